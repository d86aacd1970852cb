using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Scheduler;

/// <summary>
/// Random programs over everything that suspends, against logs recorded on CPython 3.13 (Recorded/record_random.py).
/// </summary>
public sealed class RandomProgramTests
{
    public static TheoryData<int> Seeds() => [.. Programs.Keys];

    private static Dictionary<int, ProgramText> Programs { get; } =
        ProgramText.ReadAll(Recording.Read("random.txt")).ToDictionary(program => program.Seed);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Runs_as_on_CPython(int seed) =>
        Assert.Equal(Programs[seed].Log, new ProgramRunner(Programs[seed], null).Run(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Listening_does_not_change_a_run()
    {
        foreach (var program in Programs.Values)
            Assert.Equal(program.Log, new ProgramRunner(program, new TraceLog()).Run());
    }

    [Fact]
    public void The_same_program_makes_the_same_trace()
    {
        foreach (var program in Programs.Values.Take(50))
            Assert.Equal(TraceOf(program), TraceOf(program));
    }

    private static List<TraceEvent> TraceOf(ProgramText program)
    {
        var log = new TraceLog();
        new ProgramRunner(program, log).Run();
        var events = new List<TraceEvent>();
        for (var i = 1; i <= log.Count; i++) events.Add(log[i]);
        return events;
    }
}
