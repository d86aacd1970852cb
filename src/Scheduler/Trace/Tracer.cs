using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Trace;

/// <summary>
/// Where a run is just now (task, cause, loop), and the way to its sink. Numbers are given out whether or not anybody
/// listens, so that listening can't change a run.
/// </summary>
public sealed class Tracer(ITraceSink? sink, VirtualClock clock)
{
    private bool isOn = sink is not null;
    private int loops, handles, futures, coroutines, primitives, threads, endpoints, frames, taskNames;

    /// <summary>Whether somebody listens. Whatever is costly to describe is described only then.</summary>
    public bool IsOn => isOn;

    /// <summary>Whether somebody will be told, now or later.</summary>
    public bool HasSink => sink is not null;

    /// <summary>While what happens is nobody's business: a library that is being loaded.</summary>
    public bool IsMuted
    {
        get;
        set
        {
            field = value;
            isOn = sink is not null && !value;
        }
    }

    /// <summary>The clock that events are stamped with.</summary>
    public VirtualClock Clock => clock;

    /// <summary>Number of the task that is running, 0 outside of any.</summary>
    public int CurrentTask { get; set; }

    /// <summary>Sequence number of the event that whatever happens now is caused by, 0 for none.</summary>
    public int CurrentCause { get; set; }

    /// <summary>
    /// The loop that runs in the current (simulated) thread: <c>asyncio.get_running_loop()</c>. Whoever switches between
    /// simulated threads switches this too.
    /// </summary>
    public EventLoop? RunningLoop { get; set; }

    /// <summary>What the coroutine that goes on now has to raise where it is suspended.</summary>
    internal Exception? ThrownIn { get; set; }

    /// <summary>Through how many futures a cancellation is going just now.</summary>
    internal int CancelDepth { get; set; }

    /// <summary>Through how many it has gone in all.</summary>
    internal int CancelCount { get; set; }

    /// <summary>Tasks that are not done.</summary>
    public Quota Tasks { get; init; } = Quota.None;

    /// <summary>Timers that are set.</summary>
    public Quota Timers { get; init; } = Quota.None;

    /// <summary>Connections, servers and pipes that are open.</summary>
    public Quota Endpoints { get; init; } = Quota.None;

    /// <summary>Reports an event, and returns its sequence number (0 when nobody listens).</summary>
    /// <param name="kind">What happened; <see cref="EventKind"/> says what the other fields mean for it.</param>
    /// <param name="subject">Number of the thing it is about.</param>
    /// <param name="other">Number of a second thing.</param>
    /// <param name="number">A number.</param>
    /// <param name="text">A text.</param>
    /// <param name="cause">Sequence number of its cause; 0 takes <see cref="CurrentCause"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // so that a run without a sink pays for a test only
    public int Emit(EventKind kind, int subject = 0, int other = 0, long number = 0, string? text = null, int cause = 0) =>
        isOn ? EmitTo(kind, subject, other, number, string.IsNullOrEmpty(text) ? 0 : sink!.Intern(text), cause) : 0;

    /// <summary>Reports an event whose text has its number in the trace's table already.</summary>
    public int EmitInterned(EventKind kind, int subject, int other, long number, int text) =>
        isOn ? EmitTo(kind, subject, other, number, text, 0) : 0;

    /// <summary>
    /// Makes an event the cause of whatever happens until the scope is disposed of. An event number of 0 changes nothing.
    /// </summary>
    public CauseScope Because(int eventNumber) => new(this, eventNumber);

    /// <summary>The number of a string in the trace's table, for events that refer to a second text; 0 when nobody listens.</summary>
    public int Intern(string text) => sink is null || text.Length == 0 ? 0 : sink.Intern(text);

    internal void RaiseThrown()
    {
        if (ThrownIn is not null) RaiseAndForget(ThrownIn);
    }

    /// <summary>A number for a new loop.</summary>
    public int NextLoop() => ++loops;

    /// <summary>A number for a handle's next scheduling.</summary>
    public int NextHandle() => ++handles;

    /// <summary>A number for a new future or task.</summary>
    public int NextFuture() => ++futures;

    /// <summary>A number for a new coroutine.</summary>
    public int NextCoroutine() => ++coroutines;

    /// <summary>A number for a new lock, event, condition, semaphore, barrier or queue.</summary>
    public int NextPrimitive() => ++primitives;

    /// <summary>A number for a new thread or executor call.</summary>
    public int NextThread() => ++threads;

    /// <summary>A number for a new socket, transport, stream, server or process.</summary>
    public int NextEndpoint() => ++endpoints;

    /// <summary>A number for a new frame.</summary>
    public int NextFrame() => ++frames;

    /// <summary>The number in the name of the next task that is made without one: Task-1, Task-2, …</summary>
    public int NextTaskName() => ++taskNames;

    private int EmitTo(EventKind kind, int subject, int other, long number, int text, int cause) =>
        sink!.Emit(new TraceEvent(kind, clock.Now, CurrentTask, cause == 0 ? CurrentCause : cause, subject, other, number, text));

    private void RaiseAndForget(Exception exception)
    {
        ThrownIn = null;
        ExceptionDispatchInfo.Throw(exception);
    }
}
