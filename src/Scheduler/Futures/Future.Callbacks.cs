using System.Runtime.CompilerServices;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Futures;

/// <content>Done callbacks. Most futures have just one, which has no list.</content>
public abstract partial class Future
{
    // None, one, or a list of them.
    private object? callbacks;

    /// <summary>The callbacks that wait for it to be done, in order.</summary>
    public IEnumerable<DoneCallback> Callbacks
    {
        get
        {
            if (callbacks is DoneCallback only) yield return only;
            else if (callbacks is List<DoneCallback> several)
                for (var i = 0; i < several.Count; i++) yield return several[i];
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

        if (Loop.Tracer.IsOn) ReportAdded(callback);
        if (callbacks is null) callbacks = callback;
        else if (callbacks is List<DoneCallback> several) several.Add(callback);
        else callbacks = new List<DoneCallback> { (DoneCallback)callbacks, callback };
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
        if (callbacks is List<DoneCallback> several) return several.RemoveAll(match);
        if (callbacks is not DoneCallback only || !match(only)) return 0;
        callbacks = null;
        return 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // so that a run that isn't traced has no registers to save for it
    private void ReportAdded(DoneCallback callback) =>
        Loop.Tracer.Emit(EventKind.CallbackAdded, Number, other: callback.Task?.Number ?? 0, text: callback.Describe());

    private void ScheduleCallbacks()
    {
        if (callbacks is not { } waiting) return;
        callbacks = null;
        if (waiting is List<DoneCallback> several) ScheduleAll(several);
        else Loop.CallSoon(Unsafe.As<DoneCallback>(waiting)); // nothing else is put there, and checking it is slow
    }

    private void ScheduleAll(List<DoneCallback> several)
    {
        foreach (var callback in several) Loop.CallSoon(callback);
    }
}
