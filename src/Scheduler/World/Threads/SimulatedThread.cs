using Playground.Scheduler.Loop;

namespace Playground.Scheduler.World.Threads;

/// <summary>What a simulated thread is doing.</summary>
public enum ThreadState : byte
{
    /// <summary>It runs, or would if it were its turn.</summary>
    Runnable,

    /// <summary>A blocking call holds it.</summary>
    Blocked,

    /// <summary>It has come to its end.</summary>
    Ended,
}

/// <summary>
/// A thread of the simulated machine. Only one runs at a time, as under CPython's global lock; <see cref="ThreadScheduler"/>
/// decides which.
/// </summary>
/// <remarks>Invariant: it is in the scheduler's queue exactly while it is runnable and not running.</remarks>
public sealed class SimulatedThread
{
    internal SimulatedThread(int number, string name)
    {
        Number = number;
        Name = name;
    }

    /// <summary>Its number in the trace; 0 for the main thread.</summary>
    public int Number { get; }

    /// <summary>Its name, for reports.</summary>
    public string Name { get; set; }

    /// <summary>What it is doing.</summary>
    public ThreadState State { get; internal set; }

    /// <summary>While blocked: what it waits for, in words.</summary>
    public string WaitsFor { get; internal set; } = "";

    /// <summary>While blocked: when it goes on by itself, in ns of virtual time; <see cref="long.MaxValue"/> for never. It may change.</summary>
    public Func<long>? WakeTime { get; internal set; }

    /// <summary>The thread of the driver that this one stands for.</summary>
    public object? Tag { get; set; }

    /// <summary>The loop that it waits in, if that is what blocks it.</summary>
    public EventLoop? Loop { get; internal set; }

    // What the tracer knows of a thread, while another one runs.
    internal EventLoop? RunningLoop { get; set; }

    internal int CurrentTask { get; set; }

    internal int CurrentCause { get; set; }
}
