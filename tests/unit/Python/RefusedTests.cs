using Playground.Python;

namespace Playground.Tests.Unit.Python;

/// <summary>Programs that can't run: each says why, in words for the one who wrote it.</summary>
public sealed class RefusedTests
{
    [Fact]
    public void A_NUL_byte_is_a_SyntaxError_as_in_CPython()
    {
        var run = ProgramRun.Of("print(1)\0\n");

        Assert.Equal("source code cannot contain null bytes", run.SyntaxError!.Message);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void An_empty_program_ends_well()
    {
        var run = ProgramRun.Of("");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Stdout, run.Stderr));
    }

    [Fact]
    public void A_program_that_loops_for_ever_is_stopped_at_its_limit_with_what_to_do()
    {
        var run = ProgramRun.Of("try:\n    while True:\n        pass\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')\n");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("", run.Stdout);
        Assert.StartsWith("steps: the program ran 10,000,000 steps without coming to its end. Look for a loop that never ends", run.LimitMessage);
        Assert.Equal($"LimitExceeded: {run.LimitMessage}\n", run.Stderr);
    }

    [Fact]
    public void A_run_that_is_recorded_for_too_long_keeps_what_it_has()
    {
        var run = ProgramRun.Of("while True:\n    x = 1\n", traced: true, limits: new RunLimits(10_000_000, 64 << 20, 3_600_000_000_000, 500, 1 << 20));

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("trace: more than 500 things happened", run.LimitMessage);
        Assert.InRange(run.Trace!.Count, 500, 510);
    }

    [Theory]
    [InlineData("x = [0] * 10 ** 9")]
    [InlineData("x = 'ab' * 10 ** 9")]
    [InlineData("x = list(range(10 ** 9))")]
    [InlineData("x = 7 ** 10 ** 9")]
    [InlineData("x = []\nwhile True:\n    x.append([x])")]
    public void What_asks_for_too_much_memory_or_work_is_stopped_before_it_is_done(string program)
    {
        var run = ProgramRun.Of(program, limits: new RunLimits(100_000_000, 64 << 20, 3_600_000_000_000, 1_000_000, 1 << 20));

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("LimitExceeded: ", run.Stderr);
    }
}
