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

/// <summary>
/// A coroutine written in C# (asyncio.sleep, Lock.acquire, …) as a coroutine object of the program.
/// </summary>
internal sealed class PyNativeCoroutine(Coroutine<Value> core, string name) : PyHeapObject(Types.Coroutine), IAwaitable, IDescribed
{
    public Coroutine<Value> Core { get; } = core;

    /// <summary>Values that only the C# method holds, so that what they refer to is known to be in use.</summary>
    public Value[] Held { get; private init; } = [];

    public static Value Make(PyThread thread, Coroutine<Value> core, string name, params Value[] held)
    {
        var coroutine = new PyNativeCoroutine(core, name) { Held = held };
        thread.Interpreter.Watch.Add(coroutine);
        return coroutine;
    }

    public string Name { get; } = name;

    public string ShortText => $"coroutine {Name}";

    public Value Await(PyThread thread, bool resumed, PyException? thrown, out Value suspendWith)
    {
        suspendWith = Value.Unbound;
        if (!resumed && Core.State == CoroutineState.Closed)
            return thread.Raise(Types.RuntimeError, "cannot reuse already awaited coroutine");
        if (!resumed && Core.State != CoroutineState.Created)
            return thread.Raise(Types.RuntimeError, "coroutine is being awaited already");
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
                return Core.PeekResult;
            default:
                return thread.Raise(ExceptionBridge.ToProgram(Core.Failure!));
        }
    }

    public (int Number, string Words) Describe() => Core.WaitsFor is { } future ? (future.Number, future.Describe()) : (0, Name + "()");
}
