using Playground.Python.Builtins;
using Playground.Python.Modules.Collections;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Queues;

namespace Playground.Python.Modules.Asyncio;

/// <summary>In which order a queue gives its items out.</summary>
internal enum QueueOrder
{
    FirstInFirstOut,
    LastInFirstOut,
    SmallestFirst,
}

/// <summary>A queue whose items the program may keep itself.</summary>
internal interface IHookedQueue
{
    QueueOrder Order { get; }

    IQueueStorage<Value> Storage { get; set; }
}

/// <summary>
/// What a subclass of a queue may put other methods in the place of: <c>_init</c>, <c>_put</c> and <c>_get</c>, and the attribute that they keep the
/// items in (https://docs.python.org/3.13/library/asyncio-queue.html, https://docs.python.org/3.13/library/queue.html). A queue on which nobody
/// does, and whose items nobody looks at, has none of it.
/// </summary>
/// <param name="container">The name of the attribute.</param>
/// <param name="size">The name of the method that says how many there are.</param>
internal sealed class QueueHooks(string container, string size)
{
    private static readonly PyStr[] Methods = [.. "_init _put _get".Split(' ').Select(Names.Intern)];

    private readonly PyStr _container = Names.Intern(container);
    private readonly PyStr _size = Names.Intern(size);

    public void Define(PyType type)
    {
        type.Method("_init", "maxsize", (_, args) =>
        {
            Attributes.SetOwn((PyHeapObject)args[0].Ref!, _container, NewContainer(((IHookedQueue)args[0].Ref!).Order, []));
            return Value.None;
        });
        type.Method("_put", "item", (thread, args) => Put(thread, ((IHookedQueue)args[0].Ref!).Order, Container(args[0]), args[1]));
        type.Method("_get", (thread, self) => Get(thread, ((IHookedQueue)self.Ref!).Order, Container(self)));
        type.Attribute(container, (_, self) => Container(self), (_, self, value) =>
        {
            Take((PyHeapObject)self.Ref!);
            Attributes.SetOwn((PyHeapObject)self.Ref!, _container, value);
            return Value.None;
        });
    }

    /// <summary>The end of the constructor: None, or the call of the program's <c>_init</c>.</summary>
    public Value Begin(PyThread thread, PyHeapObject queue, Value maxSize)
    {
        if (!queue.Class.IsHeap || !HasOwn(queue))
            return Value.None;
        Take(queue);
        return Attributes.CallMethod(thread, queue, Methods[0], maxSize);
    }

    private bool HasOwn(PyHeapObject queue) => Array.Exists([.. Methods, _size], method => queue.Class.Lookup(method).Ref is PyFunction { Code.Source.IsHidden: false });

    /// <summary>From now on its items are the program's, too.</summary>
    private void Take(PyHeapObject queue)
    {
        if (((IHookedQueue)queue).Storage is not ProgramStorage)
            ((IHookedQueue)queue).Storage = new ProgramStorage(queue, _container, _size);
    }

    private Value Container(Value self)
    {
        var queue = (PyHeapObject)self.Ref!;
        if (Attributes.GetOwn(queue, _container) is { IsUnbound: false } own)
            return own;
        var made = NewContainer(((IHookedQueue)queue).Order, ((IHookedQueue)queue).Storage.Items);
        Take(queue);
        Attributes.SetOwn(queue, _container, made);
        return made;
    }

    private static Value NewContainer(QueueOrder order, IEnumerable<Value> items)
    {
        if (order != QueueOrder.FirstInFirstOut)
            return new PyList([.. items]);
        var deque = new PyDeque(DequeType.Deque);
        foreach (var item in items)
            deque.Append(item);
        return deque;
    }

    private static Value Put(PyThread thread, QueueOrder order, Value container, Value item) => order == QueueOrder.SmallestFirst && container.Ref is PyList list
        ? thread.Push(new ProgramHeap(list).PutSteps(thread, item), list, item)
        : Attributes.CallMethod(thread, container, Names.Intern("append"), item);

    private static Value Get(PyThread thread, QueueOrder order, Value container) => order == QueueOrder.SmallestFirst && container.Ref is PyList { Count: > 0 } list
        ? thread.Push(new ProgramHeap(list).GetSteps(thread), list)
        : Attributes.CallMethod(thread, container, Names.Intern(order == QueueOrder.FirstInFirstOut ? "popleft" : "pop"));
}
