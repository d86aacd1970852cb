namespace Playground.Scheduler.World;

/// <summary>
/// What lies outside of a loop and will report to it in time: sockets, processes, signals, thread pools. It takes the
/// place of asyncio's selector.
/// </summary>
public interface IWorld
{
    /// <summary>When the next thing happens, in ns of virtual time; <see cref="long.MaxValue"/> when nothing is in flight.</summary>
    long NextEventTime { get; }

    /// <summary>Schedules the callbacks of everything that has happened by now, in order, with the loop's CallSoon.</summary>
    void Deliver(long now);

    /// <summary>The loop is closed.</summary>
    void Close()
    {
        // Most have nothing to let go of.
    }
}
