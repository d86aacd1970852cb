using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Sync;

/// <summary>
/// A coroutine of a primitive's that waits in line until nothing stands in the way of what it does, and then does it. Written by
/// hand: it comes to its end at once where there is no need to wait, and an async method's state machine costs more than all of it.
/// </summary>
internal abstract class WaitingCoroutine<T> : Coroutine<T>
{
    private Waiter? waiter;

    private protected abstract Tracer Run { get; }

    /// <summary>Whether there is something to wait for, before it has waited.</summary>
    private protected abstract bool MustWait { get; }

    /// <summary>Gets in line.</summary>
    private protected abstract Waiter Join();

    /// <summary>It has been woken.</summary>
    /// <returns>Whether it must wait once more.</returns>
    private protected virtual bool Woken(Waiter waiter) => MustWait;

    /// <summary>Gives up waiting, since this is raised.</summary>
    private protected abstract void Abandon(Waiter waiter, Exception error);

    /// <summary>Does it, where there is nothing to wait for any more.</summary>
    private protected abstract T Do();

    /// <remarks>In a traced run every coroutine has a driver, which tells of it.</remarks>
    internal sealed override bool TryRunAtOnce()
    {
        if (Run.HasSink || MustWait) return false;
        Register(Run);
        try
        {
            Return(Do());
        }
        catch (Exception exception)
        {
            Fail(exception);
        }

        return true;
    }

    private protected sealed override void MoveNext()
    {
        try
        {
            if (waiter is not null && Raised(waiter) is { } error)
            {
                Abandon(waiter, error);
                Fail(error);
            }
            else if (waiter is null ? MustWait : Woken(waiter))
            {
                ParkOn(waiter = Join());
            }
            else
            {
                Return(Do());
            }
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    /// <summary>What the await of the waiter raises.</summary>
    private Exception? Raised(Waiter awaited)
    {
        if (Run.ThrownIn is not { } thrown) return awaited.IsDone ? awaited.TakeException() : FutureErrors.AwaitNotUsed();
        Run.ThrownIn = null;
        return thrown;
    }
}
