using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>What `__await__()` of a future or of a coroutine written in C# gives: an iterator, for who drives it by hand.</summary>
internal sealed class PyAwaitIterator(IAwaitable awaitable, PyType type) : PyHeapObject(type), IAwaitable, IReferences
{
    public static readonly PyType OfFuture = new("FutureIter", Types.Object, "_asyncio");
    public static readonly PyType OfCoroutine = new("coroutine_wrapper", Types.Object);

    private bool _resumed;

    public static void Define()
    {
        foreach (var type in (PyType[])[OfFuture, OfCoroutine])
        {
            type.Iter = static (_, self) => self;
            type.Next = static (thread, self) => Of(self).Step(thread, null);
            type.Method("send", static (thread, self, _) => Of(self).Step(thread, null));
            type.MethodVar("throw", static (PyThread thread, in CallArgs args) =>
            {
                var iterator = Of(args[0]);
                return GeneratorTypes.WithException(thread, args, (t, exception) => iterator.Step(t, exception));
            });
            type.Method("close", static (thread, self) => Of(self).Close(thread));
            BuiltinTypes.Finish(type);
        }
    }

    public Value Await(PyThread thread, bool resumed, PyException? thrown, out Value suspendWith)
    {
        var result = awaitable.Await(thread, resumed || _resumed, thrown, out suspendWith);
        _resumed = true;
        return result;
    }

    public (int Number, string Words) Describe() => awaitable.Describe();

    void IReferences.Visit(Reachability reachability) => reachability.Reference((PyObject)awaitable);

    private static PyAwaitIterator Of(Value self) => (PyAwaitIterator)self.Ref!;

    private Value Step(PyThread thread, PyException? thrown)
    {
        var result = Await(thread, false, thrown, out var suspendWith);
        return !suspendWith.IsUnbound ? suspendWith : result.IsSignal ? result : thread.RaiseStopIteration(result);
    }

    private Value Close(PyThread thread) => awaitable is PyNativeCoroutine native ? native.Close(thread) : Value.None;
}
