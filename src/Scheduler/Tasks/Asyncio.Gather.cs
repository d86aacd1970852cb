using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Tasks;

/// <content>asyncio: "Running Tasks Concurrently", "Shielding From Cancellation".</content>
public static partial class Asyncio
{
    /// <summary><c>asyncio.gather(*aws)</c>: the results in the order given, or the first exception.</summary>
    public static Future<T[]> Gather<T>(EventLoop loop, params IEnumerable<Future<T>> futures) =>
        Gather(loop, futures, returnExceptions: false, children => Array.ConvertAll([.. children], c => ((Future<T>)c).PeekResult));

    /// <summary><c>asyncio.gather(*aws, return_exceptions=True)</c>: what became of each, in the order given.</summary>
    public static Future<Settled<T>[]> GatherSettled<T>(EventLoop loop, params IEnumerable<Future<T>> futures) =>
        Gather(loop, futures, returnExceptions: true, children => Array.ConvertAll(
            [.. children], c => new Settled<T>(((Future<T>)c).PeekResult, Gathering<T>.ExceptionOf(c))));

    /// <summary>
    /// <c>asyncio.shield(future)</c>: cancelling what is returned leaves <paramref name="inner"/> alone. One that is done is
    /// returned itself.
    /// </summary>
    public static Future<T> Shield<T>(Future<T> inner)
    {
        if (inner.IsDone) return inner;
        var outer = inner.Loop.CreateFuture<T>("shield");
        var callback = inner.AddDoneCallback(_ => PassOn(inner, outer), "shield");
        outer.AddDoneCallback(
            _ =>
            {
                if (!inner.IsDone) inner.RemoveDoneCallback(callback);
            },
            "shield, given up");
        return outer;
    }

    private static void PassOn<T>(Future<T> inner, Future<T> outer)
    {
        if (outer.IsCancelled)
        {
            if (!inner.IsCancelled) inner.MarkRetrieved();
        }
        else if (inner.IsCancelled) outer.Cancel();
        else if (inner.TakeException() is { } exception) outer.SetException(exception);
        else outer.SetResult(inner.PeekResult);
    }

    private static Future<TAll> Gather<T, TAll>(
        EventLoop loop, IEnumerable<Future<T>> futures, bool returnExceptions, Func<IReadOnlyList<Future>, TAll> combine)
    {
        var gathering = new Gathering<TAll>(loop, returnExceptions, combine);
        foreach (var future in futures) gathering.Add(future);
        return gathering.Finish();
    }
}

/// <summary>What became of an awaitable: a value, or an exception.</summary>
/// <param name="Value">Its result; the default of <typeparamref name="T"/> when there is none.</param>
/// <param name="Exception">Its exception or cancellation, or null.</param>
public readonly record struct Settled<T>(T Value, Exception? Exception);
