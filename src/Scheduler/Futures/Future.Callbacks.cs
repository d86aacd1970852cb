using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Futures;

/// <content>Done callbacks. The first lives in a field of its own: most futures have just one.</content>
public abstract partial class Future
{
    private DoneCallback? firstCallback;
    private List<DoneCallback>? moreCallbacks;

    /// <summary>The callbacks that wait for it to be done, in order.</summary>
    public IEnumerable<DoneCallback> Callbacks
    {
        get
        {
            if (firstCallback is null) yield break;
            yield return firstCallback;
            for (var i = 0; i < (moreCallbacks?.Count ?? 0); i++) yield return moreCallbacks![i];
        }
    }

    /// <summary><c>add_done_callback()</c>: it is scheduled when the future is done, at once if it is already.</summary>
    public void AddDoneCallback(DoneCallback callback)
    {
        callback.Future = this;
        if (IsDone)
        {
            Loop.CallSoon(callback);
            return;
        }

        if (Loop.Tracer.IsOn)
            Loop.Tracer.Emit(EventKind.CallbackAdded, Number, other: callback.Task?.Number ?? 0, text: callback.Describe());
        if (firstCallback is null) firstCallback = callback;
        else (moreCallbacks ??= []).Add(callback);
    }

    /// <summary><c>add_done_callback()</c> of a C# delegate.</summary>
    /// <param name="action">What to call with the future.</param>
    /// <param name="label">How the trace names it.</param>
    /// <returns>What removes it again.</returns>
    public DoneCallback AddDoneCallback(Action<Future> action, string? label = null)
    {
        var callback = new ActionCallback(action, label);
        AddDoneCallback(callback);
        return callback;
    }

    /// <summary><c>remove_done_callback()</c> of one registration; false when it is not (or no longer) there.</summary>
    public bool RemoveDoneCallback(DoneCallback callback) => RemoveDoneCallbacks(c => c == callback) > 0;

    /// <summary><c>remove_done_callback()</c>: removes all that match, and returns how many.</summary>
    public int RemoveDoneCallbacks(Predicate<DoneCallback> match)
    {
        if (firstCallback is null) return 0;
        var removed = moreCallbacks?.RemoveAll(match) ?? 0;
        if (!match(firstCallback)) return removed;
        firstCallback = null;
        if (moreCallbacks is { Count: > 0 } more)
        {
            firstCallback = more[0];
            more.RemoveAt(0);
        }

        return removed + 1;
    }

    private void ScheduleCallbacks()
    {
        if (firstCallback is null) return;
        var (first, more) = (firstCallback, moreCallbacks);
        firstCallback = null;
        moreCallbacks = null;
        Loop.CallSoon(first);
        if (more is null) return;
        foreach (var callback in more) Loop.CallSoon(callback);
    }
}
