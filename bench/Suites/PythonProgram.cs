using Playground.Python;

namespace Playground.Bench.Suites;

/// <summary>Runs programs to their end, without limits and without a trace.</summary>
internal static class PythonProgram
{
    private const long FuelOfSlice = 1_000_000;

    /// <returns>Steps run, so that nothing is optimised away.</returns>
    public static long Run(string text)
    {
        var options = new RunOptions([new PythonSource("main.py", text)], [], 0, 100, RunLimits.None) { IsInstrumented = false };
        var run = new PythonRun(options, null, Nowhere.Instance);
        while (run.Continue(FuelOfSlice) == RunStatus.Running)
        {
        }

        return run.ExitCode == 0 ? run.Steps : throw new InvalidOperationException($"the program failed: {run.LimitMessage}");
    }

    private sealed class Nowhere : IOutput
    {
        public static readonly Nowhere Instance = new();

        public void Write(int stream, string text)
        {
        }
    }
}
