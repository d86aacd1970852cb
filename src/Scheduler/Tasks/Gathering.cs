using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Tasks;

/// <summary>
/// <c>asyncio.gather()</c> in the making: add the children in order, then <see cref="Finish"/>. Made in steps because an
/// eager task added later may already end one added before.
/// </summary>
/// <param name="loop">The loop of the children, or the current one when there are none.</param>
/// <param name="returnExceptions">Whether exceptions are results like any other.</param>
/// <param name="combine">
/// Makes the result of the children, all done by then, one for each <see cref="Add"/>; see <see cref="ExceptionOf"/>.
/// </param>
public sealed class Gathering<T>(EventLoop loop, bool returnExceptions, Func<IReadOnlyList<Future>, T> combine)
{
    private readonly List<Future> children = [];
    private readonly List<Future> doneAlready = [];
    private readonly HashSet<Future> distinct = [];
    private Action<Future>? childDone;
    private GatherFuture<T>? outer;
    private int finished;

    /// <summary>What a child that is done stands for among the results: its exception, or null if it has a result.</summary>
    public static Exception? ExceptionOf(Future child) =>
        child.IsCancelled ? new CancelledException(child.CancelMessage ?? string.Empty) : child.PeekException;

    /// <summary>Adds a child. The same one may come again; it is waited for once.</summary>
    public void Add(Future child)
    {
        children.Add(child);
        if (!distinct.Add(child)) return;
        if (child.IsDone) doneAlready.Add(child);
        else child.AddDoneCallback(childDone ??= ChildDone, "gather");
    }

    /// <summary>Lets go of the children added so far: they are gathered in another way.</summary>
    public void Withdraw()
    {
        foreach (var child in distinct)
            child.RemoveDoneCallbacks(callback => callback is ActionCallback { Action: var action } && action == childDone);
    }

    /// <summary>The future of the whole; already done if there are no children.</summary>
    public Future<T> Finish()
    {
        if (children.Count == 0)
        {
            var empty = loop.CreateFuture<T>("gather");
            empty.SetResult(combine(children));
            return empty;
        }

        outer = new GatherFuture<T>(loop, children);
        foreach (var child in doneAlready) ChildDone(child);
        return outer;
    }

    private void ChildDone(Future child)
    {
        finished++;
        if (outer is null || outer.IsDone)
        {
            child.MarkRetrieved();
            return;
        }

        if (!returnExceptions && child.TakeException() is { } exception)
        {
            outer.SetException(exception);
            return;
        }

        if (finished < distinct.Count) return;
        foreach (var each in children) each.MarkRetrieved();
        var results = combine(children);

        // Cancelling the whole shows even when every child swallowed it or exceptions count as results.
        if (outer.IsCancelRequested) outer.SetException(children[^1].MakeCancelledException());
        else outer.SetResult(results);
    }
}
