using Playground.Python.Builtins;
using Playground.Python.Modules.Asyncio;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Queues;
using Playground.Scheduler.World.Threads;

namespace Playground.Python.Modules;

/// <summary>queue (https://docs.python.org/3.13/library/queue.html).</summary>
internal static class QueueModule
{
    private static readonly PyType Empty = Exception("Empty", "_queue");
    private static readonly PyType Full = Exception("Full", "queue");
    private static readonly PyType ShutDown = Exception("ShutDown", "queue");
    private static readonly QueueHooks Hooks = new("queue", "_qsize");
    private static readonly PyType QueueType = MakeType("Queue", null, QueueOrder.FirstInFirstOut);
    private static readonly PyType LifoQueueType = MakeType("LifoQueue", QueueType, QueueOrder.LastInFirstOut);
    private static readonly PyType PriorityQueueType = MakeType("PriorityQueue", QueueType, QueueOrder.SmallestFirst);
    private static readonly PyType SimpleQueueType = MakeType("SimpleQueue", null, QueueOrder.FirstInFirstOut);

    /// <summary>Invariant: whoever waits for an item (or for room) has been woken when there is one.</summary>
    private sealed class PyQueue(PyType type, QueueOrder order) : PyHeapObject(type), IReferences, IHookedQueue
    {
        public QueueOrder Order => order;

        public IQueueStorage<Value> Storage { get; set; } = order switch
        {
            QueueOrder.SmallestFirst => new ProgramHeap(new PyList()),
            QueueOrder.LastInFirstOut => new LifoStorage<Value>(),
            _ => new FifoStorage<Value>(),
        };

        public long MaxSize { get; set; }
        public long Unfinished { get; set; }
        public bool IsShutDown { get; set; }
        public List<SimulatedThread> Getters { get; } = [];
        public List<SimulatedThread> Putters { get; } = [];
        public List<SimulatedThread> Joiners { get; } = [];

        public bool IsFull => MaxSize > 0 && Storage.Count >= MaxSize;

        public void Visit(Reachability reachability)
        {
            foreach (var item in Storage.Items)
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

    private static PyType MakeType(string name, PyType? baseType, QueueOrder order)
    {
        var isSimple = name == "SimpleQueue";
        var type = new PyType(name, baseType ?? Types.Object, isSimple ? "_queue" : "queue") { HasInstanceDict = true };
        var signature = Signature.Parse(name + ".__init__", isSimple ? "" : "maxsize=0");
        type.New = (PyThread thread, PyType cls, in CallArgs args) => new PyQueue(cls, order);
        type.Init = (PyThread thread, Value self, in CallArgs args) =>
        {
            Span<Value> values = new Value[1];
            if (!signature.Bind(thread, args, values[..signature.Count]))
                return Value.Error;
            if (isSimple)
                return Value.None;
            Of(self).MaxSize = values[0].Bits;
            return Hooks.Begin(thread, Of(self), values[0]);
        };
        if (baseType is null)
            DefineMethods(type, isSimple);
        BuiltinTypes.Finish(type);
        return type;
    }

    private static void DefineMethods(PyType type, bool isSimple)
    {
        type.Method("qsize", static (_, self) => Value.FromInt(Of(self).Storage.Count));
        type.Method("empty", static (_, self) => Value.FromBool(Of(self).Storage.Count == 0));
        type.Method("put", "item, block=True, timeout=None", static (thread, args) => Put(thread, Of(args[0]), args[1], args[2].IsTrue, args[3]));
        type.Method("put_nowait", static (thread, self, item) => Put(thread, Of(self), item, false, Value.None));
        type.Method("get", "block=True, timeout=None", static (thread, args) => Get(thread, Of(args[0]), args[1].IsTrue, args[2]));
        type.Method("get_nowait", static (thread, self) => Get(thread, Of(self), false, Value.None));
        if (isSimple)
            return;
        type.Attribute("maxsize", static (_, self) => Value.FromInt(Of(self).MaxSize));
        type.Attribute("unfinished_tasks", static (_, self) => Value.FromInt(Of(self).Unfinished));
        Hooks.Define(type);
        type.Method("_qsize", static (_, self) => Value.FromInt(Of(self).Storage.Count));
        type.Attribute("mutex", static (thread, self) =>
        {
            var name = Names.Intern("_mutex");
            if (Attributes.GetOwn(self, name).IsUnbound)
                Attributes.SetOwn(Of(self), name, new Threads.PyLock(Threads.LockTypes.Lock));
            return Attributes.GetOwn(self, name);
        });
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
            if (queue.Storage is IStepStorage storage)
                return running.Then(running.Current!, running.Push(storage.PutSteps(running, item), item), (t, _) => Wake(t, queue.Getters));
            queue.Storage.Put(item);
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
        () => queue.Storage.Count > 0 ? Value.None : queue.IsShutDown ? thread.Raise(new PyException(ShutDown, PyTuple.Empty)) : Value.Unbound,
        running =>
        {
            if (queue.Storage is IStepStorage storage)
            {
                return running.Then(running.Current!, running.Push(storage.GetSteps(running), []), (t, item) =>
                {
                    Wake(t, queue.Putters);
                    return item;
                });
            }

            var item = queue.Storage.Get();
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
        if (immediate && queue.Storage is ProgramStorage { Count: > 0 } storage)
        {
            var drained = thread.Push(storage.DrainSteps(thread, () => queue.Unfinished = Math.Max(0, queue.Unfinished - 1)), queue);
            return thread.Then(thread.Current!, drained, (t, _) => Shut(t, queue, immediate));
        }

        while (immediate && queue.Storage.Count > 0)
        {
            queue.Storage.Get();
            if (queue.Unfinished > 0)
                queue.Unfinished--;
        }

        if (immediate && queue.Unfinished == 0)
            Wake(thread, queue.Joiners, all: true);
        Wake(thread, queue.Putters, all: true);
        return Wake(thread, queue.Getters, all: true);
    }
}
