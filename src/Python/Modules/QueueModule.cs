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

        /// <summary>A thread is bringing the heap in order, which takes comparisons of the program's; the others keep off.</summary>
        public bool IsBusy { get; set; }

        public List<SimulatedThread> Contenders { get; } = [];

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
        GenericAliasType.AllowSubscript(type);
        BuiltinTypes.Finish(type);
        return type;
    }

    private static void DefineMethods(PyType type, bool isSimple)
    {
        type.Method("qsize", static (_, self) => Value.FromInt(Of(self).Storage.Count));
        type.Method("empty", static (_, self) => Value.FromBool(Of(self).Storage.Count == 0));
        type.Method("put", "item, block=True, timeout=None", static (thread, args) => Put(thread, Of(args[0]), args[1], IsSet(args[2]), args[3]));
        type.Method("put_nowait", static (thread, self, item) => Put(thread, Of(self), item, false, Value.None));
        type.Method("get", "block=True, timeout=None", static (thread, args) => Get(thread, Of(args[0]), IsSet(args[1]), args[2]));
        type.Method("get_nowait", static (thread, self) => Get(thread, Of(self), false, Value.None));
        if (isSimple)
            return;
        type.Attribute("maxsize", static (_, self) => Value.FromInt(Of(self).MaxSize), static (thread, self, size) =>
        {
            if (!size.IsInt)
                return thread.Raise(Types.TypeError, $"'{size.Type.Name}' object cannot be interpreted as an integer");
            Of(self).MaxSize = size.Bits;
            return Value.None;
        });
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
        type.Method("shutdown", "immediate=False", static (thread, args) => Shut(thread, Of(args[0]), IsSet(args[1])));
    }

    /// <summary>A flag may also be a number.</summary>
    private static bool IsSet(Value flag) => flag.IsTrue || flag.IsInt && flag.Bits != 0;

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
                return Begin(running, queue, storage.PutSteps(running, item), queue.Getters, item);
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
                return Begin(running, queue, storage.GetSteps(running), queue.Putters, Value.None);
            var item = queue.Storage.Get();
            Wake(running, queue.Putters);
            return item;
        });

    private static Value Begin(PyThread thread, PyQueue queue, IEnumerable<Value> steps, List<SimulatedThread> waiters, Value item)
    {
        queue.IsBusy = true;
        return thread.Push(HeapSteps(thread, queue, steps, waiters), item, queue);
    }

    private static IEnumerable<Value> HeapSteps(PyThread thread, PyQueue queue, IEnumerable<Value> steps, List<SimulatedThread> waiters)
    {
        yield return thread.Try().Push(steps, queue);
        queue.IsBusy = false;
        var result = thread.Input;
        Wake(thread, queue.Contenders, all: true);
        if (thread.Caught is { } error)
            yield return thread.Raise(error);
        Wake(thread, waiters);
        thread.Output = result;
    }

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
                queue.Contenders.Remove(running.Simulated);
                if (queue.IsBusy)
                {
                    queue.Contenders.Add(running.Simulated);
                    return Value.Unbound;
                }

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

    private static Value Shut(PyThread thread, PyQueue queue, bool immediate) => thread.Wait(
        (running, _) =>
        {
            queue.Contenders.Remove(running.Simulated);
            if (!queue.IsBusy)
                return ShutNow(running, queue, immediate);
            queue.Contenders.Add(running.Simulated);
            return Value.Unbound;
        },
        long.MaxValue,
        "a queue that another thread is at",
        queue,
        queue.Contenders);

    private static Value ShutNow(PyThread thread, PyQueue queue, bool immediate)
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
