using System.Runtime.CompilerServices;

namespace Playground.Scheduler.Coroutines;

/// <summary>A coroutine that returns something (asyncio: "Coroutines").</summary>
[AsyncMethodBuilder(typeof(CoroutineMethodBuilder<>))]
public abstract class Coroutine<T> : Coroutine
{
    private T result = default!;

    /// <summary>What it returned; raises what it raised.</summary>
    public T Result
    {
        get
        {
            ThrowIfFailed();
            return result;
        }
    }

    /// <summary>What it returned, unchecked; the default of <typeparamref name="T"/> when it has not.</summary>
    public T PeekResult => result;

    /// <summary>Awaits it, which drives it.</summary>
    public new CoroutineAwaiter<T> GetAwaiter()
    {
        CheckFresh();
        return new(this);
    }

    private protected void Return(T value)
    {
        result = value;
        Finish();
    }

    private protected override string DescribeOutcome() =>
        Failure is null ? result?.ToString() ?? "null" : base.DescribeOutcome();
}
