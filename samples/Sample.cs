using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;
using Playground.Scheduler.World;

namespace Playground.Samples;

/// <summary>The samples: asyncio programs in C#, each a coroutine that is given a loop and somewhere to write.</summary>
public static class Sample
{
    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, Func<EventLoop, TextWriter, Coroutine>> All { get; } = new Dictionary<string, Func<EventLoop, TextWriter, Coroutine>>
    {
        ["workers"] = Workers.Run,
        ["echo"] = EchoServer.Run,
        ["deadlines"] = Deadlines.Run,
    };

    /// <summary>What <c>asyncio.run()</c> is to a Python program: a loop of one's own, run until the program is done, and closed.</summary>
    /// <param name="main">The program.</param>
    /// <param name="output">Where it writes.</param>
    /// <param name="realTime">Waiting takes as long as it says. Otherwise the clock is virtual, and waiting takes no time at all.</param>
    /// <param name="sink">What is told of everything that happens; null for nobody.</param>
    public static void Run(Func<EventLoop, TextWriter, Coroutine> main, TextWriter output, bool realTime = false, ITraceSink? sink = null)
    {
        var clock = new VirtualClock();
        var tracer = new Tracer(sink, clock);
        var loop = new EventLoop(clock, tracer);
        new Machine(clock, tracer, seed: 0).Attach(loop);
        var task = loop.CreateTask(main(loop, output), "main");
        if (realTime)
            RealTime.RunUntilComplete(loop, task);
        else
            loop.RunUntilComplete(task);
        loop.Close();
    }
}
