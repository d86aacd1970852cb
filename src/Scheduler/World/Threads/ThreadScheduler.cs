using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.World.Threads;

/// <summary>
/// Decides which simulated thread runs, and moves the clock when all of them wait. Passive like the loop: a driver runs the
/// thread that <see cref="Current"/> names until it blocks, ends, or has used up its time slice.
/// </summary>
/// <remarks>
/// With seed 0 threads take turns, 5 ms each, as CPython's nearly do; another seed chooses among those that could run, and
/// how long each may. Invariant: <see cref="Current"/> is not in the queue; every thread in it is runnable.
/// </remarks>
public sealed class ThreadScheduler
{
    /// <summary>sys.getswitchinterval(): how long a thread may run while others want to.</summary>
    public const long SwitchInterval = 5 * Nanoseconds.PerMillisecond;

    private readonly List<SimulatedThread> all = [];
    private readonly List<SimulatedThread> runnable = [];
    private readonly VirtualClock clock;
    private readonly Tracer tracer;
    private readonly long seed;
    private ulong chance;

    /// <summary>Begins with the main thread, which runs.</summary>
    public ThreadScheduler(VirtualClock clock, Tracer tracer, long seed)
    {
        this.clock = clock;
        this.tracer = tracer;
        this.seed = seed;
        chance = unchecked((ulong)seed * 0x9E3779B97F4A7C15) | 1;
        Main = Current = new SimulatedThread(0, "MainThread");
        all.Add(Main);
        SliceEnd = long.MaxValue;
    }

    /// <summary>The main thread.</summary>
    public SimulatedThread Main { get; }

    /// <summary>The thread that runs.</summary>
    public SimulatedThread Current { get; private set; }

    /// <summary>Those that have not ended, in the order in which they were started.</summary>
    public IReadOnlyList<SimulatedThread> Alive => all;

    /// <summary>There is more than the main thread.</summary>
    public bool IsThreaded => all.Count > 1;

    /// <summary>When the current thread's time slice is over, in ns of virtual time.</summary>
    public long SliceEnd { get; private set; }

    /// <summary>A new thread, which may run from now on.</summary>
    public SimulatedThread Start(string name, object tag)
    {
        var thread = new SimulatedThread(tracer.NextThread(), name) { Tag = tag };
        thread.CurrentCause = tracer.Emit(EventKind.ThreadStarted, thread.Number, text: name);
        all.Add(thread);
        runnable.Add(thread);
        if (SliceEnd == long.MaxValue) BeginSlice();
        return thread;
    }

    /// <summary>The current thread waits. The driver then asks <see cref="Next"/>.</summary>
    /// <param name="wakeTime">When it goes on by itself; null for never.</param>
    /// <param name="what">What it waits for, in words.</param>
    /// <param name="loop">The loop that it waits in, if any.</param>
    public void Block(Func<long>? wakeTime, string what, EventLoop? loop = null)
    {
        Current.State = ThreadState.Blocked;
        Current.WakeTime = wakeTime;
        Current.WaitsFor = what;
        Current.Loop = loop;
        if (IsThreaded && loop is null) tracer.Emit(EventKind.ThreadWaiting, Current.Number, text: what);
    }

    /// <summary>A blocked thread may look again whether it has what it waits for. Harmless when it is not blocked.</summary>
    public void Wake(SimulatedThread thread)
    {
        if (thread.State != ThreadState.Blocked) return;
        thread.State = ThreadState.Runnable;
        thread.WakeTime = null;
        thread.Loop = null;
        if (thread != Current) runnable.Add(thread);
    }

    /// <summary>The current thread has come to its end.</summary>
    public void EndCurrent()
    {
        Current.State = ThreadState.Ended;
        all.Remove(Current);
        tracer.Emit(EventKind.ThreadFinished, Current.Number);
    }

    /// <summary>
    /// Chooses who runs next: the current thread has blocked, ended, or used up its slice. When all wait, the clock jumps to
    /// the first of their wake times.
    /// </summary>
    /// <param name="signalTime">When a signal will come, which wakes the main thread; <see cref="long.MaxValue"/> for never.</param>
    /// <returns>False when every thread waits for something that will not come.</returns>
    public bool Next(long signalTime = long.MaxValue)
    {
        WakeDue();
        if (runnable.Count == 0 && Current.State != ThreadState.Runnable && !JumpToFirst(signalTime)) return false;
        var before = Current;
        if (before.State == ThreadState.Runnable)
        {
            if (runnable.Count == 0)
            {
                BeginSlice();
                return true;
            }

            runnable.Add(before);
        }

        var at = seed == 0 ? 0 : (int)(NextChance() % (ulong)runnable.Count);
        Current = runnable[at];
        runnable.RemoveAt(at);
        BeginSlice();
        if (Current != before) Switch(before, Current);
        return true;
    }

    private void Switch(SimulatedThread from, SimulatedThread to)
    {
        (from.RunningLoop, from.CurrentTask, from.CurrentCause) = (tracer.RunningLoop, tracer.CurrentTask, tracer.CurrentCause);
        (tracer.RunningLoop, tracer.CurrentTask, tracer.CurrentCause) = (to.RunningLoop, to.CurrentTask, to.CurrentCause);
        tracer.Emit(EventKind.ThreadRunning, to.Number, text: to.Name);
    }

    private void WakeDue()
    {
        var now = clock.Now;
        foreach (var thread in all)
            if (thread.State == ThreadState.Blocked && thread.WakeTime?.Invoke() <= now) Wake(thread);
        if (Current.State == ThreadState.Runnable) runnable.Remove(Current);
    }

    private bool JumpToFirst(long signalTime)
    {
        var first = signalTime;
        EventLoop? loop = null;
        foreach (var thread in all)
        {
            if (thread.State != ThreadState.Blocked || thread.WakeTime?.Invoke() is not { } time || time >= first) continue;
            (first, loop) = (time, thread.Loop);
        }

        if (first == long.MaxValue) return false;
        var jumped = first - clock.Now;
        clock.JumpTo(first);
        if (jumped > 0) tracer.Emit(EventKind.IdleJump, loop?.Number ?? 0, number: jumped);
        if (first == signalTime) Wake(Main);
        WakeDue();
        return Current.State == ThreadState.Runnable || runnable.Count > 0;
    }

    private void BeginSlice()
    {
        var length = seed == 0 ? SwitchInterval : 1_000 + (long)(NextChance() % SwitchInterval);
        SliceEnd = all.Count > 1 ? Nanoseconds.Add(clock.Now, length) : long.MaxValue;
    }

    /// <summary>xorshift*.</summary>
    private ulong NextChance()
    {
        chance ^= chance >> 12;
        chance ^= chance << 25;
        chance ^= chance >> 27;
        return unchecked(chance * 2685821657736338717);
    }
}
