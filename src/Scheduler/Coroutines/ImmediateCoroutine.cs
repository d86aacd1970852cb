namespace Playground.Scheduler.Coroutines;

/// <summary>
/// A coroutine that nearly always comes to its end at once, and then needs no state machine. Where it has to wait first, an async
/// method does that as a part of it.
/// </summary>
internal abstract class ImmediateCoroutine<T> : Coroutine<T>
{
    private Coroutine? waiting;

    private protected abstract bool MustWait { get; }

    /// <summary>Returns when there is no more to wait for.</summary>
    private protected abstract Coroutine Wait();

    /// <summary>What it does, and returns.</summary>
    private protected abstract T Complete();

    private protected override void MoveNext()
    {
        try
        {
            if (waiting is null && MustWait) AwaitPart(waiting = Wait());
            else if (waiting?.Failure is { } failure) Fail(failure);
            else Return(Complete());
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }
}
