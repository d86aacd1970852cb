using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Coroutines;

/// <summary>
/// A coroutine that nearly always comes to its end at once, and then needs no state machine. Where it has to wait first, an async
/// method does it all as a part of this one.
/// </summary>
internal abstract class ImmediateCoroutine<T>(Tracer run) : Coroutine<T>
{
    private Coroutine<T>? later;

    private protected abstract bool MustWait { get; }

    /// <summary>Does it, where there is nothing to wait for.</summary>
    private protected abstract T AtOnce();

    /// <summary>Waits, and does it.</summary>
    private protected abstract Coroutine<T> Later();

    /// <remarks>In a traced run every coroutine has a driver, which tells of it.</remarks>
    internal sealed override bool TryRunAtOnce()
    {
        if (run.HasSink || MustWait) return false;
        Register(run);
        MoveNext();
        return true;
    }

    private protected sealed override void MoveNext()
    {
        try
        {
            if (later?.Failure is { } failure) Fail(failure);
            else if (later is not null) Return(later.PeekResult);
            else if (MustWait) AwaitPart(later = Later());
            else Return(AtOnce());
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }
}
