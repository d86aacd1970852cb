using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// run_forever: asks the scheduler's loop what is next and runs it, as just another frame of the thread. Callbacks and
/// coroutines of the program run above it.
/// </summary>
internal sealed class LoopFrame(PyEventLoop loop) : NativeFrame, IReferences
{
    private Running _running;
    private Scheduler.Tasks.Task<Value>? _task;
    private Handle? _handle;

    private enum Running
    {
        Nothing,
        Callback,
        Task,
        ExceptionHandler,
    }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(loop);
        if (_handle is ProgramHandle program)
        {
            foreach (var arg in program.Args)
                reachability.Reference(arg);
        }
    }

    internal override Value Resume(PyThread thread, Value input)
    {
        var running = _running;
        _running = Running.Nothing;
        if (running == Running.Task)
            TaskStepping.Yielded(thread, _task!, input);
        return RunNext(thread);
    }

    internal override Value OnGeneratorReturn(PyThread thread, Value result)
    {
        _running = Running.Nothing;
        thread.Interpreter.SyncClock();
        _task!.Returned(result);
        var next = RunNext(thread);
        if (!next.IsPushed)
            thread.Current = Back;
        return next;
    }

    internal override Value OnError(PyThread thread, PyException error) => EndsLoop(thread, error) ? Leave() : RunNext(thread);

    /// <summary>Takes the pending exception of what ran last; true when it ends the loop instead.</summary>
    private bool EndsLoop(PyThread thread, PyException error)
    {
        var running = _running;
        _running = Running.Nothing;
        thread.Interpreter.SyncClock();
        if (running == Running.Task)
        {
            if (_task!.Raised(ExceptionBridge.ToScheduler(error)))
                return true;
            thread.TakePending();
            return false;
        }

        if (running == Running.Nothing || error.Is(Types.KeyboardInterrupt) || error.Is(Types.SystemExit))
            return true;
        thread.TakePending();
        var message = running == Running.ExceptionHandler ? "Unhandled error in exception handler" : $"Exception in callback {HandleType.DescribeCallback(thread, _handle!)}";
        loop.Unhandled.Enqueue(new ExceptionContext(message) { Exception = error.AsClr, Handle = running == Running.Callback ? _handle : null });
        return false;
    }

    private Value Leave()
    {
        loop.Core.End();
        return Value.Error;
    }

    private Value RunNext(PyThread thread)
    {
        var interpreter = thread.Interpreter;
        while (true)
        {
            if (interpreter.Watch.IsArmed)
                interpreter.Watch.CheckFutures(thread);
            if (loop.Unhandled.TryDequeue(out var context))
            {
                _running = Running.ExceptionHandler;
                return thread.Push(ExceptionReports.Steps(thread, loop, context), loop);
            }

            interpreter.SyncClock();
            if (!loop.Core.TryNext(out var handle))
                break;
            thread.Charge(1);
            _handle = handle;
            var result = Start(thread, handle);
            if (result.IsPushed)
                return result;
            if (result.IsError && EndsLoop(thread, thread.Pending!))
                return Leave();
            _running = Running.Nothing;
            if (thread.Fuel <= 0)
                return Value.Pushed; // back to the dispatch loop, which sees that the slice is over
        }

        if (loop.Core.IsStalled)
            throw new LimitExceeded("deadlock: " + StallReport.Of(loop.Core) + "\nPython would wait here for ever");
        loop.Core.End();
        return Value.None;
    }

    private Value Start(PyThread thread, Handle handle)
    {
        switch (handle)
        {
            case TaskStep { Task: { IsExternal: true } task }:
                _task = (Scheduler.Tasks.Task<Value>)task.Future;
                _running = Running.Task;
                _task.BeginStep(out var toThrow);
                return TaskStepping.Start(thread, _task, toThrow);
            case ProgramHandle program:
                _running = Running.Callback;
                return thread.Call(program.Callback, program.Args);
            case ProgramTimer timer:
                _running = Running.Callback;
                return thread.Call(timer.Callback, timer.Args);
            case ProgramDoneCallback done:
                _running = Running.Callback;
                return thread.Call(done.Callback, done.Owner);
            default:
                try
                {
                    handle.Run();
                }
                catch (Exception e) when (e is not LimitExceeded)
                {
                    _running = Running.Callback;
                    return thread.Raise(ExceptionBridge.ToProgram(e));
                }

                return Value.None;
        }
    }
}
