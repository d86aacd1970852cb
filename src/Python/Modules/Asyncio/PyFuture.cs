using Playground.Python.Modules.ContextVars;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>asyncio.Future: the program's view of a future of the scheduler.</summary>
internal class PyFuture : PyHeapObject, IAwaitable, IDescribed
{
    private PyEventLoop? _loop;
    private Future<Value>? _core;

    /// <summary>One of a subclass, which is nothing before its `__init__` has called Future's.</summary>
    public PyFuture(PyType type)
        : base(type)
    {
    }

    public PyFuture(PyType type, PyEventLoop loop, Future<Value> core)
        : base(type) => Initialize(loop, core);

    public bool IsInitialized => _core is not null;

    public PyEventLoop Loop => _loop ?? throw NotInitialized();

    public Future<Value> Core => _core ?? throw NotInitialized();

    /// <summary>In debug mode: the lines of the program that led to its making, innermost first.</summary>
    public OriginLine[] CreatedAt { get; private set; } = [];

    public void Initialize(PyEventLoop loop, Future<Value> core)
    {
        _loop = loop;
        _core = core;
        core.Tag = this;
        if (loop.Core.CaptureOrigin is { } capture)
            CreatedAt = (OriginLine[])capture()!;
    }

    /// <summary>The program's own lines have made it, so nothing brings its result that the program does not hold.</summary>
    public bool IsOfProgram { get; set; }

    /// <summary>What is being made now is made by the program's own lines.</summary>
    public static bool IsMadeByProgram(PyThread thread) => thread.Current is PyFrame { Code.Source.IsHidden: false };

    private static PythonException NotInitialized() => new(new PyException(Types.RuntimeError, "Future object is not initialized."));

    /// <summary>Futures that only the scheduler holds on behalf of this one: what gather waits for.</summary>
    public Value[] Held { get; set; } = [];

    public virtual string ShortText => Core.Describe();

    /// <summary>The wrapper of a future that the scheduler made.</summary>
    public static PyFuture Wrap(PyEventLoop loop, Future<Value> core, PyType? type = null) =>
        core.Tag as PyFuture ?? new PyFuture(type ?? AsyncioTypes.Future, loop, core);

    public Value Await(PyThread thread, bool resumed, PyException? thrown, out Value suspendWith)
    {
        suspendWith = Value.Unbound;
        if (thrown is not null)
            return thread.Raise(thrown);
        var core = Core;
        if (core.IsDone)
            return Result(thread);
        if (core.IsBlocking)
            return thread.Raise(Types.RuntimeError, "await wasn't used with future");
        core.IsBlocking = true; // until a task takes it
        suspendWith = this;
        return Value.None;
    }

    public bool IsOverridden(bool byAwait) => Class.IsHeap
        && OverriddenFutures.IsReplaced(this, byAwait ? Names.__await__ : Names.__iter__);

    public (int Number, string Words) Describe() => (Core.Number, Core.Describe());

    private PyTraceback? _traceback;

    /// <summary>Its exception has just been set.</summary>
    public void KeepTraceback() => _traceback = ExceptionBridge.ToProgram(Core.PeekException!).Traceback;

    /// <summary>
    /// Its exception is raised: the first time with the traceback that it came with, later with none, as CPython's futures do it.
    /// </summary>
    public void RestoreTraceback()
    {
        ExceptionBridge.ToProgram(Core.PeekException!).Traceback = _traceback;
        _traceback = null;
    }

    /// <summary>result().</summary>
    public Value Result(PyThread thread)
    {
        if (!IsInitialized)
            return thread.Raise(AsyncioTypes.InvalidStateError, "Future object is not initialized.");
        if (!Core.IsDone)
            return thread.Raise(AsyncioTypes.InvalidStateError, "Result is not set.");
        return Core.TakeException() is { } exception ? thread.Raise(ExceptionBridge.ToProgram(exception)) : Core.PeekResult;
    }
}

/// <summary>asyncio.Task.</summary>
internal sealed class PyTask(PyType type) : PyFuture(type)
{
    public Scheduler.Tasks.Task<Value> Task => (Scheduler.Tasks.Task<Value>)Core;

    /// <summary>What it drives: a coroutine of the program, or anything with send() and throw().</summary>
    public Value Coroutine { get; private set; }

    /// <summary>It started eagerly and had ended by the time it was made: CPython then lets its coroutine go.</summary>
    public bool HasEndedEagerly { get; set; }

    /// <summary>What its steps run in.</summary>
    public PyContext Context { get; private set; } = null!;

    public override string ShortText => Task.Name;

    public void Initialize(PyEventLoop loop, Scheduler.Tasks.Task<Value> core, Value coroutine, PyContext context)
    {
        (Coroutine, Context) = (coroutine, context);
        Initialize(loop, core);
    }
}
