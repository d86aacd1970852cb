using System.Globalization;
using Playground.Scheduler.Trace;

namespace Playground.Bench.Suites;

/// <summary>
/// The figures of <see cref="TraceSuite"/> as user CPU time over many rounds, for a machine that others use too: there, a
/// stopwatch measures the others.
/// </summary>
internal static class Quick
{
    public static void Run()
    {
        foreach (var program in new[] { "lines", "tasks" })
        {
            var suite = new TraceSuite { Program = program };
            suite.Record();
            var log = suite.Decode();
            var lines = Enumerable.Range(1, log.Count).Count(sequence => log[sequence].Kind == EventKind.LineReached);
            Console.WriteLine($"{program}: {lines} lines, {log.Count} events, {suite.Encode().Length} bytes packed");
            Tell("  source to finished trace", "ms", 1e6, Cost(() => suite.SourceToFinishedTrace()));
            Tell("  encode", "ns an event", log.Count, Cost(() => suite.Encode()));
            Tell("  decode", "ns an event", log.Count, Cost(() => suite.Decode()));
            Tell("  reduce", "ns an event", log.Count, Cost(() => suite.Reduce()));
        }
    }

    /// <summary>Nanoseconds of user CPU time for one call, once it is warm.</summary>
    private static double Cost(Action action)
    {
        const int least = 200;
        var enough = TimeSpan.FromSeconds(1);
        Rounds(enough / 2);
        return Rounds(enough);

        double Rounds(TimeSpan span)
        {
            var before = Environment.CpuUsage.UserTime;
            var rounds = 0;
            while (rounds < least || Environment.CpuUsage.UserTime - before < span)
            {
                action();
                rounds++;
            }

            return (Environment.CpuUsage.UserTime - before).TotalNanoseconds / rounds;
        }
    }

    private static void Tell(string what, string unit, double per, double cost) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28}{cost / per,8:0.00} {unit}"));
}
