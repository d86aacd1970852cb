using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Futures;

/// <summary>A result that will be there later: <c>asyncio.Future</c>.</summary>
public class Future<T> : Future
{
    private T result = default!;

    /// <summary>Makes a pending future.</summary>
    /// <param name="loop">The loop that runs its callbacks.</param>
    /// <param name="label">What it stands for, for the trace.</param>
    /// <param name="endpoint">Number of the socket or pipe that will bring its result, for the trace; 0 for none.</param>
    public Future(EventLoop loop, string? label = null, int endpoint = 0)
        : base(loop, label, isTask: false, endpoint)
    {
    }

    private protected Future(EventLoop loop)
        : base(loop, null, isTask: true)
    {
    }

    /// <summary><c>result()</c>; its exception then counts as retrieved.</summary>
    /// <exception cref="CancelledException">It was cancelled.</exception>
    /// <exception cref="InvalidStateException">It is pending.</exception>
    public T Result
    {
        get
        {
            ThrowIfFailed();
            return result;
        }
    }

    /// <summary>The result without any check; the default of <typeparamref name="T"/> when there is none.</summary>
    public T PeekResult => result;

    /// <summary><c>set_result(result)</c>.</summary>
    /// <exception cref="InvalidStateException">It is done already.</exception>
    public virtual void SetResult(T value) => Succeed(value);

    /// <summary>Awaits the result.</summary>
    public new FutureAwaiter<T> GetAwaiter() => new(this);

    /// <inheritdoc/>
    protected override string DescribeOutcome() =>
        State == FutureState.Finished && PeekException is null ? result?.ToString() ?? "null" : base.DescribeOutcome();

    private protected void Succeed(T value)
    {
        if (IsDone) throw FutureErrors.InvalidState();
        result = value;
        Resolve(FutureState.Finished);
    }
}
