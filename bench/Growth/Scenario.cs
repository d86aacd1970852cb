using System.Globalization;
using Playground.Python;
using Playground.Scheduler.Trace;

namespace Playground.Bench.Growth;

/// <summary>A program whose cost for one of N is to stay the same, or to grow by log N, however large N is.</summary>
/// <param name="Plot">The plot it belongs to.</param>
/// <param name="Name">Its line in the plot.</param>
/// <param name="Of">What there are N of.</param>
/// <param name="Sizes">The values of N.</param>
/// <param name="Source">Python, with N where the size goes.</param>
/// <param name="IsTraced">Everything is recorded and packed.</param>
internal sealed record Scenario(string Plot, string Name, string Of, int[] Sizes, string Source, bool IsTraced = false)
{
    private static readonly int[] ToAMillion = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
    private static readonly int[] ToAHundredThousand = [100, 300, 1_000, 3_000, 10_000, 30_000, 100_000];

    private const double EnoughMilliseconds = 300;

    /// <summary>How often what is measured is done, given N.</summary>
    public Func<int, double> Work { get; init; } = static size => size;

    /// <summary>The beginning of the source, whose cost is not of interest; null where there is none.</summary>
    public string? Before { get; init; }

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("trace", "a line with a new local", "lines", ToAMillion, "i = 0\nwhile i < N // 2:\n    i += 1\n", IsTraced: true),
        new("trace", "the same, not traced", "lines", ToAMillion, "i = 0\nwhile i < N // 2:\n    i += 1\n"),
        new("heap", "a line, with so many objects alive", "objects", ToAMillion, Held + Loop, IsTraced: true) { Before = Held, Work = static _ => Lines },
        new("heap", "the same, and a coroutine not awaited yet", "objects", ToAMillion, Awaited + Held + Loop + "c.close()\n", IsTraced: true) { Before = Awaited + Held + "c.close()\n", Work = static _ => Lines },
        new("tasks", "a switch among so many tasks", "tasks", ToAHundredThousand, Tasks) { Work = static size => Math.Max(size, 500_000) },
        new("tasks", "the same, traced", "tasks", ToAHundredThousand, Tasks, IsTraced: true) { Work = static size => Math.Max(size, 500_000) },
        new("timers", "setting and firing one of so many", "timers", ToAMillion, Timers),
        new("timers", "the same, traced", "timers", ToAMillion, Timers, IsTraced: true),
    ];

    private const double Lines = 1_000_000;
    private const string Held = "held = [[i] for i in range(N)]\n";
    private const string Loop = "i = 0\nwhile i < 500000:\n    i += 1\n";
    private const string Awaited = "async def later(): pass\nc = later()\n";

    private const string Tasks = """
        import asyncio

        async def turn(n):
            for _ in range(n):
                await asyncio.sleep(0)

        async def main():
            await asyncio.gather(*[turn(max(1, 500000 // N)) for _ in range(N)])

        asyncio.run(main())
        """;

    private const string Timers = """
        import asyncio

        async def main():
            loop = asyncio.get_running_loop()
            for i in range(N):
                loop.call_later(1 + i * 7919 % N / N, int)
            await asyncio.sleep(3)

        asyncio.run(main())
        """;

    /// <summary>Nanoseconds of user CPU time for one.</summary>
    public double Cost(int size)
    {
        var whole = Cost(Source, size);
        var before = Before is null ? 0 : Cost(Before, size);
        return Math.Max(whole - before, 1) / Work(size);
    }

    /// <summary>Of one run: the mean of so many that the clock, which counts in milliseconds, can tell.</summary>
    private double Cost(string source, int size)
    {
        var (runs, took) = (0, TimeSpan.Zero);
        for (; took.TotalMilliseconds < EnoughMilliseconds; runs++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.UserTime;
            Run(source, size);
            took += Environment.CpuUsage.UserTime - before;
        }

        return took.TotalNanoseconds / runs;
    }

    private void Run(string text, int size)
    {
        var source = text.Replace("N", size.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var run = new PythonRun(new RunOptions([new PythonSource("main.py", source)], [], 0, 100, RunLimits.None), IsTraced ? new PackedTrace() : null, new Silence());
        while (run.Continue(100_000) == RunStatus.Running)
        {
        }

        if (run.ExitCode != 0)
            throw new InvalidOperationException($"{Plot}, {Name}: exit code {run.ExitCode} {run.LimitMessage}");
    }

    private sealed class Silence : IOutput
    {
        public void Write(int stream, string text)
        {
        }
    }
}
