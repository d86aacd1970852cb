using System.Globalization;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Tasks;

/// <summary>
/// <c>asyncio.Timeout</c>: cancels the task that entered it when its time is over, and turns that cancellation into a
/// TimeoutError on the way out.
/// </summary>
/// <remarks>Invariant: a timer is set only while the state is active and there is a deadline.</remarks>
public sealed class Timeout
{
    private readonly Tracer run;
    private State state;
    private Handle? timer;
    private ITask? task;
    private int cancellingBefore;

    /// <summary><c>asyncio.timeout_at(when)</c>.</summary>
    /// <param name="run">The run.</param>
    /// <param name="when">The deadline in ns of virtual time; null never comes.</param>
    public Timeout(Tracer run, long? when)
    {
        this.run = run;
        When = when;
    }

    private enum State : byte
    {
        Created,
        Active,
        Expiring,
        Expired,
        Finished,
    }

    /// <summary><c>when()</c>: the deadline in ns of virtual time, or null.</summary>
    public long? When { get; private set; }

    /// <summary><c>expired()</c>: whether time was over before it was left.</summary>
    public bool IsExpired => state is State.Expiring or State.Expired;

    /// <summary>Its state in asyncio's words: created, active, expiring, expired, finished.</summary>
    public string StateName => state.ToString().ToLowerInvariant();

    /// <summary><c>asyncio.timeout(delay)</c>.</summary>
    /// <param name="run">The run, in which a loop must be running.</param>
    /// <param name="seconds">How long; null for ever.</param>
    public static Timeout After(Tracer run, double? seconds)
    {
        var now = Asyncio.RunningLoop(run).Clock.Now;
        return new Timeout(run, seconds is { } delay ? Nanoseconds.Add(now, Nanoseconds.FromSeconds(delay)) : null);
    }

    /// <summary><c>__aenter__</c>, which never suspends.</summary>
    /// <exception cref="InvalidOperationException">It was entered before, or there is no current task.</exception>
    public void Enter()
    {
        if (state != State.Created) throw TaskErrors.TimeoutEnteredTwice();
        task = Asyncio.RunningLoop(run).CurrentTask ?? throw TaskErrors.TimeoutOutsideTask();
        state = State.Active;
        cancellingBefore = task.Cancelling;
        Reschedule(When);
    }

    /// <summary><c>reschedule(when)</c>.</summary>
    /// <param name="when">The new deadline in ns of virtual time, null for none; one that is past takes effect in the next iteration.</param>
    /// <exception cref="InvalidOperationException">It is not active.</exception>
    public void Reschedule(long? when)
    {
        if (state == State.Created) throw TaskErrors.TimeoutNotEntered();
        if (state != State.Active) throw TaskErrors.TimeoutCannotChange(StateName);
        When = when;
        timer?.Cancel();
        timer = null;
        if (when is not { } deadline) return;
        var loop = Asyncio.RunningLoop(run);
        var label = run.IsOn ? $"timeout of {task!.Name}" : null;
        if (deadline > loop.Now) timer = loop.CallAt(deadline, TimeIsOver, label);
        else loop.CallSoon(timer = new LabelledHandle(TimeIsOver, label ?? nameof(TimeIsOver)));
    }

    /// <summary>How many cancellations the task that entered it had been asked for by then: for a driver that asks the task itself.</summary>
    public void SetCancellingBefore(int count) => cancellingBefore = count;

    /// <summary>Whether it has cancelled its task, and leaving it takes that back.</summary>
    public bool IsExpiring => state == State.Expiring;

    /// <summary><c>__aexit__</c>, which never suspends.</summary>
    /// <param name="exception">What leaves the block, or null.</param>
    /// <param name="uncancelled">What the task's <c>uncancel()</c> gave, where the driver has called it because of <see cref="IsExpiring"/>.</param>
    /// <returns>What the caller has to do about the exception.</returns>
    public TimeoutExit Exit(Exception? exception, int? uncancelled = null)
    {
        timer?.Cancel();
        timer = null;
        if (state != State.Expiring)
        {
            state = State.Finished;
            return TimeoutExit.Pass;
        }

        state = State.Expired;
        if ((uncancelled ?? task!.Uncancel()) > cancellingBefore || exception is null) return TimeoutExit.Pass;
        return exception is CancelledException ? TimeoutExit.RaiseTimeout : TimeoutExit.NoteTimeout;
    }

    /// <summary>The <c>async with</c> statement for C#: runs the body inside of the timeout.</summary>
    /// <exception cref="TimeoutException">Time was over.</exception>
    public async Coroutine<T> Run<T>(Func<Timeout, Coroutine<T>> body)
    {
        Enter();
        T result;
        try
        {
            result = await body(this);
        }
        catch (Exception exception)
        {
            if (Exit(exception) == TimeoutExit.RaiseTimeout) throw TaskErrors.TimedOut(exception);
            throw;
        }

        Exit(null);
        return result;
    }

    /// <summary>As <c>repr()</c> shows it.</summary>
    public override string ToString() => state == State.Active
        ? $"<Timeout [active] when={(When is { } when ? ShowSeconds(when) : "None")}>"
        : $"<Timeout [{StateName}]>";

    /// <summary>As <c>repr(round(seconds, 3))</c>.</summary>
    private static string ShowSeconds(long nanoseconds)
    {
        var rounded = Math.Round(Nanoseconds.ToSeconds(nanoseconds), 3);
        return rounded.ToString(rounded == Math.Floor(rounded) ? "F1" : "R", CultureInfo.InvariantCulture);
    }

    private void TimeIsOver()
    {
        task!.Future.RequestCancel();
        state = State.Expiring;
        timer = null;
    }
}

/// <summary>What leaving a timeout does to the exception that leaves it (asyncio: "Timeouts").</summary>
public enum TimeoutExit : byte
{
    /// <summary>Nothing.</summary>
    Pass,

    /// <summary>Raise TimeoutError from it.</summary>
    RaiseTimeout,

    /// <summary>Let it pass, but put a TimeoutError before the CancelledError in its context (Python only).</summary>
    NoteTimeout,
}
