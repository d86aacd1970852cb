using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.World;

/// <summary>
/// What will happen outside of the program, in order: bytes that arrive, processes that end. Shared by all loops and threads
/// of a run. It happens when somebody looks (<see cref="RunUntil"/>), never by itself.
/// </summary>
/// <remarks>Invariant: events with equal times happen in the order in which they were planned.</remarks>
public sealed class Timeline(VirtualClock clock, Tracer tracer)
{
    private readonly PriorityQueue<Planned, (long Time, long Made)> planned = new();
    private long made;
    private bool isRunning;

    /// <summary>When the next thing happens, in ns of virtual time; <see cref="long.MaxValue"/> when nothing is planned.</summary>
    public long NextEventTime => planned.TryPeek(out _, out var first) ? first.Time : long.MaxValue;

    /// <summary>The clock of the run.</summary>
    public VirtualClock Clock => clock;

    /// <summary>Plans something; what is going on now is its cause.</summary>
    /// <param name="time">When, in ns of virtual time.</param>
    /// <param name="action">What happens then. It must not call into the program.</param>
    /// <param name="cause">The trace event that brings it about; 0 for what is going on now.</param>
    public void At(long time, Action action, int cause = 0) =>
        planned.Enqueue(new Planned(action, cause == 0 ? tracer.CurrentCause : cause, tracer.CurrentTask), (time, made++));

    /// <summary>Lets everything happen that is due.</summary>
    /// <param name="now">Up to which moment, in ns of virtual time.</param>
    public void RunUntil(long now)
    {
        if (isRunning) return;
        isRunning = true;
        while (planned.TryPeek(out var next, out var at) && at.Time <= now)
        {
            planned.Dequeue();
            var task = tracer.CurrentTask;
            tracer.CurrentTask = 0;
            using (tracer.Because(next.Cause)) next.Action();
            tracer.CurrentTask = task;
        }

        isRunning = false;
    }

    private readonly record struct Planned(Action Action, int Cause, int Task);
}
