using Playground.Python.Modules.ContextVars;
using Playground.Python.Objects;
using Playground.Python.Text;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;

namespace Playground.Python.Modules.Asyncio;

/// <summary>An event loop as the program sees it; what it does is the scheduler's.</summary>
internal sealed class PyEventLoop : PyHeapObject, IDescribed, IInputSource
{
    public PyEventLoop(PyType type, Interpreter interpreter)
        : base(type)
    {
        _interpreter = interpreter;
        Core = new EventLoop(interpreter.Clock, interpreter.Tracer) { Tag = this };
        Core.ExceptionHandler = context => Unhandled.Enqueue(context);
        interpreter.Machine.Attach(Core);
        Core.CaptureContext = () => PyContext.CopyCurrent(interpreter.CurrentThread);
        Core.IsSystemError = static exception => ExceptionBridge.ToProgram(exception).Is(Types.OSError);
        interpreter.Asyncio.Loops.Add(this);
        Core.FutureFailed = future =>
        {
            (future.Tag as PyFuture)?.KeepTraceback();
            interpreter.Watch.AddFailed(future);
        };
        Core.CancelTaken = request => OverriddenFutures.Takes(interpreter.Asyncio, request);
        Core.Input = this;
        Core.ExceptionTaken = static future => (future.Tag as PyFuture)?.RestoreTraceback();
        Debug = IsDebugAskedFor(interpreter);
        Attributes.SetOwn(this, SlowCallbacks.Limit, Value.FromFloat(0.1));
        OverriddenLoops.Look(this, interpreter);
    }

    private readonly Interpreter _interpreter;

    private Shape? _shapeSeen;

    /// <summary>Which methods it has of its own: by its class as it was when the loop was made or last began to run, or by attributes.</summary>
    public OwnLoopMethods Own
    {
        get
        {
            if (!ReferenceEquals(Shape, _shapeSeen) || Shape is { IsDictionary: true })
                OverriddenLoops.Look(this, _interpreter);
            return field;
        }

        set
        {
            _shapeSeen = Shape;
            field = value;
        }
    }

    public EventLoop Core { get; }

    /// <summary>loop.set_exception_handler(); None for the default one.</summary>
    public Value ExceptionHandler { get; set; } = Value.None;

    /// <summary>loop.set_task_factory(); None for Task itself.</summary>
    public Value TaskFactory { get; set; } = Value.None;

    /// <summary>A loop that the program hands over.</summary>
    /// <exception cref="PythonException">A TypeError: it is of another make.</exception>
    public static PyEventLoop Of(Value loop) => loop.Ref as PyEventLoop
        ?? throw new PythonException(new PyException(Types.TypeError, $"the playground runs loops of its own only, not '{loop.Type.Name}'"));

    /// <summary>What call_exception_handler is still to be told; the loop's frame does that between two handles.</summary>
    public Queue<ExceptionContext> Unhandled { get; } = new();

    /// <summary>loop.get_debug(). Everything scheduled and made keeps the lines that led to it.</summary>
    public bool Debug
    {
        get;
        set
        {
            field = value;
            GivenDebug = Value.FromBool(value);
            Core.CaptureOrigin = value ? () => Origin.Of(_interpreter.CurrentThread, Origin.DebugDepth) : null;
        }
    }

    /// <summary>What set_debug() was given: get_debug() gives it back.</summary>
    public Value GivenDebug { get; set; } = Value.False;

    /// <summary>What is to be called with the bytes that come over stdin, nothing at its end; null for nobody reads it here.</summary>
    public PyObject? InputCallback { get; set; }

    bool IInputSource.IsAwaited => InputCallback is not null && _interpreter.Input.IsEmpty;

    bool IInputSource.IsThere => InputCallback is not null && !_interpreter.Input.IsEmpty;

    void IInputSource.Deliver()
    {
        if (InputCallback is not { } callback || _interpreter.Input.IsEmpty)
            return;
        var data = new PyBytes(System.Text.Encoding.UTF8.GetBytes(_interpreter.Input.TakeAll()));
        Core.Schedule(new ProgramHandle(callback, [data], PyContext.CopyCurrent(_interpreter.CurrentThread)));
    }

    /// <summary>A `_run_once` of its own runs it, iteration by iteration.</summary>
    public bool RunsByMethod { get; set; }

    /// <summary>The thread that runs it.</summary>
    public PyThread? RunBy { get; set; }

    private int? _originDepthBefore;

    /// <summary>While it runs in debug mode, coroutines keep where they were made.</summary>
    public void TrackOrigins(bool on)
    {
        if (RunBy is not { } thread || on == _originDepthBefore.HasValue)
            return;
        if (on)
            (_originDepthBefore, thread.OriginDepth) = (thread.OriginDepth, Origin.DebugDepth);
        else
            (thread.OriginDepth, _originDepthBefore) = (_originDepthBefore!.Value, null);
    }

    /// <summary>What sys.get_asyncgen_hooks() gives while it runs.</summary>
    public AsyncGeneratorHooks AsyncGeneratorHooks => field ??= new(Value.None, Value.None, this);

    /// <summary>The thread that waits in it for something to do.</summary>
    public PyThread? Waiting { get; set; }

    /// <summary>The end of select() from outside: what was scheduled runs now, whatever the loop waits for.</summary>
    public void WakeUp()
    {
        if (Waiting is not { } thread)
            return;
        Waiting = null;
        thread.Interpreter.Threads.Wake(thread.Simulated);
    }

    public string ShortText => "event loop";

    private readonly List<PyGenerator> _asyncGenerators = [];
    private int _mostAsyncGenerators = 64;

    /// <summary>An asynchronous generator was started in it, and is to be closed with it.</summary>
    public void AddAsyncGenerator(PyGenerator generator)
    {
        if (_asyncGenerators.Count >= _mostAsyncGenerators)
        {
            _asyncGenerators.RemoveAll(static each => each.State == GeneratorState.Finished);
            _mostAsyncGenerators = Math.Max(64, _asyncGenerators.Count * 2);
        }

        _asyncGenerators.Add(generator);
    }

    /// <summary>It was lost before its end, and is being closed.</summary>
    public void ForgetAsyncGenerator(PyGenerator generator) => _asyncGenerators.Remove(generator);

    /// <summary>loop.shutdown_asyncgens() was called: those that are started now won't be closed.</summary>
    public bool HasShutDownAsyncGenerators { get; set; }

    /// <summary>The program has set PYTHONASYNCIODEBUG for itself.</summary>
    private static bool IsDebugAskedFor(Interpreter interpreter) =>
        interpreter.Imports.Modules.Get("os").Ref is PyModule os
        && os.Dict.Get("environ").Ref is PyInstance environ
        && Attributes.GetOwn(environ, Names.Intern("_data")).Ref is PyDict variables
        && variables.Get("PYTHONASYNCIODEBUG").AsText is { Length: > 0 };

    /// <summary>Those that have not come to their end; it forgets them.</summary>
    public PyGenerator[] TakeAsyncGenerators()
    {
        var open = _asyncGenerators.FindAll(static each => each.State != GeneratorState.Finished).ToArray();
        _asyncGenerators.Clear();
        return open;
    }

    public bool HasAsyncGenerators => _asyncGenerators.Exists(static each => each.State != GeneratorState.Finished);
}

/// <summary>A callback of the program in the loop (call_soon, call_later, call_at, add_done_callback).</summary>
internal sealed class ProgramHandle(Value callback, Value[] args, PyContext context) : Handle
{
    /// <summary>What it runs in.</summary>
    public PyContext Context { get; } = context;

    public Value Callback { get; } = callback;
    public Value[] Args { get; } = args;

    public PyHandle? Wrapper { get; set; }

    public override void Run() => throw new InvalidOperationException("only the loop's frame runs it");

    public override string Describe() => CallbackText.Of(Callback);
}

internal sealed class ProgramTimer(Value callback, Value[] args, PyContext context) : TimerHandle
{
    /// <summary>One that the program made itself: it has a deadline, but no loop will run it.</summary>
    public ProgramTimer(long when, Value callback, Value[] args, PyContext context)
        : this(callback, args, context) => When = when;

    /// <summary>What it runs in.</summary>
    public PyContext Context { get; } = context;

    public Value Callback { get; } = callback;
    public Value[] Args { get; } = args;

    public PyHandle? Wrapper { get; set; }

    public override void Run() => throw new InvalidOperationException("only the loop's frame runs it");

    public override string Describe() => CallbackText.Of(Callback);
}

/// <summary>A callback of the program on a future; it is called with the future.</summary>
internal sealed class ProgramDoneCallback(PyFuture future, Value callback, PyContext context) : DoneCallback
{
    /// <summary>What it runs in.</summary>
    public PyContext Context { get; } = context;

    public PyFuture Owner { get; } = future;
    public Value Callback { get; } = callback;

    public override void Run() => throw new InvalidOperationException("only the loop's frame runs it");

    public override string Describe() => CallbackText.Of(Callback);
}

/// <summary>asyncio.Handle, asyncio.TimerHandle.</summary>
internal sealed class PyHandle(PyType type, Handle core, PyEventLoop loop) : PyHeapObject(type), IWeakReferenceable
{
    public Handle Core { get; } = core;
    public PyEventLoop Loop { get; } = loop;

    /// <summary>In debug mode: the lines of the program that led to its making, innermost first.</summary>
    public OriginLine[] CreatedAt => Core.Origin as OriginLine[] ?? [];

    /// <summary>The handle as the program sees it.</summary>
    public static PyHandle Of(PyEventLoop loop, Handle core) =>
        (core as ProgramHandle)?.Wrapper ?? (core as ProgramTimer)?.Wrapper ?? new PyHandle(core is TimerHandle ? AsyncioTypes.TimerHandle : AsyncioTypes.Handle, core, loop);
}

internal static class CallbackText
{
    /// <summary>What will be called, in a few words for the trace.</summary>
    public static string Of(Value callback) => Named(callback) is { } name ? name + "()" : callback.Type.ShortName;

    /// <summary>The same without the parentheses of a call.</summary>
    public static string NameOf(Value callback) => Named(callback) ?? callback.Type.ShortName;

    private static string? Named(Value callback)
    {
        // What is to run in a context of its own, as asyncio.to_thread() hands it on, is what is told.
        while (callback.Ref is Functools.FunctoolsModule.PyPartial partial)
        {
            callback = partial is { Function.Ref: PyBoundBuiltin { Self.Ref: PyContext, Function.Name: "run" }, Args: [var inner, ..] } ? inner : partial.Function;
        }
        return callback.Ref switch
        {
            PyFunction function => function.QualName,
            PyMethod { Function.Ref: PyFunction method } => method.QualName,
            PyBuiltin builtin => builtin.Name,
            PyBoundBuiltin bound => $"{bound.Self.Type.ShortName}.{bound.Function.Name}",
            _ => null,
        };
    }
}
