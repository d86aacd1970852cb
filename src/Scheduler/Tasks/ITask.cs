using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Tasks;

/// <summary>A task, whatever it results in (asyncio: "Task Object").</summary>
public interface ITask
{
    /// <summary>Its number in the trace, shared with futures.</summary>
    int Number { get; }

    /// <summary><c>get_name()</c>, <c>set_name()</c>.</summary>
    string Name { get; set; }

    /// <summary>The task as a future.</summary>
    Future Future { get; }

    /// <summary>The loop it runs in.</summary>
    EventLoop Loop { get; }

    /// <summary>The future that it waits for, or that has just woken it: asyncio's <c>_fut_waiter</c>.</summary>
    Future? WaitsFor { get; }

    /// <summary>Whether its next step raises a cancellation: asyncio's <c>_must_cancel</c>.</summary>
    bool MustCancel { get; }

    /// <summary>Whether its coroutine is run by the driver, and not by <see cref="Handle.Run"/> of its step.</summary>
    bool IsExternal { get; }

    /// <summary><c>cancelling()</c>: how many cancellations have been asked for.</summary>
    int Cancelling { get; }

    /// <summary>The handle of its steps.</summary>
    TaskStep Step { get; }

    /// <summary><c>cancel(msg)</c>; false when it is done.</summary>
    bool Cancel(object? message = null);

    /// <summary><c>uncancel()</c>: takes back one request, and returns how many are left.</summary>
    int Uncancel();
}
