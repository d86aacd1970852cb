namespace Playground.Scheduler.Loop;

/// <summary>
/// Every error of loops and timers, in asyncio's words. Python's RuntimeError is an
/// <see cref="InvalidOperationException"/> here, its ValueError an <see cref="ArgumentException"/>.
/// </summary>
public static class LoopErrors
{
    /// <summary>A handle that is in a queue.</summary>
    public static InvalidOperationException ScheduledAlready() => new("The handle is scheduled already.");

    /// <summary><c>RuntimeError</c> of run_forever in a loop that runs.</summary>
    public static InvalidOperationException AlreadyRunning() => new("This event loop is already running");

    /// <summary><c>RuntimeError</c> of run_forever while another loop runs in this thread.</summary>
    public static InvalidOperationException AnotherLoopRunning() =>
        new("Cannot run the event loop while another loop is running");

    /// <summary><c>RuntimeError</c> of anything asked of a closed loop.</summary>
    public static InvalidOperationException Closed() => new("Event loop is closed");

    /// <summary><c>RuntimeError</c> of close() in a running loop.</summary>
    public static InvalidOperationException CloseWhileRunning() => new("Cannot close a running event loop");

    /// <summary><c>RuntimeError</c> of run_until_complete when the loop stopped first.</summary>
    public static InvalidOperationException StoppedBeforeCompletion() =>
        new("Event loop stopped before Future completed.");

    /// <summary>run_until_complete in a loop that can't go on; CPython hangs.</summary>
    public static InvalidOperationException Deadlock(EventLoop loop) => new(StallReport.Of(loop));

    /// <summary><c>RuntimeError</c> of get_running_loop outside of any.</summary>
    public static InvalidOperationException NoRunningLoop() => new("no running event loop");

    /// <summary><c>ValueError</c> of sleep(nan).</summary>
    public static ArgumentException DelayIsNaN() => new("Invalid delay: NaN (not a number)");

    /// <summary>Input or output in a loop that belongs to no machine.</summary>
    public static InvalidOperationException NoMachine() => new("The event loop belongs to no machine: call Machine.Attach first");
}
