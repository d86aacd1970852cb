using Playground.Python.Modules.Signals;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World.Signals;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// SIGINT while asyncio.run() runs: the first cancels the main task, and becomes a KeyboardInterrupt when that has ended; the
/// second is one at once (https://docs.python.org/3.13/library/asyncio-runner.html#handling-keyboard-interruption).
/// </summary>
internal sealed class RunInterrupts
{
    private readonly PyEventLoop _loop;
    private readonly Scheduler.Tasks.Task<Value> _task;
    private readonly PyBuiltin? _handler;
    private int _count;

    public RunInterrupts(PyThread thread, PyEventLoop loop, Scheduler.Tasks.Task<Value> task)
    {
        (_loop, _task) = (loop, task);
        var signals = thread.Interpreter.Signals;
        if (!ReferenceEquals(thread, thread.Interpreter.MainThread) || !ReferenceEquals(signals[SignalTable.Interrupt].Ref, SignalState.DefaultInterruptHandler))
            return;
        _handler = new PyBuiltin("_on_sigint", (PyThread running, in CallArgs _) => Handle(running));
        signals[SignalTable.Interrupt] = _handler;
    }

    /// <summary>The main task has ended. What asyncio.run() raises; null for nothing.</summary>
    public PyException? End(PyThread thread, PyException? error)
    {
        var signals = thread.Interpreter.Signals;
        if (_handler is not null && ReferenceEquals(signals[SignalTable.Interrupt].Ref, _handler))
            signals[SignalTable.Interrupt] = SignalState.DefaultInterruptHandler;
        if (error is not null && (error.Is(Types.KeyboardInterrupt) || error.Is(Types.SystemExit)))
            _task.MarkRetrieved(); // the callback that would have stopped the loop sees it while the loop winds up
        return error is not null && error.Is(AsyncioTypes.CancelledError) && _count > 0 && _task.Uncancel() == 0
            ? new PyException(Types.KeyboardInterrupt, PyTuple.Empty) { Context = error }
            : error;
    }

    private Value Handle(PyThread thread)
    {
        if (++_count > 1 || _task.IsDone)
            return thread.Raise(new PyException(Types.KeyboardInterrupt, PyTuple.Empty));
        thread.Interpreter.SyncClock();
        _task.RequestCancel();
        _loop.WakeUp();
        return Value.None;
    }
}
