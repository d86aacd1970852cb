using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;
using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.World;

/// <summary>The machine that a run's program thinks it is on: its descriptors, its network, and what is going to happen to them.</summary>
public sealed class Machine
{
    /// <summary>Makes one.</summary>
    /// <param name="clock">The run's clock.</param>
    /// <param name="tracer">Where its transitions are reported.</param>
    /// <param name="seed">Decides latencies; with 0, what is inside of the machine takes no time, as on one computer.</param>
    public Machine(VirtualClock clock, Tracer tracer, long seed)
    {
        Tracer = tracer;
        Timeline = new Timeline(clock, tracer);
        Network = new SimulatedNetwork(this, seed);
    }

    /// <summary>Where transitions are reported.</summary>
    public Tracer Tracer { get; }

    /// <summary>What will happen.</summary>
    public Timeline Timeline { get; }

    /// <summary>Its file descriptors.</summary>
    public Descriptors Descriptors { get; } = new();

    /// <summary>Its network.</summary>
    public SimulatedNetwork Network { get; }

    /// <summary>Gives a loop its selector. Each loop has one of its own, and all of them see the same machine.</summary>
    public Selector Attach(EventLoop loop)
    {
        var selector = new Selector(this, loop);
        loop.World = selector;
        return selector;
    }

    /// <summary>Lets happen what is due by now.</summary>
    public void Sync() => Timeline.RunUntil(Timeline.Clock.Now);
}
