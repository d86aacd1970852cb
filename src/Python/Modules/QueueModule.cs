using Playground.Python.Builtins;
using Playground.Python.Modules.Asyncio;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World.Threads;

namespace Playground.Python.Modules;

/// <summary>queue (https://docs.python.org/3.13/library/queue.html).</summary>
internal static class QueueModule
{
    private static readonly PyType Empty = Exception("Empty", "_queue");
    private static readonly PyType Full = Exception("Full", "queue");
    private static readonly PyType ShutDown = Exception("ShutDown", "queue");
    private static readonly PyType QueueType = MakeType("Queue", null, static () => new Fifo());
    private static readonly PyType LifoQueueType = MakeType("LifoQueue", QueueType, static () => new Lifo());
    private static readonly PyType PriorityQueueType = MakeType("PriorityQueue", QueueType, static () => new ProgramHeap());
    private static readonly PyType SimpleQueueType = MakeType("SimpleQueue", null, static () => new Fifo());

    private sealed class Fifo : Scheduler.Queues.IQueueStorage<Value>
    {
        private readonly Queue<Value> _items = new();

        public int Count => _items.Count;

        public IEnumerable<Value> Items => _items;

        public void Put(Value item) => _items.Enqueue(item);

        public Value Get() => _items.Dequeue();
    }

    private sealed class Lifo : Scheduler.Queues.IQueueStorage<Value>
    {
        private readonly Stack<Value> _items = new();

        public int Count => _items.Count;

        public IEnumerable<Value> Items => _items.Reverse();

        public void Put(Value item) => _items.Push(item);

        public Value Get() => _items.Pop();
    }

    /// <summary>Invariant: whoever waits for an item (or for room) has been woken when there is one.</summary>
    private sealed class PyQueue(PyType type, Scheduler.Queues.IQueueStorage<Value> items) : PyHeapObject(type), IReferences
    {
        public Scheduler.Queues.IQueueStorage<Value> Items { get; } = items;
        public long MaxSize { get; set; }
        public long Unfinished { get; set; }
        public bool IsShutDown { get; set; }
        public List<SimulatedThread> Getters { get; } = [];
        public List<SimulatedThread> Putters { get; } = [];
        public List<SimulatedThread> Joiners { get; } = [];

        public bool IsFull => MaxSize > 0 && Items.Count >= MaxSize;

        public void Visit(Reachability reachability)
        {
            foreach (var item in Items.Items)
                reachability.Reference(item);
        }
    }

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("queue");
        foreach (var type in new[] { Empty, Full, ShutDown, QueueType, PriorityQueueType, LifoQueueType, SimpleQueueType })
            module.Dict.Set(type.ShortName, type);
        module.Dict.Set("__all__", new PyList([.. "Empty Full ShutDown Queue PriorityQueue LifoQueue SimpleQueue".Split(' ').Select(Value.FromStr)]));
        return module;
    }

    private static PyType Exception(string name, string module)
    {
        var type = new PyType(name, Types.Exception, module);
        BuiltinTypes.Finish(type);
        return type;
    }

    private static PyType MakeType(string name, PyType? baseType, Func<Scheduler.Queues.IQueueStorage<Value>> make)
    {
        var isSimple = name == "SimpleQueue";
        var type = new PyType(name, baseType ?? Types.Object, isSimple ? "_queue" : "queue") { HasInstanceDict = true };
        var signature = Signature.Parse(name + ".__init__", isSimple ? "" : "maxsize=0");
        type.New = (PyThread thread, PyType cls, in CallArgs args) => new PyQueue(cls, make());
        type.Init = (PyThread thread, Value self, in CallArgs args) =>
        {
            Span<Value> values = new Value[1];
            if (!signature.Bind(thread, args, values[..signature.Count]))
                return Value.Error;
            if (!isSimple)
                Of(self).MaxSize = values[0].Bits;
            return Value.None;
        };
        if (baseType is null)
            DefineMethods(type, isSimple);
        BuiltinTypes.Finish(type);
        return type;
    }

    private static void DefineMethods(PyType type, bool isSimple)
    {
        type.Method("qsize", static (_, self) => Value.FromInt(Of(self).Items.Count));
        type.Method("empty", static (_, self) => Value.FromBool(Of(self).Items.Count == 0));
        type.Method("put", "item, block=True, timeout=None", static (thread, args) => Put(thread, Of(args[0]), args[1], args[2].IsTrue, args[3]));
        type.Method("put_nowait", static (thread, self, item) => Put(thread, Of(self), item, false, Value.None));
        type.Method("get", "block=True, timeout=None", static (thread, args) => Get(thread, Of(args[0]), args[1].IsTrue, args[2]));
        type.Method("get_nowait", static (thread, self) => Get(thread, Of(self), false, Value.None));
        if (isSimple)
            return;
        type.Attribute("maxsize", static (_, self) => Value.FromInt(Of(self).MaxSize));
        type.Attribute("unfinished_tasks", static (_, self) => Value.FromInt(Of(self).Unfinished));
        type.Attribute("queue", static (_, self) => new PyList([.. Of(self).Items.Items]));
        type.Attribute("is_shutdown", static (_, self) => Value.FromBool(Of(self).IsShutDown));
        type.Method("full", static (_, self) => Value.FromBool(Of(self).IsFull));
        type.Method("task_done", static (thread, self) => TaskDone(thread, Of(self)));
        type.Method("join", static (thread, self) => Join(thread, Of(self)));
        type.Method("shutdown", "immediate=False", static (thread, args) => Shut(thread, Of(args[0]), args[1].IsTrue));
    }

    private static PyQueue Of(Value self) => (PyQueue)self.Ref!;

    private static Value Put(PyThread thread, PyQueue queue, Value item, bool block, Value timeout) => Within(
        thread,
        queue,
        queue.Putters,
        block,
        timeout,
        "room in a queue",
        Full,
        () => queue.IsShutDown ? thread.Raise(new PyException(ShutDown, PyTuple.Empty)) : queue.IsFull ? Value.Unbound : Value.None,
        running =>
        {
            running.Interpreter.Meter.Reserve(32);
            queue.Unfinished++;
            if (queue.Items is ProgramHeap heap)
                return running.Then(running.Current!, running.Push(heap.PutSteps(running, item), item), (t, _) => Wake(t, queue.Getters));
            queue.Items.Put(item);
            return Wake(running, queue.Getters);
        });

    private static Value Get(PyThread thread, PyQueue queue, bool block, Value timeout) => Within(
        thread,
        queue,
        queue.Getters,
        block,
        timeout,
        "an item of a queue",
        Empty,
        () => queue.Items.Count > 0 ? Value.None : queue.IsShutDown ? thread.Raise(new PyException(ShutDown, PyTuple.Empty)) : Value.Unbound,
        running =>
        {
            if (queue.Items is ProgramHeap heap)
            {
                return running.Then(running.Current!, running.Push(heap.GetSteps(running), []), (t, item) =>
                {
                    Wake(t, queue.Putters);
                    return item;
                });
            }

            var item = queue.Items.Get();
            Wake(running, queue.Putters);
            return item;
        });

    /// <summary>Does something to a queue once it can be done.</summary>
    /// <param name="allowed">None when it can be done, Unbound when it can't yet, or Error.</param>
    private static Value Within(
        PyThread thread, PyQueue queue, List<SimulatedThread> waiters, bool block, Value timeout, string what, PyType error, Func<Value> allowed, Func<PyThread, Value> act)
    {
        var seconds = timeout.IsInt ? timeout.Bits : timeout.IsFloat ? timeout.Float : 0;
        if (block && !timeout.IsNone && seconds < 0)
            return thread.Raise(Types.ValueError, "'timeout' must be a non-negative number");
        var deadline = !block ? 0 : timeout.IsNone ? long.MaxValue : thread.After(seconds);
        return thread.Wait(
            (running, late) =>
            {
                waiters.Remove(running.Simulated);
                var can = allowed();
                if (!can.IsUnbound)
                    return can.IsError ? can : act(running);
                if (late || !block)
                    return running.Raise(new PyException(error, PyTuple.Empty));
                waiters.Add(running.Simulated);
                return Value.Unbound;
            },
            deadline,
            what,
            queue,
            waiters);
    }

    private static Value Wake(PyThread thread, List<SimulatedThread> waiters, bool all = false)
    {
        while (waiters.Count > 0)
        {
            var first = waiters[0];
            waiters.RemoveAt(0);
            thread.Interpreter.Threads.Wake(first);
            if (!all)
                break;
        }

        return Value.None;
    }

    private static Value TaskDone(PyThread thread, PyQueue queue)
    {
        if (queue.Unfinished <= 0)
            return thread.Raise(Types.ValueError, "task_done() called too many times");
        return --queue.Unfinished == 0 ? Wake(thread, queue.Joiners, all: true) : Value.None;
    }

    private static Value Join(PyThread thread, PyQueue queue) => thread.Wait(
        (running, _) =>
        {
            queue.Joiners.Remove(running.Simulated);
            if (queue.Unfinished == 0)
                return Value.None;
            queue.Joiners.Add(running.Simulated);
            return Value.Unbound;
        },
        long.MaxValue,
        "every item of a queue to be marked done",
        queue,
        queue.Joiners);

    private static Value Shut(PyThread thread, PyQueue queue, bool immediate)
    {
        queue.IsShutDown = true;
        while (immediate && queue.Items.Count > 0)
        {
            queue.Items.Get();
            if (queue.Unfinished > 0)
                queue.Unfinished--;
        }

        if (immediate && queue.Unfinished == 0)
            Wake(thread, queue.Joiners, all: true);
        Wake(thread, queue.Putters, all: true);
        return Wake(thread, queue.Getters, all: true);
    }
}
