using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>The module `asyncio`. What it offers is bound to the scheduler; nothing of the loop is implemented here.</summary>
internal static class AsyncioModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        AsyncioTypes.EnsureReady();
        Sockets.SocketTypes.EnsureReady();
        var module = new PyModule("asyncio");
        foreach (var type in AsyncioTypes.All)
            module.Dict.Set(type.ShortName, type);
        module.Dict.Set("TimeoutError", Types.TimeoutError);
        DefineLoops(module);
        PolicyFunctions.Define(module);
        TaskFunctions.Define(module);
        DefineTasks(module);
        interpreter.Asyncio.SleepFunction = (PyBuiltin)module.Dict.Get("sleep").Ref!;
        WaitFunctions.Define(module);
        Network.NetworkFunctions.Define(module);
        Network.StreamTypes.Define(module);
        return module;
    }

    private static void DefineLoops(PyModule module)
    {
        module.Function("get_event_loop", "", static (thread, _) => AsyncioState.GetEventLoop(thread));
        module.Function("new_event_loop", "def ", static (thread, _) => thread.Interpreter.Asyncio.Policy is { } policy
            ? Attributes.CallMethod(thread, policy, Names.Intern("new_event_loop"))
            : AsyncioState.NewLoop(thread));
        module.Function("set_event_loop", "def loop", static (thread, args) => thread.Interpreter.Asyncio.Policy is { } policy
            ? Attributes.CallMethod(thread, policy, Names.Intern("set_event_loop"), args[0])
            : SetEventLoop(thread, args[0]));
        module.Function("get_running_loop", "", static (thread, _) => AsyncioState.Running(thread) is { } loop
            ? loop
            : thread.Raise(Types.RuntimeError, "no running event loop"));
        module.Function("run", "def main, *, debug=None, loop_factory=None", (thread, args) => args[2].IsNone && thread.Interpreter.Asyncio.Policy is null
            ? Run(thread, args[0], args[1])
            : thread.Call(module.Dict.Get("_run_with"), args[0], args[1], args[2]));
        module.Function("_get_running_loop", "", static (thread, _) => AsyncioState.Running(thread) is { } loop ? loop : Value.None);
        module.Function("_run_main", "loop, task", static (thread, args) => thread.Push(RunMainSteps(thread, PyEventLoop.Of(args[0]), args[1]), args[0], args[1]));
        module.Function("_wind_up", "loop", static (thread, args) => thread.Push(WindUpSteps(thread, PyEventLoop.Of(args[0])), args[0]));
    }

    private static Value SetEventLoop(PyThread thread, Value loop)
    {
        if (loop.Ref is not PyEventLoop && !loop.IsNone)
            return thread.Raise(Types.TypeError, $"loop must be an instance of AbstractEventLoop or None, not '{loop.Type.Name}'");
        AsyncioState.SetCurrentLoop(thread, loop.Ref as PyEventLoop);
        return Value.None;
    }

    private static void DefineTasks(PyModule module)
    {
        module.Function("iscoroutine", "def obj", static (_, args) => Value.FromBool(IsCoroutine(args[0])));
        module.Function("_iscoroutinefunction", "func", static (_, args) => Value.FromBool(IsCoroutineFunction(args[0])));
        module.Function("isfuture", "def obj", static (_, args) => Value.FromBool(args[0].Ref is PyFuture || ForeignFutures.IsFuture(args[0])));
        module.Function("_future_of", "loop, purpose, endpoint", static (thread, args) => FutureOf(thread, PyEventLoop.Of(args[0]), args[1].AsText!, (int)args[2].Bits));
        module.Function("_is_plain", "future", static (_, args) => Value.FromBool(args[0].Ref is PyFuture future && OverriddenFutures.IsPlain(future)));
        module.Function("_are_plain", "futures", static (_, args) =>
            Value.FromBool(Array.TrueForAll(((PyList)args[0].Ref!).ToArray(), static each => each.Ref is PyFuture future && OverriddenFutures.IsPlain(future))));
        module.Function("_labelled", "future, label", static (_, args) =>
        {
            ((PyFuture)args[0].Ref!).Core.Label = args[1].AsText;
            return args[0];
        });
        module.Function("_named_for", "future, function", static (thread, args) =>
        {
            if (thread.Tracer.IsOn)
                ((PyFuture)args[0].Ref!).Core.Label = $"run_in_executor({CallbackText.NameOf(args[1])})";
            return args[0];
        });
        module.Function("_number_of", "future", static (_, args) => Value.FromInt(((PyFuture)args[0].Ref!).Core.Number));
        module.Function("_bind_call", "function, first, args, kwargs", static (_, args) => BindCall(args));
        module.Function("coroutine", "func", Coroutine);
        module.Dict.Set("sleep", ModuleSetup.MakeFunction("asyncio.tasks", "sleep", "def delay, result=None", Sleep, isCoroutineFunction: true));
        module.Function("create_task", "def coro, *, name=None, context=None", static (thread, args) => AsyncioState.Running(thread) is { } loop
            ? TaskType.CreateBy(thread, loop, args[0], args[1], args[2])
            : thread.Raise(Types.RuntimeError, "no running event loop"));
        module.Function("ensure_future", "def coro_or_future, *, loop=None", static (thread, args) => EnsureFuture(thread, args[0], args[1].Ref as PyEventLoop));
        module.Function("current_task", "loop=None", static (thread, args) =>
        {
            var loop = args[0].Ref as PyEventLoop ?? AsyncioState.Running(thread);
            if (loop is null)
                return thread.Raise(Types.RuntimeError, "no running event loop");
            return loop.Core.CurrentTask?.Future.Tag is PyTask task ? task : Value.None;
        });
        module.Function("all_tasks", "def loop=None", static (thread, args) =>
        {
            var loop = args[0].Ref as PyEventLoop ?? AsyncioState.Running(thread);
            return loop is null ? thread.Raise(Types.RuntimeError, "no running event loop") : thread.Push(AllTasksSteps(thread, loop));
        });
        module.FunctionVar("gather", Gather, "(*coros_or_futures, return_exceptions=False)");
    }

    /// <summary>functools.partial(function, first, *args, **kwargs).</summary>
    private static Value BindCall(ReadOnlySpan<Value> args)
    {
        var (names, named) = (new List<PyStr>(), new List<Value>());
        var kwargs = (PyDict)args[3].Ref!;
        for (var at = -1; kwargs.MoveNext(ref at);)
        {
            names.Add((PyStr)kwargs.EntryAt(at).Key.Ref!);
            named.Add(kwargs.EntryAt(at).Value);
        }

        return new Functools.FunctoolsModule.PyPartial(Functools.FunctoolsModule.PartialType, args[0], [args[1], .. ((PyTuple)args[2].Ref!).Items], [.. names], [.. named]);
    }

    private static IEnumerable<Value> AllTasksSteps(PyThread thread, PyEventLoop loop)
    {
        var set = new PySet(Types.Set);
        foreach (var task in loop.Core.AllTasks.ToArray())
        {
            var each = (PyTask)task.Future.Tag!;
            if (!OverriddenFutures.IsPlain(each))
            {
                yield return OverriddenFutures.AskForLoop(thread, each);
                if (!ReferenceEquals(thread.Input.Ref, loop))
                    continue;
                yield return OverriddenFutures.AskWhetherDone(thread, each);
                yield return Operators.Truth(thread, thread.Input);
                if (thread.Input.IsTrue)
                    continue;
            }

            yield return Containers.SetAdd(thread, set, each);
        }

        thread.Output = set;
    }

    private static Value Run(PyThread thread, Value main, Value debug)
    {
        var kept = new PyList();
        return thread.Push(RunSteps(thread, main, debug, kept), main, kept);
    }

    /// <summary>asyncio.run(), as Runner does it.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="main">The coroutine.</param>
    /// <param name="debug">None for what the loop has by itself.</param>
    /// <param name="kept">Takes what came of it, which stays in use while the loop winds up.</param>
    private static IEnumerable<Value> RunSteps(PyThread thread, Value main, Value debug, PyList kept)
    {
        if (AsyncioState.Running(thread) is not null)
        {
            // The coroutine ends, never awaited, with the exception.
            yield return thread.Raise(new PyException(Types.RuntimeError, "asyncio.run() cannot be called from a running event loop") { Held = main.Ref });
        }

        if (!IsCoroutine(main))
        {
            yield return Operators.Repr(thread, main);
            yield return thread.Raise(Types.ValueError, $"a coroutine was expected, got {thread.Input.AsText}");
        }

        yield return AsyncioState.NewLoop(thread);
        var loop = (PyEventLoop)thread.Input.Ref!;
        AsyncioState.SetCurrentLoop(thread, loop);
        if (!debug.IsNone)
            loop.Debug = debug.IsTrue;
        yield return TaskType.CreateIn(thread, loop, main, Value.None, Value.None);
        var task = thread.Input;
        var interrupts = new RunInterrupts(thread, loop, ((PyTask)task.Ref!).Task);
        yield return thread.Try().Push(EventLoopType.RunUntilCompleteSteps(thread, loop, task), task);
        var result = thread.Input;
        var error = interrupts.End(thread, thread.Caught);
        kept.Add(error is null ? result : error);
        // What is raised while the loop winds up is raised while the main task's exception is handled.
        var handled = thread.Handled;
        thread.Handled = error ?? handled;
        yield return thread.Try().Push(WindUpSteps(thread, loop), loop);
        thread.Handled = handled;
        if (thread.Caught is { } failure)
            yield return thread.RaiseAgain(failure);
        yield return EventLoopType.Close(thread, loop);
        AsyncioState.SetCurrentLoop(thread, null);
        if (error is not null)
            yield return thread.Raise(error);
        thread.Output = result;
    }

    /// <summary>Runs the loop until the main task is done, which SIGINT cancels.</summary>
    private static IEnumerable<Value> RunMainSteps(PyThread thread, PyEventLoop loop, Value task)
    {
        if (task.Ref is PyTask asked && !OverriddenFutures.IsPlain(asked))
        {
            yield return thread.Call(Helper(thread, "_run_main_by_methods"), loop, task);
            thread.Output = thread.Input;
            yield break;
        }

        var interrupts = task.Ref is PyTask main ? new RunInterrupts(thread, loop, main.Task) : null;
        yield return thread.Try().RunUntilComplete(loop, task);
        var result = thread.Input;
        var error = interrupts is null ? thread.Caught : interrupts.End(thread, thread.Caught);
        if (error is not null)
            yield return thread.Raise(error);
        thread.Output = result;
    }

    /// <summary>What Runner.close() does before it closes the loop.</summary>
    private static IEnumerable<Value> WindUpSteps(PyThread thread, PyEventLoop loop)
    {
        yield return thread.Push(CancelAllSteps(thread, loop), loop);

        // Asynchronous generators and the executor are shut down by two tasks; without any of them that shows in the next
        // one's name only.
        if (loop.HasAsyncGenerators || !loop.TaskFactory.IsNone || IsReplaced(thread, loop, "shutdown_asyncgens"))
        {
            yield return Attributes.CallMethod(thread, loop, Names.Intern("shutdown_asyncgens"));
            yield return thread.RunUntilComplete(loop, thread.Input);
        }
        else
        {
            thread.Tracer.NextTaskName();
        }

        yield return Attributes.Get(thread, loop, Names.Intern("_default_executor"));
        if (thread.Input.IsNone && loop.TaskFactory.IsNone && !IsReplaced(thread, loop, "shutdown_default_executor"))
        {
            thread.Tracer.NextTaskName();
        }
        else
        {
            yield return Attributes.CallMethod(thread, loop, Names.Intern("shutdown_default_executor"), Value.FromInt(300));
            yield return thread.RunUntilComplete(loop, thread.Input);
        }

        thread.Output = Value.None;
    }

    /// <summary>The program may have put a method of its own in the place of a loop's.</summary>
    private static bool IsReplaced(PyThread thread, PyEventLoop loop, string method) =>
        !ReferenceEquals(loop.Class, thread.Interpreter.Asyncio.LoopType) || !Attributes.GetOwn(loop, Names.Intern(method)).IsUnbound;

    /// <summary>Cancels what is left when the main task has ended, and lets it finish.</summary>
    private static IEnumerable<Value> CancelAllSteps(PyThread thread, PyEventLoop loop)
    {
        thread.Output = Value.None;
        thread.Interpreter.SyncClock();
        var tasks = loop.Core.AllTasks.ToArray();
        if (tasks.Length == 0)
            yield break;
        if (Array.Exists(tasks, static task => !OverriddenFutures.IsPlain((PyTask)task.Future.Tag!)))
        {
            yield return thread.Call(Helper(thread, "_cancel_all_by_methods"), loop);
            thread.Output = Value.None;
            yield break;
        }

        foreach (var task in tasks)
            task.Cancel();
        var gathering = new Gathering<Value>(loop.Core, returnExceptions: true, static children => Value.None);
        foreach (var task in tasks)
            gathering.Add(task.Future);
        yield return thread.RunUntilComplete(loop, PyFuture.Wrap(loop, gathering.Finish(), AsyncioTypes.GatheringFuture));
        foreach (var task in tasks)
        {
            if (!task.Future.IsCancelled && task.Future.PeekException is { } exception)
                loop.Core.ReportException(new Scheduler.Loop.ExceptionContext("unhandled exception during asyncio.run() shutdown") { Exception = exception, Future = task.Future });
        }

        while (loop.Unhandled.TryDequeue(out var context))
            yield return thread.Push(ExceptionReports.Steps(thread, loop, context));
        thread.Output = Value.None;
    }

    public static bool IsCoroutine(Value value) => value.Ref switch
    {
        PyGenerator generator => generator.IsCoroutine || (generator.Frame.Code.Flags & CodeFlags.IterableCoroutine) != 0,
        PyNativeCoroutine or PyAsyncGeneratorStep => true,
        PyHeapObject { Class.IsHeap: true } other => IsLikeCoroutine(other.Class),
        _ => false,
    };

    /// <summary>What collections.abc.Coroutine takes for a subclass.</summary>
    private static bool IsLikeCoroutine(PyType type) =>
        !type.Lookup(Names.Send).IsUnbound && !type.Lookup(Names.Throw).IsUnbound
        && !type.Lookup(Names.Intern("close")).IsUnbound && !type.Lookup(Names.Intern("__await__")).IsUnbound;

    /// <summary>A future whose trace says what it stands for, and what will bring its result.</summary>
    private static PyFuture FutureOf(PyThread thread, PyEventLoop loop, string purpose, int endpoint)
    {
        thread.Interpreter.SyncClock();
        return new PyFuture(AsyncioTypes.Future, loop, loop.Core.CreateFuture<Value>(purpose, endpoint));
    }

    public static bool IsCoroutineFunction(Value value)
    {
        while (value.Ref is Functools.FunctoolsModule.PyPartial partial)
            value = partial.Function;
        if (value.Ref is PyMethod method)
            value = method.Function;
        return value.Ref is PyBuiltin { IsCoroutineFunction: true } || value.Ref is PyFunction function && (function.Code.Flags & (CodeFlags.Coroutine | CodeFlags.IterableCoroutine)) != 0;
    }

    /// <summary>@asyncio.coroutine, as in Python 3.10.</summary>
    private static Value Coroutine(PyThread thread, ReadOnlySpan<Value> args)
    {
        var interpreter = thread.Interpreter;
        interpreter.Asyncio.UsesLegacyCoroutines = true;
        var function = args[0].Ref as PyFunction;
        return interpreter.Warnings.Warn(
            thread,
            Types.DeprecationWarning,
            "\"@coroutine\" decorator is deprecated since Python 3.8, use \"async def\" instead",
            t =>
            {
                if (function is null)
                    return t.Raise(Types.TypeError, $"types.coroutine() expects a callable");
                if ((function.Code.Flags & CodeFlags.Generator) != 0)
                    function.Code.Flags |= CodeFlags.IterableCoroutine;
                return function;
            },
            line: function?.Code.DefinitionLine);
    }

    private static Value Sleep(PyThread thread, ReadOnlySpan<Value> args)
    {
        var delay = args[0];
        if (!delay.IsInt && !delay.IsFloat && !delay.IsBool)
            return WrongSleep(thread, Types.TypeError, $"'<=' not supported between instances of '{delay.Type.Name}' and 'int'");
        var seconds = delay.IsFloat ? delay.Float : delay.IsInt ? delay.Bits : delay.IsTrue ? 1 : 0;
        if (double.IsNaN(seconds))
            return WrongSleep(thread, Types.ValueError, "Invalid delay: NaN (not a number)");
        if (seconds <= 0 && args[1].IsNone && thread.IsAwaitedAtOnce(thread.Interpreter.Asyncio.SleepFunction!))
        {
            // The coroutine that there is not has its number all the same.
            thread.Interpreter.NextCoroutine();
            return PyGiveWay.Instance;
        }

        return SleepObject(thread, seconds, args[1]);
    }

    /// <summary>The argument is wrong, which is said when it is awaited.</summary>
    private static PyNativeCoroutine WrongSleep(PyThread thread, PyType type, string message) =>
        PyNativeCoroutine.Make(thread, Failing(new PyException(type, message).AsClr), "sleep");

    internal static PyNativeCoroutine SleepObject(PyThread thread, double seconds, Value result) =>
        PyNativeCoroutine.Make(thread, Scheduler.Tasks.Asyncio.Sleep(thread.Tracer, seconds, result), "sleep");

    /// <summary>asyncio.ensure_future(): a future as it is, a coroutine as a task.</summary>
    public static Value EnsureFuture(PyThread thread, Value value, PyEventLoop? loop)
    {
        if (value.Ref is PyFuture future)
        {
            if (loop is null)
                return value;
            var below = thread.Current!;
            var asked = OverriddenFutures.HasOwnLoop(future) ? OverriddenFutures.AskForLoop(thread, future) : future.Loop;
            return thread.Then(below, asked, (t, own) => ReferenceEquals(own.Ref, loop)
                ? value
                : t.Raise(Types.ValueError, "The future belongs to a different loop than the one specified as the loop argument"));
        }

        if (ForeignFutures.IsFuture(value))
            return value;
        if (!IsCoroutine(value))
        {
            return value.Type.Await is null
                ? thread.Raise(Types.TypeError, "An asyncio.Future, a coroutine or an awaitable is required")
                : thread.Push(WrapAwaitableSteps(thread, value, loop));
        }

        return AsyncioState.WithLoop(thread, loop is null ? Value.None : loop, (t, taken) => CreateTask(t, taken, value));
    }

    private static Value CreateTask(PyThread thread, PyEventLoop loop, Value coroutine)
    {
        var below = thread.Current!;
        var made = TaskType.CreateBy(thread, loop, coroutine, Value.Unbound, Value.None);
        if (made.IsError && thread.Pending is { } error && error.Is(Types.RuntimeError))
            return thread.Push(CloseSteps(thread, coroutine, thread.TakePending()), coroutine, error);
        return made.Ref is PyFuture ? made : thread.Then(below, made, static (t, other) => other.Ref is PyFuture
            ? other
            : t.Raise(Types.TypeError, $"the playground's loops run tasks of their own only, not '{other.Type.Name}'"));
    }

    /// <summary>A coroutine that no task was made of (the loop is closed) is not one that was forgotten.</summary>
    private static IEnumerable<Value> CloseSteps(PyThread thread, Value coroutine, PyException error)
    {
        yield return Attributes.CallMethod(thread, coroutine, Names.Close);
        yield return thread.Raise(error);
    }

    private static IEnumerable<Value> WrapAwaitableSteps(PyThread thread, Value value, PyEventLoop? loop)
    {
        yield return thread.Call(((PyModule)thread.Interpreter.Imports.Modules.Get("asyncio").Ref!).Dict.Get("_wrap_awaitable"), value);
        yield return EnsureFuture(thread, thread.Input, loop);
        thread.Output = thread.Input;
    }

    /// <summary>A coroutine object that returns at once.</summary>
    public static Value Immediate(PyThread thread, string name) => PyNativeCoroutine.Make(thread, Nothing(), name);

#pragma warning disable CS1998 // It has nothing to wait for.
    private static async Coroutine<Value> Nothing() => Value.None;

    private static async Coroutine<Value> Failing(Exception failure) => throw failure;
#pragma warning restore CS1998

    private static readonly Signature GatherSignature = Signature.Parse("gather", "*, return_exceptions=False");

    private static Value Gather(PyThread thread, in CallArgs args)
    {
        Span<Value> options = new Value[1];
        return GatherSignature.Bind(thread, new CallArgs(args.Named, args.Names), options)
            ? thread.Push(GatherSteps(thread, args.Positional.ToArray(), options[0]))
            : Value.Error;
    }

    private static IEnumerable<Value> GatherSteps(PyThread thread, Value[] awaitables, Value returnExceptions)
    {
        var loop = AsyncioState.Running(thread);
        foreach (var awaitable in awaitables)
        {
            if (awaitable.Ref is PyFuture future)
                loop ??= future.Loop;
        }

        if (loop is null)
        {
            yield return AsyncioState.GetEventLoop(thread);
            loop = PyEventLoop.Of(thread.Input);
        }

        thread.Interpreter.SyncClock();
        var gathering = new Gathering<Value>(loop.Core, returnExceptions.IsTrue, Combine);
        var tasks = new Dictionary<PyObject, Value>(awaitables.Length, ReferenceEqualityComparer.Instance);
        foreach (var awaitable in awaitables)
        {
            // CPython keeps them in a dict.
            if (awaitable.Type.Hash is null)
                yield return Containers.Hash(thread, awaitable);
            var child = Value.None;
            if (awaitable.Ref is null || !tasks.TryGetValue(awaitable.Ref, out child))
            {
                var isPlain = awaitable.Ref is not PyFuture given || OverriddenFutures.IsPlain(given);
                if (isPlain)
                {
                    yield return EnsureFuture(thread, awaitable, loop);
                    child = thread.Input;
                    tasks[awaitable.Ref!] = child;
                    isPlain = child.Ref is PyFuture made && OverriddenFutures.IsPlain(made);
                }

                if (!isPlain)
                {
                    gathering.Withdraw();
                    yield return thread.Call(
                        Helper(thread, "_gather_by_methods"), new PyList([.. awaitables]), new PyList([.. tasks.Values]), returnExceptions);
                    thread.Output = thread.Input;
                    yield break;
                }
            }

            gathering.Add(((PyFuture)child.Ref!).Core);
        }

        var outer = PyFuture.Wrap(loop, gathering.Finish(), awaitables.Length == 0 ? AsyncioTypes.Future : AsyncioTypes.GatheringFuture);
        outer.Held = [.. tasks.Values];
        thread.Output = outer;
    }

    internal static Value Helper(PyThread thread, string name) => ((PyModule)thread.Interpreter.Imports.Modules.Get("asyncio").Ref!).Dict.Get(name);

    private static Value Combine(IReadOnlyList<Future> children)
    {
        var results = new Value[children.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = Gathering<Value>.ExceptionOf(children[i]) is { } exception
                ? ExceptionBridge.ToProgram(exception)
                : ((Future<Value>)children[i]).PeekResult;
        }

        return new PyList(results);
    }
}
