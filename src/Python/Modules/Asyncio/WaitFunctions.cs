using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>What wait, wait_for, as_completed and shield are made of; they themselves are in <see cref="AsyncioSource"/>.</summary>
internal static class WaitFunctions
{
    public static readonly PyType AsCompleted = new("_AsCompleted", Types.Object, "_asyncio") { HasInstanceDict = true };

    private sealed class PyAsCompleted(PyType type) : PyHeapObject(type), IReferences
    {
        public AsCompleted<Value>? Core { get; set; }

        /// <summary>What it waits for.</summary>
        public Value Futures { get; set; } = Value.None;

        public void Visit(Reachability reachability) => reachability.Reference(Futures);
    }

    public static void Define()
    {
        AsCompleted.New = static (PyThread _, PyType cls, in CallArgs _) => new PyAsCompleted(cls);
        AsCompleted.Method("_setup", static (thread, self, futures, timeout) =>
        {
            var all = ((PyList)futures.Ref!).ToArray();
            Of(self).Futures = futures;
            if (!TrySeconds(thread, timeout, out var seconds))
                return Value.Error;
            return AsyncioState.WithLoop(thread, all.Length > 0 ? ((PyFuture)all[0].Ref!).Loop : Value.None, (t, loop) => FutureType.Guard(t, () => Of(self).Core = new AsCompleted<Value>(
                t.Tracer, loop.Core, all.Select(future => ((PyFuture)future.Ref!).Core), seconds)));
        });
        AsCompleted.Method("_take_turn", static (_, self) => Value.FromBool(Of(self).Core!.TakeTurn()));
        AsCompleted.Method("_next", static (_, self) =>
        {
            var next = Of(self).Core!.Next();
            return PyNativeCoroutine.Part(next, () => (PyFuture)next.PeekResult.Tag!, self);
        });
    }

    private static PyAsCompleted Of(Value self) => (PyAsCompleted)self.Ref!;

    public static void Define(PyModule module)
    {
        module.Function("_wait", "futures, timeout, return_when", static (thread, args) => Wait(thread, (PyList)args[0].Ref!, args[1], args[2].AsText!));
        module.Function("_cancel_and_wait", "future", static (thread, args) => PyNativeCoroutine.Part(
            Scheduler.Tasks.Asyncio.CancelAndWait(thread.Tracer, ((PyFuture)args[0].Ref!).Core), null, args[0]));
        module.Function("_shield", "inner", static (thread, args) =>
        {
            thread.Interpreter.SyncClock();
            var inner = (PyFuture)args[0].Ref!;
            return PyFuture.Wrap(inner.Loop, Scheduler.Tasks.Asyncio.Shield(inner.Core));
        });
    }

    private static Value Wait(PyThread thread, PyList futures, Value timeout, string returnWhen)
    {
        if (!TrySeconds(thread, timeout, out var seconds))
            return Value.Error;
        foreach (var future in futures.ToArray())
        {
            if (future.Ref is not PyFuture)
                return thread.Raise(Types.AttributeError, $"'{future.Type.Name}' object has no attribute 'add_done_callback'");
        }

        var until = returnWhen switch
        {
            "FIRST_COMPLETED" => ReturnWhen.FirstCompleted,
            "FIRST_EXCEPTION" => ReturnWhen.FirstException,
            _ => ReturnWhen.AllCompleted,
        };
        var wait = Scheduler.Tasks.Asyncio.Wait(thread.Tracer, [.. futures.ToArray().Select(future => (Future)((PyFuture)future.Ref!).Core)], seconds, until);
        return PyNativeCoroutine.Part(wait, () => new PyTuple(ListOf(wait.PeekResult.Done), ListOf(wait.PeekResult.Pending)), futures);
    }

    private static PyList ListOf(IReadOnlyList<Future> futures) => new([.. futures.Select(future => (Value)(PyFuture)future.Tag!)]);

    private static bool TrySeconds(PyThread thread, Value timeout, out double? seconds)
    {
        seconds = timeout.IsNone ? null : timeout.IsInt ? timeout.Bits : timeout.IsFloat ? timeout.Float : double.NaN;
        if (seconds is not double.NaN)
            return true;
        if (timeout.IsFloat)
            thread.Raise(Types.ValueError, LoopErrors.DelayIsNaN().Message);
        else
            thread.Raise(Types.TypeError, $"unsupported operand type(s) for +: 'float' and '{timeout.Type.Name}'");
        return false;
    }
}
