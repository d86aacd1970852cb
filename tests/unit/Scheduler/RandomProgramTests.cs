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
    public void Tasks_driven_from_outside_run_as_those_driven_by_the_loop()
    {
        foreach (var program in Programs.Values)
            Assert.Equal(program.Log, new ProgramRunner(program, null, external: true).Run());
    }

    [Fact]
    public void Every_cause_leads_back_to_what_brought_it_about()
    {
        foreach (var program in Programs.Values)
        {
            var log = new TraceLog();
            new ProgramRunner(program, log).Run();
            for (var i = 1; i <= log.Count; i++) AssertCause(log, log[i]);
        }
    }

    [Fact]
    public void The_same_program_makes_the_same_trace()
    {
        foreach (var program in Programs.Values.Take(50))
            Assert.Equal(TraceOf(program), TraceOf(program));
    }

    private static void AssertCause(TraceLog log, TraceEvent e)
    {
        EventKind[] causes = e.Kind switch
        {
            EventKind.HandleRun => [EventKind.HandleScheduled, EventKind.TimerFired],
            EventKind.TimerFired => [EventKind.TimerSet],
            EventKind.TaskReady => [EventKind.HandleScheduled],
            EventKind.TaskRunning => [EventKind.HandleRun],
            EventKind.HandleFinished => [EventKind.HandleRun],
            EventKind.LoopStopped => [EventKind.LoopStarted],
            _ => [],
        };
        if (causes.Length == 0) return;
        var cause = log[e.Cause];
        Assert.Contains(cause.Kind, causes);
        if (e.Kind is EventKind.HandleRun or EventKind.TimerFired or EventKind.HandleFinished)
            Assert.Equal(e.Subject, cause.Subject);
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
