using Playground.Python.Modules.Asyncio.Network;
using Playground.Python.Modules.ContextVars;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Transports;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// run_forever: asks the scheduler's loop what is next and runs it, as just another frame of the thread. Callbacks and
/// coroutines of the program run above it.
/// </summary>
internal sealed class LoopFrame : NativeFrame, IReferences
{
    private readonly PyEventLoop loop;
    private readonly AsyncGeneratorHooks? _hooksBefore;

    /// <summary>In debug mode: when the handle began, in ns of virtual time; -1 when none is being timed.</summary>
    private long _timedFrom = -1;

    private Running _running;
    private Scheduler.Tasks.Task<Value>? _task;
    private Handle? _handle;

    /// <summary>The context that what runs was entered in, and the loop's own.</summary>
    private PyContext? _entered, _before;

    /// <summary>The loop runs from now on.</summary>
    public LoopFrame(PyThread thread, PyEventLoop loop)
    {
        this.loop = loop;
        _hooksBefore = BeginRun(thread, loop);
    }

    /// <summary>One iteration of a loop that runs already, by a `_run_once` of the program's.</summary>
    public LoopFrame(PyEventLoop loop) => this.loop = loop;

    /// <summary>The loop runs from now on.</summary>
    /// <returns>What the thread's hooks were before.</returns>
    public static AsyncGeneratorHooks BeginRun(PyThread thread, PyEventLoop loop)
    {
        loop.RunBy = thread;
        var before = thread.AsyncGeneratorHooks;
        loop.TrackOrigins(loop.Debug);
        thread.AsyncGeneratorHooks = loop.AsyncGeneratorHooks;
        return before;
    }

    /// <summary>The loop has run.</summary>
    public static void EndRun(PyThread thread, PyEventLoop loop, AsyncGeneratorHooks hooksBefore)
    {
        loop.Core.End();
        loop.TrackOrigins(false);
        loop.RunBy = null;
        thread.AsyncGeneratorHooks = hooksBefore;
    }

    private enum Running
    {
        Nothing,
        Callback,
        Task,
        ExceptionHandler,
        Clock,
    }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(loop);
        reachability.Reference(_before);
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
        LeaveContext(thread);
        if (running == Running.Clock && OverriddenLoops.TakeTime(thread, loop, input).IsError)
            return Leave(thread);
        if (running == Running.Task && TaskStepping.Yielded(thread, _task!, input).IsPushed)
            return Value.Pushed;
        return RunNext(thread);
    }

    internal override Value OnGeneratorReturn(PyThread thread, Value result)
    {
        _running = Running.Nothing;
        LeaveContext(thread);
        thread.Interpreter.SyncClock();
        _task!.Returned(result);
        var next = RunNext(thread);
        if (!next.IsPushed && ReferenceEquals(thread.Current, this))
            thread.Current = Back;
        return next;
    }

    internal override Value OnError(PyThread thread, PyException error) => EndsLoop(thread, error) ? Leave(thread) : RunNext(thread);

    /// <summary>Takes the pending exception of what ran last; true when it ends the loop instead.</summary>
    private bool EndsLoop(PyThread thread, PyException error)
    {
        var running = _running;
        _running = Running.Nothing;
        LeaveContext(thread);
        thread.Interpreter.SyncClock();
        if (running == Running.Task)
        {
            if (error.Is(Types.StopIteration) && ((PyTask)_task!.Tag!).Coroutine.Ref is not PyGenerator)
            {
                thread.TakePending();
                _task.Returned(error.Fields?.Get(Names.Value) is { IsUnbound: false } result ? result : error.Args.Count > 0 ? error.Args[0] : Value.None);
                return false;
            }

            if (_task!.Raised(ExceptionBridge.ToScheduler(error)))
                return true;
            thread.TakePending();
            return false;
        }

        if (running is Running.Nothing or Running.Clock || error.Is(Types.KeyboardInterrupt) || error.Is(Types.SystemExit))
            return true;
        thread.TakePending();
        error.HasPassedLibrary |= running == Running.Callback;
        var message = running == Running.ExceptionHandler ? "Unhandled error in exception handler" : ExceptionReports.InCallback;
        loop.Unhandled.Enqueue(new ExceptionContext(message) { Exception = error.AsClr, Handle = running == Running.Callback ? _handle : null });
        return false;
    }

    private Value Leave(PyThread thread)
    {
        End(thread);
        return Value.Error;
    }

    private void End(PyThread thread)
    {
        if (_hooksBefore is null)
            loop.Core.HandleFinished();
        else
            EndRun(thread, loop, _hooksBefore);
    }

    private Value RunNext(PyThread thread)
    {
        var interpreter = thread.Interpreter;
        while (true)
        {
            if (interpreter.Watch.CheckBetweenHandles(thread))
            {
                _running = Running.ExceptionHandler;
                return Value.Pushed;
            }

            if (loop.Unhandled.TryDequeue(out var context))
            {
                _running = Running.ExceptionHandler;
                return thread.Push(ExceptionReports.Steps(thread, loop, context), loop);
            }

            if (interpreter.Asyncio.Calls.Count > 0)
            {
                _running = Running.Callback;
                return thread.Push(AsyncioState.CallSteps(thread), loop);
            }

            interpreter.SyncClock();
            if (_timedFrom >= 0)
            {
                var took = interpreter.Clock.Now - _timedFrom;
                _timedFrom = -1;
                if (took >= SlowCallbacks.LimitOf(loop))
                {
                    _running = Running.ExceptionHandler;
                    return thread.Push(SlowCallbacks.Steps(thread, loop, _handle!, took), loop);
                }
            }

            loop.Core.WaitsOutside = interpreter.WaitsByThreads;
            _ = loop.Own;
            if (!loop.Core.TryNext(out var handle))
            {
                if (!loop.Core.IsAskingTime)
                    break;
                _running = Running.Clock;
                var time = OverriddenLoops.AskForTime(thread, loop);
                if (time.IsPushed)
                    return time;
                _running = Running.Nothing;
                if (time.IsError || OverriddenLoops.TakeTime(thread, loop, time).IsError)
                    return Leave(thread);
                continue;
            }

            thread.Charge(1);
            _handle = handle;
            if (loop.Debug)
                _timedFrom = interpreter.Clock.Now;
            var result = Start(thread, handle);
            if (result.IsPushed)
                return result;
            if (result.IsError && !ReferenceEquals(thread.Current, this))
                return result; // thrown into what the task drives, which may handle it
            if (result.IsError && EndsLoop(thread, thread.Pending!))
                return Leave(thread);
            _running = Running.Nothing;
            LeaveContext(thread);
            if (thread.Fuel <= 0)
                return Value.Pushed; // back to the dispatch loop, which sees that the slice is over
        }

        if (loop.Core.IsAwaitingInput)
        {
            interpreter.Input.Await(thread);
            return Value.Pushed; // and here again when the run goes on
        }

        if (loop.Core.IsWaiting)
        {
            loop.Waiting = thread;
            return thread.Block(() => loop.Core.EndOfWait, "its event loop", loop.Core);
        }

        if (loop.Core.IsStalled)
            throw new LimitExceeded("deadlock: " + StallReport.Of(loop.Core) + "\nPython would wait here for ever");
        End(thread);
        return Value.None;
    }

    private Value CallIn(PyThread thread, PyContext context, Value callback, params ReadOnlySpan<Value> args)
    {
        if (context.IsEntered)
            return thread.Raise(ContextErrors.AlreadyEntered(thread, context));
        EnterContext(thread, context);
        return thread.Call(callback, args);
    }

    private Value RunTransport(PyThread thread, TransportHandle handle)
    {
        if (handle.Context is PyContext { IsEntered: false } context)
            EnterContext(thread, context);
        return thread.Push(ProtocolCalls.Steps(thread, handle.Begin()), (PyObject)handle.Owner.Protocol, (PyTransport)handle.Owner.Tag!);
    }

    private void EnterContext(PyThread thread, PyContext context)
    {
        _before = thread.Context;
        _entered = thread.Context = context;
        context.IsEntered = true;
    }

    private void LeaveContext(PyThread thread)
    {
        if (_entered is null)
            return;
        _entered.IsEntered = false;
        _entered = null;
        thread.Context = _before!;
    }

    private Value Start(PyThread thread, Handle handle)
    {
        if (Scheduler.Tasks.Task<Value>.SteppedBy(handle) is { } task)
            return StartTask(thread, task);
        return StartCallback(thread, handle);
    }

    private Value StartTask(PyThread thread, Scheduler.Tasks.Task<Value> task)
    {
        _task = task;
        _running = Running.Task;
        var toThrow = task.BeginStep();
        EnterContext(thread, ((PyTask)task.Tag!).Context);
        return TaskStepping.Start(thread, task, toThrow);
    }

    private Value StartCallback(PyThread thread, Handle handle)
    {
        switch (handle)
        {
            case ProgramHandle program:
                _running = Running.Callback;
                return CallIn(thread, program.Context, program.Callback, program.Args);
            case ProgramTimer timer:
                _running = Running.Callback;
                return CallIn(thread, timer.Context, timer.Callback, timer.Args);
            case ProgramDoneCallback done:
                _running = Running.Callback;
                return CallIn(thread, done.Context, done.Callback, done.Owner);
            case TransportHandle transport:
                _running = Running.Callback;
                return RunTransport(thread, transport);
            case AcceptHandle accept:
                _running = Running.Callback;
                return thread.Push(ServerTypes.AcceptSteps(thread, loop, accept), loop);
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
