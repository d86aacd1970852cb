using System.Text.RegularExpressions;
using Playground.Python;

namespace Playground.Tests.Unit.Python;

/// <summary>
/// Whatever can nest, nested 100,000 deep (Deep/programs.txt), on a thread with a stack of 1 MiB: each program ends with a value,
/// with an exception that says that it is too deep, or with what it raises itself. Overflowing the stack would end this process.
/// </summary>
public sealed partial class DeepNestingTests
{
    private const int Stack = 1 << 20;

    private static readonly RunLimits Limits = new(300_000_000, 2L << 30, 3_600_000_000_000, 1_000_000, 64 << 20);

    private static readonly Dictionary<string, string> Sources = File.ReadAllText(RepositoryRoot.File("tests", "unit", "Python", "Deep", "programs.txt"))
        .Split("### ", StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(static block => block[..block.IndexOf('\n')], static block => block[(block.IndexOf('\n') + 1)..]);

    public static TheoryData<string> Programs => [.. Sources.Keys];

    [Theory(Skip = Nightly.Reason, SkipUnless = nameof(Nightly.IsOn), SkipType = typeof(Nightly))]
    [MemberData(nameof(Programs))]
    [Trait("Category", Nightly.Trait)]
    public void EndsWell(string program) => Check(program, 100_000);

    private static void Check(string program, int depth)
    {
        var run = OnSmallStack(() => ProgramRun.Of($"D = {depth}\n{Sources[program]}", limits: Limits));

        Assert.NotEqual(70, run.ExitCode);
        if (run.ExitCode == 1)
            Assert.Matches(Ending(), run.Stderr);
    }

    [GeneratedRegex(@"(RecursionError|MemoryError|SyntaxError|IndentationError|TypeError|ValueError)\b[^\n]*\n?$|^ *\+-+\n$", RegexOptions.RightToLeft | RegexOptions.Multiline)]
    private static partial Regex Ending();

    private static ProgramRun OnSmallStack(Func<ProgramRun> run)
    {
        ProgramRun? result = null;
        Exception? problem = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception e)
                {
                    problem = e;
                }
            },
            Stack);
        thread.Start();
        thread.Join();
        return problem is null ? result! : throw new InvalidOperationException("The run failed.", problem);
    }
}
