using Playground.Python.Builtins;
using Playground.Python.Modules.Collections;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;

namespace Playground.Python.Modules.Asyncio;

/// <summary>The future of somebody who waits in line in a lock or queue, for a program that looks there (<c>lock._waiters</c>): it can be shown and asked.</summary>
internal sealed class PyWaiter(Future core) : PyObject
{
    private static readonly PyType WaiterType = MakeType();

    public override PyType Type => WaiterType;

    private Future Core { get; } = core;

    /// <summary>A deque of them.</summary>
    public static Value Line(IEnumerable<Future> waiters)
    {
        var deque = new PyDeque(DequeType.Deque);
        foreach (var waiter in waiters)
            deque.Append(new PyWaiter(waiter));
        return deque;
    }

    private static PyType MakeType()
    {
        var type = new PyType("Future", Types.Object, "_asyncio") { Repr = static (thread, self) => thread.Push(FutureRepr.Steps(thread, ((PyWaiter)self.Ref!).Core)) };
        type.Method("done", static (_, self) => Value.FromBool(((PyWaiter)self.Ref!).Core.IsDone));
        type.Method("cancelled", static (_, self) => Value.FromBool(((PyWaiter)self.Ref!).Core.IsCancelled));
        BuiltinTypes.Finish(type);
        return type;
    }
}
