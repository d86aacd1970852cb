using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>asyncio.sleep(0) that is awaited at once: gives way for one pass of the loop. It has no state, so one does for all.</summary>
internal sealed class PyGiveWay : PyObject, IAwaitable, IStandIn, IReferences
{
    public static readonly PyGiveWay Instance = new();

    public override PyType Type => Types.Coroutine;

    public Value Await(PyThread thread, bool resumed, PyException? thrown, out Value suspendWith)
    {
        suspendWith = resumed ? Value.Unbound : Value.None;
        return thrown is null ? Value.None : thread.Raise(thrown);
    }

    /// <summary>A coroutine that is as far as this one.</summary>
    public PyObject Coroutine(PyThread thread)
    {
        var coroutine = AsyncioModule.SleepObject(thread, 0, Value.None);
        coroutine.Step(thread, null, out _);
        return coroutine;
    }

    public (int Number, string Words) Describe() => (0, "sleep()");

    void IReferences.Visit(Reachability reachability)
    {
        // It holds nothing.
    }
}
