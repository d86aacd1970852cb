using Playground.Python.Builtins;
using Playground.Python.Modules.ContextVars;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;

namespace Playground.Python.Modules.Asyncio;

/// <summary>The event loop's methods (https://docs.python.org/3.13/library/asyncio-eventloop.html).</summary>
internal static class EventLoopType
{
    public static void Define(PyType type)
    {
        type.New = static (PyThread thread, PyType cls, in CallArgs _) => new PyEventLoop(cls, thread.Interpreter);
        type.Repr = static (_, self) =>
        {
            var loop = (PyEventLoop)self.Ref!;
            return Value.FromStr($"<{loop.Class.ShortName} running={loop.Core.IsRunning} closed={loop.Core.IsClosed} debug={ShortRepr.Of(loop.GivenDebug)}>");
        };
        type.Method("_signal_came", "callback, args", static (thread, args) => SignalCame(thread, (PyEventLoop)args[0].Ref!, args[1], ((PyTuple)args[2].Ref!).Items.ToArray()));
        type.Method("_read_input", static (_, self, callback) =>
        {
            ((PyEventLoop)self.Ref!).InputCallback = callback.IsNone ? null : callback.Ref;
            return Value.None;
        });
        Insides.DefineLoop(type);
        DefineRunning(type);
        DefineScheduling(type);
        DefineHandlers(type);
    }

    private static void DefineRunning(PyType type)
    {
        type.Method("run_forever", static (thread, self) => RunForever(thread, (PyEventLoop)self.Ref!));
        type.Method("_run_once", static (thread, self) => (PyEventLoop)self.Ref! is { RunsByMethod: true } loop
            ? thread.Push(new LoopFrame(loop))
            : RunForever(thread, (PyEventLoop)self.Ref!, once: true));
        type.Method("run_until_complete", "future", static (thread, self, future) => thread.Push(RunUntilCompleteSteps(thread, (PyEventLoop)self.Ref!, future), self, future));
        type.Method("stop", static (_, self) =>
        {
            ((PyEventLoop)self.Ref!).Core.Stop();
            return Value.None;
        });
        type.Method("close", static (thread, self) => Close(thread, (PyEventLoop)self.Ref!));
        type.Method("is_running", static (_, self) => Value.FromBool(((PyEventLoop)self.Ref!).Core.IsRunning));
        type.Method("is_closed", static (_, self) => Value.FromBool(((PyEventLoop)self.Ref!).Core.IsClosed));
        type.Method("time", static (thread, self) =>
        {
            thread.Interpreter.SyncClock();
            return Value.FromFloat(thread.Interpreter.Clock.Now / 1e9);
        });
        type.Method("_take_asyncgens", static (_, self) =>
        {
            var loop = (PyEventLoop)self.Ref!;
            loop.HasShutDownAsyncGenerators = true;
            return new PyList([.. loop.TakeAsyncGenerators().Select(static each => (Value)each)]);
        });
        type.Method("_add_asyncgen", static (_, self, generator) =>
        {
            if (generator.Ref is PyGenerator first)
                ((PyEventLoop)self.Ref!).AddAsyncGenerator(first);
            return Value.None;
        });
        type.Method("_asyncgens_shut_down", static (_, self) => Value.FromBool(((PyEventLoop)self.Ref!).HasShutDownAsyncGenerators));
        type.Method("_forget_asyncgen", static (_, self, generator) =>
        {
            ((PyEventLoop)self.Ref!).ForgetAsyncGenerator((PyGenerator)generator.Ref!);
            return Value.None;
        });
        type.Method("_check_closed", static (thread, self) => ((PyEventLoop)self.Ref!).Core.IsClosed
            ? thread.Raise(Types.RuntimeError, "Event loop is closed")
            : Value.None);
    }

    private static void DefineScheduling(PyType type)
    {
        type.MethodVar("call_soon", static (PyThread thread, in CallArgs args) => CallSoon(thread, args, "call_soon"), "($self, callback, *args, context=None)");
        type.MethodVar("call_soon_threadsafe", static (PyThread thread, in CallArgs args) =>
        {
            var result = CallSoon(thread, args, "call_soon_threadsafe");
            if (!result.IsSignal)
                ((PyEventLoop)args[0].Ref!).WakeUp();
            return result;
        }, "($self, callback, *args, context=None)");
        type.MethodVar("call_later", static (PyThread thread, in CallArgs args) => CallTimer(thread, args, relative: true), "($self, delay, callback, *args, context=None)");
        type.MethodVar("call_at", static (PyThread thread, in CallArgs args) => CallTimer(thread, args, relative: false), "($self, when, callback, *args, context=None)");
        type.Method("create_future", static (thread, self) =>
        {
            thread.Interpreter.SyncClock();
            var loop = (PyEventLoop)self.Ref!;
            return new PyFuture(AsyncioTypes.Future, loop, loop.Core.CreateFuture<Value>()) { IsOfProgram = PyFuture.IsMadeByProgram(thread) };
        });
        type.Method("create_task", "coro, *, name=None, context=None", static (thread, args) => TaskType.CreateIn(thread, (PyEventLoop)args[0].Ref!, args[1], args[2], args[3]));
    }

    private static void DefineHandlers(PyType type)
    {
        type.Method("get_task_factory", static (_, self) => ((PyEventLoop)self.Ref!).TaskFactory);
        type.Method("set_task_factory", "factory", static (thread, self, factory) =>
        {
            if (!factory.IsNone && factory.Type.Call is null && factory.Ref is not (PyFunction or PyBuiltin or PyMethod or PyBoundBuiltin))
                return thread.Raise(Types.TypeError, "task factory must be a callable or None");
            ((PyEventLoop)self.Ref!).TaskFactory = factory;
            return Value.None;
        });
        type.Method("call_exception_handler", "context", static (thread, self, context) => context.Ref is PyDict dict
            ? thread.Push(ExceptionReports.Steps(thread, (PyEventLoop)self.Ref!, dict), self, context)
            : thread.Raise(Types.TypeError, "context must be a dict"));
        type.Method("default_exception_handler", "context", static (thread, self, context) => context.Ref is PyDict dict
            ? thread.Push(ExceptionReports.DefaultSteps(thread, (PyEventLoop)self.Ref!, dict), context)
            : thread.Raise(Types.TypeError, "context must be a dict"));
        type.Method("get_debug", static (_, self) => ((PyEventLoop)self.Ref!).GivenDebug);
        type.Method("set_debug", "enabled", static (_, self, value) =>
        {
            var loop = (PyEventLoop)self.Ref!;
            (loop.Debug, loop.GivenDebug) = (value.IsTrue || (value.IsInt && value.Bits != 0), value);
            loop.TrackOrigins(loop.Debug);
            return Value.None;
        });
        type.Method("get_exception_handler", static (_, self) => ((PyEventLoop)self.Ref!).ExceptionHandler);
        type.Method("set_exception_handler", "handler", static (thread, self, handler) =>
        {
            if (!handler.IsNone && handler.Type.Call is null && handler.Ref is not (PyFunction or PyBuiltin or PyMethod or PyBoundBuiltin or PyType))
                return thread.Raise(Types.TypeError, $"A callable object or None is expected, got {ShortRepr.Of(handler)}");
            ((PyEventLoop)self.Ref!).ExceptionHandler = handler;
            return Value.None;
        });
    }

    /// <summary>loop.close(): what it has besides handles (handlers of signals, an executor) goes first.</summary>
    public static Value Close(PyThread thread, PyEventLoop loop)
    {
        var closed = FutureType.Guard(thread, loop.Core.Close);
        if (closed.IsError)
            return closed;
        return Attributes.GetOwn(loop, Names.Intern("_signal_handlers")).IsUnbound && Attributes.GetOwn(loop, Names.Intern("_default_executor")).IsUnbound
            ? Value.None
            : Attributes.CallMethod(thread, loop, Names.Intern("_close_rest"));
    }

    /// <summary>A signal that the loop has a handler for: asyncio notices it when it next looks at its selector, and schedules the handler then.</summary>
    private static Value SignalCame(PyThread thread, PyEventLoop loop, Value callback, Value[] args)
    {
        if (loop.Core.IsClosed)
            return Value.None;
        var handler = new ProgramHandle(callback, args, PyContext.CopyCurrent(thread));
        loop.WakeUp();
        return FutureType.Guard(thread, () => loop.Core.CallFromOutside(new ReadSignal(() => loop.Core.Schedule(handler))));
    }

    private sealed class ReadSignal(Action action) : Handle
    {
        public override void Run() => action();

        public override string Describe() => "read signals";
    }

    public static Value RunForever(PyThread thread, PyEventLoop loop, bool once = false)
    {
        OverriddenLoops.Look(loop, thread.Interpreter);
        var byMethod = !once && loop.Own.HasFlag(OwnLoopMethods.RunOnce);
        var begun = FutureType.Guard(thread, () => loop.Core.Begin(once || byMethod));
        if (begun.IsSignal)
            return begun;
        return byMethod ? thread.Push(OverriddenLoops.RunForeverSteps(thread, loop), loop) : thread.Push(new LoopFrame(thread, loop));
    }

    /// <summary>loop.run_until_complete(), as BaseEventLoop does it.</summary>
    public static IEnumerable<Value> RunUntilCompleteSteps(PyThread thread, PyEventLoop loop, Value awaitable)
    {
        if (loop.Core.IsClosed)
            yield return thread.Raise(Types.RuntimeError, "Event loop is closed");
        if (loop.Core.IsRunning)
            yield return thread.Raise(Types.RuntimeError, "This event loop is already running");
        if (AsyncioState.Running(thread) is not null)
            yield return thread.Raise(Types.RuntimeError, "Cannot run the event loop while another loop is running");
        yield return AsyncioModule.EnsureFuture(thread, awaitable, loop);
        if (ForeignFutures.IsFuture(thread.Input))
        {
            yield return thread.Call(AsyncioModule.Helper(thread, "_run_by_methods"), loop, thread.Input, Value.False);
            thread.Output = thread.Input;
            yield break;
        }

        if (thread.Input.Ref is not PyFuture future)
        {
            yield return thread.Raise(Types.TypeError, $"the playground's loops run tasks and futures of their own only, not '{thread.Input.Type.Name}'");
            yield break;
        }

        var isNew = !ReferenceEquals(awaitable.Ref, future);
        if (!OverriddenFutures.IsPlain(future))
        {
            yield return thread.Call(AsyncioModule.Helper(thread, "_run_by_methods"), loop, future, Value.FromBool(isNew));
            thread.Output = thread.Input;
            yield break;
        }

        thread.Interpreter.SyncClock();
        var stop = future.Core.AddDoneCallback(
            static done =>
            {
                done.MarkRetrieved();
                if (done.PeekException is not IMustPropagate)
                    done.Loop.Stop();
            },
            "run_until_complete");
        yield return thread.Try().RunForever(loop);
        future.Core.RemoveDoneCallback(stop);
        if (thread.Caught is { } error)
        {
            if (isNew && future.Core is { IsDone: true, IsCancelled: false })
                future.Core.MarkRetrieved();
            yield return thread.Raise(error);
        }

        if (!future.Core.IsDone)
            yield return thread.Raise(Types.RuntimeError, "Event loop stopped before Future completed.");
        var result = future.Result(thread);
        if (result.IsError && !future.Core.IsCancelled && thread.Pending is { } failure)
            thread.Interpreter.Watch.AddCycle(failure, future);
        yield return result;
        thread.Output = thread.Input;
    }

    private static Value CallSoon(PyThread thread, in CallArgs given, string method)
    {
        if (!TakeNamed(thread, given, method, ["callback"], out var args, out var context))
            return Value.Error;
        if (args.Count < 2)
            return thread.Raise(Types.TypeError, $"BaseEventLoop.{method}() missing 1 required positional argument: 'callback'");
        var loop = (PyEventLoop)args[0].Ref!;
        if (loop.Core.IsClosed)
            return thread.Raise(Types.RuntimeError, "Event loop is closed");
        if (loop.Debug && (!CheckThread(thread, loop, method) || !CheckCallback(thread, args[1], method)))
            return Value.Error;
        thread.Interpreter.SyncClock();
        if (args[1].Ref is PyHandleCall { IsMade: false } taken)
            return FutureType.Guard(thread, (loop, taken), static call => call.taken.Schedule(call.loop));
        thread.Interpreter.Meter.Reserve(120);
        var handle = new ProgramHandle(args[1], args.Positional[2..].ToArray(), context);
        loop.Core.Schedule(handle);
        return handle.Wrapper = new PyHandle(AsyncioTypes.Handle, handle, loop);
    }

    private static Value CallTimer(PyThread thread, in CallArgs given, bool relative)
    {
        if (!TakeNamed(thread, given, relative ? "call_later" : "call_at", [relative ? "delay" : "when", "callback"], out var args, out var context))
            return Value.Error;
        if (args.Count < 3)
            return thread.Raise(Types.TypeError, $"BaseEventLoop.{(relative ? "call_later" : "call_at")}() missing {3 - args.Count} required positional argument{(args.Count == 2 ? "" : "s")}: {(args.Count == 2 ? "'callback'" : relative ? "'delay' and 'callback'" : "'when' and 'callback'")}");
        var loop = (PyEventLoop)args[0].Ref!;
        if (loop.Core.IsClosed)
            return thread.Raise(Types.RuntimeError, "Event loop is closed");
        var seconds = args[1];
        if (seconds.IsNone)
            return thread.Raise(Types.TypeError, relative ? "delay must not be None" : "when cannot be None");
        if (relative && (loop.Own & OwnLoopMethods.Timers) != 0)
            return thread.Call(AsyncioModule.Helper(thread, "_call_later_by_methods"), given);
        if (!seconds.IsInt && !seconds.IsFloat)
            return thread.Raise(Types.TypeError, $"unsupported operand type(s) for +: 'float' and '{seconds.Type.Name}'");
        if (loop.Debug && (!CheckThread(thread, loop, "call_at") || !CheckCallback(thread, args[2], "call_at")))
            return Value.Error;
        thread.Interpreter.SyncClock();
        var nanoseconds = Nanoseconds.FromSeconds(seconds.IsInt ? seconds.Bits : seconds.Float);
        if (args[2].Ref is PyHandleCall { IsMade: false, Handle: TimerHandle } taken)
            return FutureType.Guard(thread, (loop, taken, nanoseconds), static call => call.taken.SetTimer(call.loop, call.nanoseconds));
        thread.Interpreter.Meter.Reserve(160);
        var timer = new ProgramTimer(args[2], args.Positional[3..].ToArray(), context);
        loop.Core.SetTimer(relative ? Nanoseconds.Add(loop.Core.Clock.Now, nanoseconds) : nanoseconds, timer);
        return timer.Wrapper = new PyHandle(AsyncioTypes.TimerHandle, timer, loop);
    }

    /// <summary>Debug mode: another thread must use call_soon_threadsafe().</summary>
    private static bool CheckThread(PyThread thread, PyEventLoop loop, string method)
    {
        if (method == "call_soon_threadsafe" || loop.RunBy is null || ReferenceEquals(loop.RunBy, thread))
            return true;
        thread.Raise(Types.RuntimeError, "Non-thread-safe operation invoked on an event loop other than the current one");
        return false;
    }

    /// <summary>Debug mode: a coroutine function would only make a coroutine that nobody awaits.</summary>
    private static bool CheckCallback(PyThread thread, Value callback, string method)
    {
        if (AsyncioModule.IsCoroutine(callback) || AsyncioModule.IsCoroutineFunction(callback))
        {
            thread.Raise(Types.TypeError, $"coroutines cannot be used with {method}()");
            return false;
        }

        if (callback.Type.Call is not null || callback.Ref is PyFunction or PyBuiltin or PyMethod or PyBoundBuiltin or PyType)
            return true;
        thread.Raise(Types.TypeError, $"a callable object was expected by {method}(), got {ShortRepr.Of(callback)}");
        return false;
    }

    /// <summary>Puts what is given by name where it belongs, and takes `context=` out.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="given">self and the rest.</param>
    /// <param name="method">Its name.</param>
    /// <param name="parameters">Those after self.</param>
    /// <param name="args">self and the rest, by position only.</param>
    /// <param name="context">The given one, or a copy of the current one.</param>
    private static bool TakeNamed(PyThread thread, in CallArgs given, string method, string[] parameters, out CallArgs args, out PyContext context)
    {
        var taken = Value.None;
        var all = given.Names.Length == 0 ? null : new List<Value>(given.Positional.ToArray());
        for (var i = 0; i < given.Names.Length; i++)
        {
            var name = given.Names[i].Text;
            if (name == "context")
            {
                taken = given.Named[i];
            }
            else if (Array.IndexOf(parameters, name) is >= 0 and var at && at + 1 >= given.Count)
            {
                while (all!.Count <= at + 1)
                    all.Add(Value.Unbound);
                all[at + 1] = given.Named[i];
            }
            else
            {
                thread.Raise(Types.TypeError, $"BaseEventLoop.{method}() got {(parameters.Contains(name) ? "multiple values for argument" : "an unexpected keyword argument")} '{name}'");
                args = default;
                context = null!;
                return false;
            }
        }

        args = all is null ? given : new CallArgs(all.TakeWhile(static value => !value.IsUnbound).ToArray(), []);
        return !ContextVarsModule.TakeContext(thread, taken, out context).IsError;
    }
}
