using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Futures;

/// <summary>
/// Something to be called once when a future is done: <c>Future.add_done_callback()</c>. It becomes a handle in the ready queue then; one object serves one
/// future at a time.
/// </summary>
public abstract class DoneCallback : Handle
{
    /// <summary>The future it was added to, which is the callback's argument.</summary>
    public Future? Future { get; internal set; }
}
