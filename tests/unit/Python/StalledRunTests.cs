namespace Playground.Tests.Unit.Python;

/// <summary>What a run says that can't go on, where not only tasks wait. CPython would hang.</summary>
public sealed class StalledRunTests
{
    [Fact]
    public void AProcessThatNobodyReadsWaitsForRoomInItsPipe() => Assert.Contains(
        """
            Task-1 waits for exit of the process
          process 1001 waits for room in a pipe
        """.ReplaceLineEndings("\n"),
        ReportOf("process = await asyncio.create_subprocess_exec('seq', '100000', stdout=asyncio.subprocess.PIPE)\n    await process.wait()"));

    [Fact]
    public void AProcessThatIsGivenNothingWaitsForDataFromItsPipe() => Assert.Contains(
        "process 1001 waits for data from a pipe",
        ReportOf("process = await asyncio.create_subprocess_exec('cat', stdin=asyncio.subprocess.PIPE)\n    await process.wait()"));

    private static string ReportOf(string body) =>
        ProgramRun.Of($"import asyncio\n\nasync def main():\n    {body}\n\nasyncio.run(main())\n").LimitMessage!;
}
