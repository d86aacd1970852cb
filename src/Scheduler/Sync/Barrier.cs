using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Sync;

/// <summary><c>asyncio.Barrier</c>: holds tasks until so many have come, then lets them all go on.</summary>
/// <remarks>
/// Invariant: <c>count</c> is the number of tasks between coming and leaving; it only fills while filling, and only drains
/// while draining or resetting.
/// </remarks>
public sealed class Barrier : Primitive
{
    private readonly Condition condition;
    private State state;
    private int count;

    /// <summary>Makes a barrier.</summary>
    /// <param name="run">The run.</param>
    /// <param name="parties">How many it waits for.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Barrier(Tracer run, int parties)
        : base(run, parties >= 1 ? parties : throw SyncErrors.NoParties(), null)
    {
        Parties = parties;
        condition = new Condition(run, this);
    }

    private enum State : byte
    {
        Filling,
        Draining,
        Resetting,
        Broken,
    }

    /// <summary><c>parties</c>.</summary>
    public int Parties { get; }

    /// <summary><c>n_waiting</c>.</summary>
    public int WaitingCount => state == State.Filling ? count : 0;

    /// <summary><c>broken</c>.</summary>
    public bool IsBroken => state == State.Broken;

    /// <summary><c>wait()</c>: returns the order of coming, from 0.</summary>
    /// <exception cref="BrokenBarrierException">It was aborted, or reset meanwhile.</exception>
    public async Coroutine<int> Wait()
    {
        await condition.Lock.Acquire();
        try
        {
            // While it drains or resets, newcomers stay outside.
            await condition.WaitFor(() => state is not (State.Draining or State.Resetting));
            if (state == State.Broken) throw SyncErrors.BarrierAborted();
            var index = count++;
            try
            {
                if (index + 1 == Parties) LetGo();
                else await WaitToBeLetGo();
                return index;
            }
            finally
            {
                count--;
                Exit();
            }
        }
        finally
        {
            condition.Lock.Release();
        }
    }

    /// <summary><c>reset()</c>: empty again; those who wait get an error.</summary>
    public async Coroutine Reset()
    {
        await condition.Lock.Acquire();
        state = count > 0 ? State.Resetting : State.Filling;
        condition.NotifyAll();
        condition.Lock.Release();
    }

    /// <summary><c>abort()</c>: broken until it is reset.</summary>
    public async Coroutine Abort()
    {
        await condition.Lock.Acquire();
        state = State.Broken;
        condition.NotifyAll();
        condition.Lock.Release();
    }

    internal override Obstacle ObstacleOf(string operation) => new($", where {count} of {Parties} have come");

    /// <inheritdoc/>
    protected override string DescribeState() =>
        state.ToString().ToLowerInvariant() + (IsBroken ? string.Empty : $", waiters:{WaitingCount}/{Parties}");

    private void LetGo()
    {
        state = State.Draining;
        using (Run.Because(Report(EventKind.PrimitiveSignalled, Parties))) condition.NotifyAll();
    }

    private async Coroutine WaitToBeLetGo()
    {
        await condition.WaitFor(() => state != State.Filling);
        if (state is State.Broken or State.Resetting) throw SyncErrors.BarrierAbortedOrReset();
    }

    /// <summary>The last to leave opens it to newcomers.</summary>
    private void Exit()
    {
        if (count > 0) return;
        if (state is State.Resetting or State.Draining) state = State.Filling;
        condition.NotifyAll();
    }
}
