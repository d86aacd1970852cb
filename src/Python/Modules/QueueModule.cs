using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;

namespace Playground.Python.Modules;

/// <summary>queue (https://docs.python.org/3.13/library/queue.html), as a program with one thread sees it.</summary>
internal static class QueueModule
{
    private static readonly PyType Empty = Exception("Empty", "_queue");
    private static readonly PyType Full = Exception("Full", "queue");
    private static readonly PyType QueueType = MakeType("Queue", null, static (items, item) => items.Add(item));
    private static readonly PyType LifoQueueType = MakeType("LifoQueue", QueueType, static (items, item) => items.Insert(0, item));

    private delegate void Insert(PyList items, Value item);

    private sealed class PyQueue(PyType type, Insert insert) : PyHeapObject(type)
    {
        public PyList Items { get; } = new();
        public long MaxSize { get; set; }
        public long Unfinished { get; set; }
        public Insert Insert { get; } = insert;

        public bool IsFull => MaxSize > 0 && Items.Count >= MaxSize;
    }

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("queue");
        foreach (var type in new[] { Empty, Full, QueueType, LifoQueueType })
            module.Dict.Set(type.Name, type);
        return module;
    }

    private static PyType Exception(string name, string module)
    {
        var type = new PyType(name, Types.Exception, module);
        BuiltinTypes.Finish(type);
        return type;
    }

    private static PyType MakeType(string name, PyType? baseType, Insert insert)
    {
        var type = new PyType(name, baseType ?? Types.Object, "queue") { HasInstanceDict = true };
        var signature = Signature.Parse(name + ".__init__", "maxsize=0");
        type.New = (PyThread thread, PyType cls, in CallArgs args) => new PyQueue(cls, insert);
        type.Init = (PyThread thread, Value self, in CallArgs args) =>
        {
            Span<Value> values = new Value[1];
            if (!signature.Bind(thread, args, values))
                return Value.Error;
            ((PyQueue)self.Ref!).MaxSize = values[0].Bits;
            return Value.None;
        };
        if (baseType is null)
            DefineMethods(type);
        BuiltinTypes.Finish(type);
        return type;
    }

    private static void DefineMethods(PyType type)
    {
        type.Method("qsize", static (_, self) => Value.FromInt(((PyQueue)self.Ref!).Items.Count));
        type.Method("empty", static (_, self) => Value.FromBool(((PyQueue)self.Ref!).Items.Count == 0));
        type.Method("full", static (_, self) => Value.FromBool(((PyQueue)self.Ref!).IsFull));
        type.Method("put", "item, block=True, timeout=None", static (thread, args) => Put(thread, args[0], args[1], args[2].IsTrue, args[3]));
        type.Method("put_nowait", static (thread, self, item) => Put(thread, self, item, false, Value.None));
        type.Method("get", "block=True, timeout=None", static (thread, args) => Get(thread, args[0], args[1].IsTrue, args[2]));
        type.Method("get_nowait", static (thread, self) => Get(thread, self, false, Value.None));
        type.Method("task_done", static (thread, self) =>
        {
            var queue = (PyQueue)self.Ref!;
            if (queue.Unfinished <= 0)
                return thread.Raise(Types.ValueError, "task_done() called too many times");
            queue.Unfinished--;
            return Value.None;
        });
        type.Method("join", static (thread, self) => ((PyQueue)self.Ref!).Unfinished == 0 ? Value.None : Forever("queue.Queue.join()", "every item to be marked done"));
    }

    private static Value Put(PyThread thread, Value self, Value item, bool block, Value timeout)
    {
        var queue = (PyQueue)self.Ref!;
        if (queue.IsFull)
            return Wait(thread, Full, block, timeout, "queue.Queue.put()", "room in the queue");
        thread.Interpreter.Meter.Reserve(queue.Items.GrowthBytes);
        queue.Insert(queue.Items, item);
        queue.Unfinished++;
        return Value.None;
    }

    private static Value Get(PyThread thread, Value self, bool block, Value timeout)
    {
        var queue = (PyQueue)self.Ref!;
        if (queue.Items.Count == 0)
            return Wait(thread, Empty, block, timeout, "queue.Queue.get()", "an item");
        thread.Charge(queue.Items.Count / 64);
        var item = queue.Items[0];
        queue.Items.RemoveRange(0, 1);
        return item;
    }

    /// <summary>Nobody else can change the queue, so a wait with a timeout just takes its time, and one without never ends.</summary>
    private static Value Wait(PyThread thread, PyType error, bool block, Value timeout, string call, string what)
    {
        if (block && timeout.IsNone)
            return Forever(call, what);
        if (block)
        {
            var seconds = timeout.IsInt ? timeout.Bits : timeout.IsFloat ? timeout.Float : 0;
            if (seconds < 0)
                return thread.Raise(Types.ValueError, "'timeout' must be a non-negative number");
            thread.Interpreter.SyncClock();
            thread.Interpreter.Clock.Advance(Nanoseconds.FromSeconds(seconds));
        }

        return thread.Raise(new PyException(error, PyTuple.Empty));
    }

    private static Value Forever(string call, string what) =>
        throw new LimitExceeded($"deadlock: {call} waits for {what}, and there is no other thread that could bring it. The program would wait for ever");
}
