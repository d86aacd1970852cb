using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Queues;
using Playground.Scheduler.Trace;
using ItemQueue = Playground.Scheduler.Queues.Queue<Playground.Python.Objects.Value>;

namespace Playground.Python.Modules.Asyncio;

/// <summary>asyncio.Queue, LifoQueue, PriorityQueue.</summary>
internal sealed class PyQueue(PyType type, Interpreter interpreter) : PyPrimitive(type, interpreter), IHookedQueue
{
    public QueueOrder Order { get; private set; }

    IQueueStorage<Value> IHookedQueue.Storage
    {
        get => Items!.Storage;
        set => Items!.Storage = value;
    }

    /// <summary>The queue; null until the constructor has run.</summary>
    public ItemQueue? Items { get; private set; }

    public void SetUp(Tracer tracer, int maxSize, QueueOrder order)
    {
        Order = order;
        Core = Items = order switch
        {
            QueueOrder.SmallestFirst => new PriorityCore(tracer, maxSize),
            QueueOrder.LastInFirstOut => new ItemQueue(tracer, maxSize, new LifoStorage<Value>()) { DescribeItem = Describe },
            _ => new ItemQueue(tracer, maxSize) { DescribeItem = Describe },
        };
    }

    public override string Repr(string words) => $"<{Class.Name} at {Address}{words[words.IndexOf(' ')..]}";

    public override void Visit(Reachability reachability)
    {
        foreach (var item in Items?.Storage.Items ?? [])
            reachability.Reference(item);
    }

    private static string Describe(Value item) => ShortRepr.Of(item);

    private sealed class PriorityCore : ItemQueue
    {
        public PriorityCore(Tracer tracer, int maxSize)
            : base(tracer, maxSize, new ProgramHeap(new PyList())) => DescribeItem = Describe;

        public override string TypeName => "PriorityQueue";
    }
}
