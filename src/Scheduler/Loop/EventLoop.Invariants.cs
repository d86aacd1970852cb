using Playground.Scheduler.Tasks;

namespace Playground.Scheduler.Loop;

/// <content>What must hold between any two handles.</content>
public sealed partial class EventLoop
{
    private const int MostLookedAt = 50;

    /// <summary>The handles that will run, in order.</summary>
    internal IEnumerable<Handle> ReadyHandles => ready.InOrder().Where(handle => !handle.IsCancelled);

    /// <summary>The timers that will fire, in order.</summary>
    internal IEnumerable<TimerHandle> SetTimers => timers.InOrder().Where(timer => !timer.IsCancelled);

    /// <summary>
    /// A debug build looks after every handle, whoever drives the loop, as long as there is little to look at: so the invariants
    /// are checked in every test, also where Python runs.
    /// </summary>
    [System.Diagnostics.Conditional("DEBUG")]
    private void AssertInvariantsOfFew()
    {
        // What the driver has taken is nowhere before it has made it good.
        if (SchedulingTaken is null && ready.Count + timers.Count + tasks.Count <= MostLookedAt) AssertInvariants();
    }

    internal void AssertInvariants()
    {
        timers.AssertInvariants();
        Invariant.Holds(endOfIteration <= ready.Added, "an iteration ends behind what is ready");
        var queued = new HashSet<Handle>();
        foreach (var handle in ready.Handles())
        {
            Invariant.Holds(handle.Place == HandlePlace.Ready, "a ready handle does not know that it is ready");
            Invariant.Holds(queued.Add(handle), "a handle is ready twice");
        }

        foreach (var task in tasks.InOrder()) AssertTask(task, queued);
    }

    private void AssertTask(ITask task, HashSet<Handle> queued)
    {
        Invariant.Holds(!task.Future.IsDone, $"{task} is done, but listed");
        if (task == CurrentTask || task.Step.IsGivenAway) return;
        var isReady = queued.Contains(task.Step);
        var isWaiting = task.WaitsFor is { IsDone: false };
        Invariant.Holds(isReady != isWaiting, $"{task} must either be ready or wait");
        if (isWaiting)
            Invariant.Holds(
                task.WaitsFor!.Callbacks.Count(c => c == task.Step) == 1,
                $"{task} is not exactly once among the callbacks of what it waits for");
    }
}
