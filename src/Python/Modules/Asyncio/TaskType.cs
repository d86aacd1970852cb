using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Modules.ContextVars;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>asyncio.Task (https://docs.python.org/3.13/library/asyncio-task.html#asyncio.Task).</summary>
internal static class TaskType
{
    private static readonly Signature NewSignature = Signature.Parse("Task", "coro, *, loop=None, name=None, context=None, eager_start=False");

    public static void Define(PyType type)
    {
        type.HasInstanceDict = true;
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            var task = new PyTask(cls);
            if (cls.IsHeap)
                return task;
            var below = thread.Current!;
            return thread.Then(below, Initialize(thread, task, args), (_, _) => task);
        };
        type.Init = static (PyThread thread, Value self, in CallArgs args) =>
            ((PyTask)self.Ref!).IsInitialized ? Value.None : Initialize(thread, (PyTask)self.Ref!, args);
        type.Method("get_name", static (_, self) => Value.FromStr(((PyTask)self.Ref!).Task.Name));
        type.Method("set_name", "value, /", static (thread, self, name) => thread.Push(SetNameSteps(thread, (PyTask)self.Ref!, name)));
        type.Method("get_coro", static (_, self) => ((PyTask)self.Ref!) is { HasEndedEagerly: false } task ? task.Coroutine : Value.None);
        type.Method("get_context", static (_, self) => ((PyTask)self.Ref!).Context);
        type.Attribute("_frame_owner", static (_, self) => ((PyTask)self.Ref!).Coroutine is { Ref: PyGenerator { State: not GeneratorState.Finished } } coroutine ? coroutine : Value.None);
        type.Method("get_stack", "*, limit=None", static (thread, args) => thread.Call(Helper(thread, "_task_stack"), args[0], args[1]));
        type.Method("print_stack", "*, limit=None, file=None", static (thread, args) => thread.Call(Helper(thread, "_print_task_stack"), args[0], args[1], args[2]));
        type.Attribute("_coro", static (_, self) => ((PyTask)self.Ref!) is { HasEndedEagerly: false } task ? task.Coroutine : Value.None);
        type.Attribute("_must_cancel", static (_, self) => Value.FromBool(((PyTask)self.Ref!).Task.MustCancel));
        type.Attribute("_fut_waiter", static (_, self) => ((PyTask)self.Ref!).Task.WaitsFor?.Tag is PyFuture waited ? waited : Value.None);
        type.Method("cancelling", static (_, self) => Value.FromInt(((PyTask)self.Ref!).Task.Cancelling));
        type.Method("uncancel", static (_, self) => Value.FromInt(((PyTask)self.Ref!).Task.Uncancel()));
        type.Method("set_result", "result, /", static (thread, _, _) => thread.Raise(Types.RuntimeError, "Task does not support set_result operation"));
        type.Method("set_exception", "exception, /", static (thread, _, _) => thread.Raise(Types.RuntimeError, "Task does not support set_exception operation"));
    }

    private static Value Initialize(PyThread thread, PyTask task, in CallArgs args)
    {
        Span<Value> values = new Value[NewSignature.Count];
        if (!NewSignature.Bind(thread, args, values))
            return Value.Error;
        var (coroutine, name, context, isEager) = (values[0], values[2], values[3], values[4].IsTrue);
        return AsyncioState.WithLoop(thread, values[1], (t, loop) => Initialize(t, task, loop, coroutine, name, context, isEager));
    }

    /// <summary>asyncio.create_task(): by the loop's method, which the program may have replaced.</summary>
    /// <param name="name">Unbound when the method is not to be told of one.</param>
    public static Value CreateBy(PyThread thread, PyEventLoop loop, Value coroutine, Value name, Value context)
    {
        var method = Names.Intern("create_task");
        if (loop.Class.Lookup(method).Ref is PyBuiltin && Attributes.GetOwn(loop, method).IsUnbound)
            return CreateIn(thread, loop, coroutine, name.IsUnbound ? Value.None : name, context);
        return name.IsUnbound
            ? Attributes.CallMethod(thread, loop, method, coroutine)
            : thread.Push(CreateBySteps(thread, loop, method, coroutine, name, context), loop, coroutine, name, context);
    }

    private static IEnumerable<Value> CreateBySteps(PyThread thread, PyEventLoop loop, PyStr method, Value coroutine, Value name, Value context)
    {
        yield return Attributes.Get(thread, loop, method);
        yield return context.IsNone
            ? thread.Call(thread.Input, [coroutine, name], [Names.Intern("name")])
            : thread.Call(thread.Input, [coroutine, name, context], [Names.Intern("name"), Names.Intern("context")]);
        thread.Output = thread.Input;
    }

    /// <summary>loop.create_task(): by the loop's factory if there is one.</summary>
    public static Value CreateIn(PyThread thread, PyEventLoop loop, Value coroutine, Value name, Value context)
    {
        if (loop.TaskFactory.IsNone)
            return Create(thread, loop, coroutine, name, context);
        return loop.Core.IsClosed
            ? thread.Raise(Types.RuntimeError, "Event loop is closed")
            : thread.Push(FactorySteps(thread, loop, coroutine, name, context), loop, coroutine, name, context);
    }

    private static IEnumerable<Value> FactorySteps(PyThread thread, PyEventLoop loop, Value coroutine, Value name, Value context)
    {
        yield return context.IsNone
            ? thread.Call(loop.TaskFactory, loop, coroutine)
            : thread.Call(loop.TaskFactory, [loop, coroutine, context], [Names.Intern("context")]);
        var task = thread.Input;
        yield return Attributes.CallMethod(thread, task, Names.Intern("set_name"), name);
        thread.Output = task;
    }

    /// <summary>Task(coro, loop=…, name=…).</summary>
    /// <param name="name">None for "Task-N".</param>
    /// <param name="context">None for a copy of the current one.</param>
    public static Value Create(PyThread thread, PyEventLoop loop, Value coroutine, Value name, Value context)
    {
        var task = new PyTask(AsyncioTypes.Task);
        var below = thread.Current!;
        var begun = Initialize(thread, task, loop, coroutine, name, context, eagerStart: false);
        return begun.IsNone ? task : begun.IsPushed ? MadeLater(thread, below, begun, task) : begun;
    }

    // By itself, so that nothing is allocated for it otherwise.
    private static Value MadeLater(PyThread thread, Frame below, Value begun, PyTask task) => thread.Then(below, begun, (_, _) => task);

    /// <summary>None, or what is pushed: the first step of one that starts eagerly.</summary>
    private static Value Initialize(PyThread thread, PyTask task, PyEventLoop loop, Value coroutine, Value name, Value context, bool eagerStart)
    {
        thread.Interpreter.SyncClock();
        if (!AsyncioModule.IsCoroutine(coroutine))
            return thread.Push(NotACoroutine(thread, coroutine), coroutine);
        if (loop.Core.IsClosed)
            return thread.Raise(Types.RuntimeError, "Event loop is closed");
        if (ContextVarsModule.TakeContext(thread, context, out var runsIn).IsError)
            return Value.Error;
        if (eagerStart && !loop.Core.IsRunning)
            eagerStart = false;
        var text = name.IsNone || name.IsUnbound ? null : name.AsText ?? ShortRepr.Of(name);
        var number = (coroutine.Ref as PyGenerator)?.Number ?? 0;
        if (coroutine.Ref is PyNativeCoroutine native)
        {
            native.Core.Register(thread.Tracer);
            number = native.Core.Number;
        }

        _ = loop.Own; // the program may have given it a call_soon of its own just now
        task.Initialize(loop, new Scheduler.Tasks.Task<Value>(loop.Core, number, text, eagerStart), coroutine, runsIn);
        return eagerStart ? thread.Push(new TaskStepFrame(task, TaskStepCause.Eager)) : AsyncioState.AfterCalls(thread, Value.None);
    }

    private static Value Helper(PyThread thread, string name) => ((PyModule)thread.Interpreter.Imports.Modules.Get("asyncio").Ref!).Dict.Get(name);

    private static IEnumerable<Value> NotACoroutine(PyThread thread, Value given)
    {
        yield return Operators.Repr(thread, given);
        yield return thread.Raise(Types.TypeError, $"a coroutine was expected, got {thread.Input.AsText}");
    }

    private static IEnumerable<Value> SetNameSteps(PyThread thread, PyTask task, Value name)
    {
        yield return Operators.Str(thread, name);
        task.Task.Name = thread.Input.AsText!;
        thread.Output = Value.None;
    }
}
