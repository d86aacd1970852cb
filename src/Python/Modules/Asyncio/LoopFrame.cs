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
            Yielded(thread, input);
        return RunNext(thread);
    }

    internal override Value OnGeneratorReturn(PyThread thread, Value result)
    {
        _running = Running.Nothing;
        thread.Interpreter.SyncClock();
        _task!.Returned(result);
        return RunNext(thread);
    }

    internal override Value OnError(PyThread thread, PyException error)
    {
        var running = _running;
        _running = Running.Nothing;
        thread.Interpreter.SyncClock();
        if (running == Running.Task)
        {
            if (_task!.Raised(ExceptionBridge.ToScheduler(error)))
                return Leave();
            thread.TakePending();
            return RunNext(thread);
        }

        if (running == Running.Nothing || error.Is(Types.KeyboardInterrupt) || error.Is(Types.SystemExit))
            return Leave();
        thread.TakePending();
        var message = running == Running.ExceptionHandler ? "Unhandled error in exception handler" : $"Exception in callback {HandleType.DescribeCallback(thread, _handle!)}";
        loop.Unhandled.Enqueue(new ExceptionContext(message) { Exception = error.AsClr, Handle = running == Running.Callback ? _handle : null });
        return RunNext(thread);
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
            if (loop.Unhandled.TryDequeue(out var context))
            {
                _running = Running.ExceptionHandler;
                return thread.Push(ExceptionReports.Steps(thread, loop, context));
            }

            interpreter.SyncClock();
            if (!loop.Core.TryNext(out var handle))
                break;
            thread.Charge(1);
            _handle = handle;
            var result = Start(thread, handle);
            if (result.IsPushed)
                return result;
            if (result.IsError)
                return OnError(thread, thread.Pending!);
            _running = Running.Nothing;
            if (thread.Fuel <= 0)
                return Value.Pushed; // back to the dispatch loop, which sees that the slice is over
        }

        loop.Core.End();
        return Value.None;
    }

    private Value Start(PyThread thread, Handle handle)
    {
        switch (handle)
        {
            case TaskStep { Task: { IsExternal: true } task }:
                _task = (Scheduler.Tasks.Task<Value>)task.Future;
                return StartTask(thread, _task);
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

    private Value StartTask(PyThread thread, Scheduler.Tasks.Task<Value> task)
    {
        _running = Running.Task;
        task.BeginStep(out var toThrow);
        var coroutine = ((PyTask)task.Tag!).Coroutine;
        if (coroutine.Ref is PyGenerator generator)
        {
            return toThrow is null
                ? thread.Resume(generator, Value.None)
                : thread.Throw(generator, ExceptionBridge.ToProgram(toThrow));
        }

        return toThrow is null
            ? Attributes.CallMethod(thread, coroutine, Names.Send, Value.None)
            : Attributes.CallMethod(thread, coroutine, Names.Throw, ExceptionBridge.ToProgram(toThrow));
    }

    /// <summary>The task's coroutine waits: for a future, or just until the next iteration.</summary>
    private void Yielded(PyThread thread, Value value)
    {
        thread.Interpreter.SyncClock();
        var task = _task!;
        if (value.IsNone)
            task.YieldedNothing();
        else if (value.Ref is PyFuture future)
            task.Yielded(future.Core);
        else if (value.Ref is PyInnerFuture inner)
            task.Yielded(inner.Core);
        else
            task.YieldedWrong(new PyException(Types.RuntimeError, $"Task got bad yield: {ShortRepr.Of(value)}").AsClr);
    }
}
