using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Playground.Bench.Growth;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Trace;

namespace Playground.Bench.Scheduler;

/// <summary>
/// What one of N handles, timers or tasks costs as N grows, and what a loop that has done with them still holds: time per
/// operation is to stay flat, memory to go back.
/// </summary>
internal static class Growth
{
    private const int Runs = 5;

    /// <param name="Name">What there are N of.</param>
    /// <param name="Sizes">The values of N.</param>
    /// <param name="Fill">Gives a loop N of them.</param>
    private sealed record Subject(string Name, int[] Sizes, Action<EventLoop, int> Fill);

    /// <param name="Size">How many there were.</param>
    /// <param name="Nanoseconds">CPU time for one, the median of the runs.</param>
    /// <param name="Peak">Bytes for one while all were scheduled.</param>
    /// <param name="Left">Bytes for one that the loop still holds when all have run.</param>
    private sealed record Point(int Size, double Nanoseconds, double Peak, double Left);

    private static readonly Subject[] Subjects =
    [
        new("handles", [1_000, 10_000, 100_000, 1_000_000], ScheduleHandles),
        new("timers, 90 % cancelled", [1_000, 10_000, 100_000, 1_000_000], SetTimers),
        new("tasks", [100, 1_000, 10_000, 100_000], CreateTasks),
    ];

    /// <summary>Prints the figures and, given a folder, writes them there as growth-scheduler.svg.</summary>
    public static void Run(string? folder)
    {
        var lines = new List<(string Name, Point[] Points)>();
        foreach (var subject in Subjects)
        {
            Measure(subject, 1_000); // the JIT's
            var points = subject.Sizes.Select(size => Measure(subject, size)).ToArray();
            lines.Add((subject.Name, points));
            foreach (var point in points)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subject.Name,-24} {point.Size,9:N0}  {point.Nanoseconds,6:0} ns  {point.Peak,5:0} B at most  {point.Left,6:0.0} B left"));
        }

        if (folder is not null)
            File.WriteAllText(Path.Combine(folder, "growth-scheduler.svg"), new SvgPlot("Growth: the scheduler in C#", "how many", "ns of CPU for one", lines.Select(line => new Series(line.Name, [.. line.Points.Select(point => ((double)point.Size, point.Nanoseconds))])).ToArray()).Draw());
    }

    private static Point Measure(Subject subject, int size)
    {
        var runs = Enumerable.Range(0, Runs).Select(_ => RunOnce(subject, size)).OrderBy(point => point.Nanoseconds).ToArray();
        return runs[Runs / 2];
    }

    private static Point RunOnce(Subject subject, int size)
    {
        var clock = new VirtualClock();
        var loop = new EventLoop(clock, new Tracer(null, clock));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = CpuTime();
        subject.Fill(loop, size);
        var filled = CpuTime();
        var peak = GC.GetTotalMemory(forceFullCollection: true);
        var resumed = CpuTime();
        loop.Begin();
        while (loop.TryNext(out var handle))
            handle.Run();
        loop.End();
        var time = filled - start + (CpuTime() - resumed);
        var left = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(loop);
        return new Point(size, time.TotalNanoseconds / size, (double)(peak - before) / size, (double)Math.Max(0, left - before) / size);
    }

    private static TimeSpan CpuTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.UserProcessorTime;
    }

    private static void ScheduleHandles(EventLoop loop, int count)
    {
        var ran = 0;
        Action action = () => ran++;
        for (var i = 0; i < count; i++)
            loop.CallSoon(action);
    }

    private static void SetTimers(EventLoop loop, int count)
    {
        var fired = 0;
        Action action = () => fired++;
        for (var i = 0; i < count; i++)
        {
            var timer = loop.CallLater((1 + i * 7919L % count) * 1_000, action);
            if (i % 10 != 0)
                timer.Cancel();
        }
    }

    private static void CreateTasks(EventLoop loop, int count)
    {
        for (var i = 0; i < count; i++)
            loop.CreateTask(Turn(loop));
    }

    private static async Coroutine Turn(EventLoop loop)
    {
        await loop.GiveWay();
        await loop.Sleep(0.001);
    }
}
