using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;

namespace Playground.Python.Modules.Asyncio;

/// <summary>What a coroutine written in C# yields to its task: any future of the scheduler. A program never holds one.</summary>
internal sealed class PyInnerFuture(Future core) : PyObject
{
    public Future Core { get; } = core;

    public override PyType Type => AsyncioTypes.Future;
}

/// <summary>A coroutine written in C# (asyncio.sleep, the waiting part of Lock.acquire, …) as a coroutine object of the program.</summary>
internal sealed class PyNativeCoroutine : PyHeapObject, IAwaitable, IDescribed, IWeakReferenceable
{
    private readonly Func<Value>? _result;

    /// <summary>The core, where what it returns is the result.</summary>
    private Coroutine<Value>? _returns;

    private PyNativeCoroutine(Coroutine core, string name, Func<Value>? result, Value[] held)
        : base(Types.Coroutine)
    {
        Core = core;
        Name = name;
        _result = result;
        Held = held;
    }

    public Coroutine Core { get; }

    /// <summary>Values that only the C# method holds, so that what they refer to is known to be in use.</summary>
    public Value[] Held { get; }

    public string Name { get; }

    /// <summary>The lines that led to its making, innermost first; null when that was not tracked.</summary>
    public OriginLine[]? Origin { get; init; }

    public string ShortText => $"coroutine {Name}";

    /// <summary>A coroutine that the program calls and gets to see.</summary>
    public static PyNativeCoroutine Make(PyThread thread, Coroutine<Value> core, string name, params Value[] held)
    {
        var coroutine = new PyNativeCoroutine(core, name, null, held) { _returns = core, Origin = thread.OriginDepth > 0 ? Vm.Origin.Of(thread, thread.OriginDepth) : null };
        thread.Interpreter.Watch.Add(coroutine);
        return coroutine;
    }

    /// <summary>Part of a coroutine in <see cref="AsyncioSource"/>, which awaits it at once.</summary>
    /// <param name="result">What awaiting it gives; null for None.</param>
    public static PyNativeCoroutine Part(Coroutine core, Func<Value>? result, params Value[] held)
    {
        core.IsPart = true;
        return new PyNativeCoroutine(core, core.Name, result, held);
    }

    public Value Await(PyThread thread, bool resumed, PyException? thrown, out Value suspendWith)
    {
        suspendWith = Value.Unbound;
        if (!resumed && Core.State == CoroutineState.Closed)
            return thread.Raise(Types.RuntimeError, "cannot reuse already awaited coroutine");
        if (!resumed && Core.State != CoroutineState.Created)
            return thread.Raise(Types.RuntimeError, "coroutine is being awaited already");
        return Step(thread, thrown, out suspendWith);
    }

    /// <summary>Goes on, whether it has been started or not.</summary>
    public Value Step(PyThread thread, PyException? thrown, out Value suspendWith)
    {
        suspendWith = Value.Unbound;
        thread.Interpreter.SyncClock();
        CoroutineStep step;
        try
        {
            step = Core.Step(thread.Tracer, thrown is null ? null : ExceptionBridge.ToScheduler(thrown));
        }
        catch (InvalidOperationException e)
        {
            return thread.Raise(Types.RuntimeError, e.Message);
        }

        switch (step)
        {
            case CoroutineStep.Waits:
                suspendWith = new PyInnerFuture(Core.WaitsFor!);
                return Value.None;
            case CoroutineStep.GaveWay:
                suspendWith = Value.None;
                return Value.None;
            case CoroutineStep.Returned:
                return _returns is { } core ? core.PeekResult : _result?.Invoke() ?? Value.None;
            default:
                var failure = ExceptionBridge.ToProgram(Core.Failure!);
                failure.HasPassedLibrary = true;
                return thread.Raise(failure);
        }
    }

    /// <summary>send() and throw() of the program.</summary>
    public Value Send(PyThread thread, PyException? thrown)
    {
        var result = Step(thread, thrown, out var suspendWith);
        return !suspendWith.IsUnbound ? suspendWith : result.IsSignal ? result : thread.RaiseStopIteration(result);
    }

    /// <summary>close().</summary>
    public Value Close(PyThread thread) => FutureType.Guard(thread, () => Core.Close(thread.Tracer));

    public (int Number, string Words) Describe() => Core.WaitsFor is { } future ? (future.Number, future.Describe()) : (0, Name + "()");
}
