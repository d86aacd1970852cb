namespace Playground.Scheduler.Loop;

/// <content>
/// A loop whose driver has its own ways to schedule and its own clock: a subclass of asyncio's loop that overrides <c>call_soon()</c>,
/// <c>call_at()</c>, <c>call_later()</c> or <c>time()</c>. The loop can't wait for the driver's answer, so it tells what it wants and
/// is given it later.
/// </content>
public sealed partial class EventLoop
{
    private OwnClockPhase phase;

    private enum OwnClockPhase : byte
    {
        /// <summary>Nothing is known: an iteration begins.</summary>
        Begins,

        /// <summary>How long it has to wait is known.</summary>
        MayWait,

        /// <summary>It has waited: what is due is known.</summary>
        HasWaited,
    }

    /// <summary>
    /// The driver's answer to a handle that is about to become ready: true when the driver calls <see cref="Schedule"/> itself, as soon
    /// as it is back from here. Null where it never does.
    /// </summary>
    public Func<Handle, bool>? SchedulingTaken { get; set; }

    /// <summary>
    /// The same for a timer (<see cref="SetTimer"/>): told of its deadline, or of its delay where the last argument is true, in ns.
    /// </summary>
    public Func<TimerHandle, long, bool, bool>? TimerTaken { get; set; }

    /// <summary>Deadlines are by a clock of the driver's, which it reads when <see cref="TryNext"/> asks it to.</summary>
    public bool HasOwnClock
    {
        get;
        set
        {
            if (field == value) return;
            (field, OwnTime) = (value, Clock.Now);
            (phase, IsAskingTime) = (OwnClockPhase.Begins, false);
        }
    }

    /// <summary>What that clock last said, in ns.</summary>
    public long OwnTime { get; set; }

    /// <summary>
    /// True after <see cref="TryNext"/> found that it has to know the time: the driver sets <see cref="OwnTime"/> and asks again.
    /// </summary>
    public bool IsAskingTime { get; private set; }

    /// <summary>The time that deadlines are compared with.</summary>
    internal long Now => HasOwnClock ? OwnTime : Clock.Now;

    /// <summary>
    /// What an iteration does before its handles, by the driver's clock, which <c>_run_once</c> asks twice: how long to wait, where there
    /// is a timer to wait for; and afterwards what is due.
    /// </summary>
    /// <returns>False when there is nothing to wait for, the waiting is not the loop's, or the time is to be asked for.</returns>
    private bool LookAroundByOwnClock()
    {
        IsAskingTime = false;
        if (phase == OwnClockPhase.HasWaited)
        {
            phase = OwnClockPhase.Begins;
            FireDueTimers();
            return true;
        }

        timers.Purge();
        var hasToWait = ready.Count == 0 && outside is not { Count: > 0 } && !stopping;
        if (hasToWait && timers.Count > 0 && phase == OwnClockPhase.Begins)
        {
            phase = OwnClockPhase.MayWait;
            IsAskingTime = true;
            return false;
        }

        phase = OwnClockPhase.Begins;
        if (hasToWait && !WaitForSomething()) return false;
        World?.Deliver(Clock.Now);
        Input?.Deliver();
        TakeFromOutside();
        phase = OwnClockPhase.HasWaited;
        IsAskingTime = true;
        return false;
    }
}
