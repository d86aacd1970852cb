using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Sync;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Queues;

/// <summary><c>asyncio.Queue</c>; with other storage also its LifoQueue and PriorityQueue.</summary>
/// <remarks>
/// Invariant: somebody pending in the line of getters (putters) means that each item (slot) there is has been announced to
/// somebody woken, or that there is none.
/// </remarks>
public partial class Queue<T> : Primitive
{
    private readonly WaiterList getters = new();
    private readonly WaiterList putters = new();
    private readonly Event finished;

    // For reports: who could be expected to go on putting and getting.
    private ITask? lastPutter;
    private ITask? lastGetter;

    // The storage where it is the usual one, which is asked at each step.
    private FifoStorage<T>? fifo;

    /// <summary>Makes an empty queue.</summary>
    /// <param name="run">The run.</param>
    /// <param name="maxSize">How many items it holds; 0 or less for no limit.</param>
    /// <param name="storage">Where it keeps them; null for first in, first out.</param>
    public Queue(Tracer run, int maxSize = 0, IQueueStorage<T>? storage = null)
        : base(run, Math.Max(maxSize, 0), null)
    {
        MaxSize = maxSize;
        Storage = storage ?? new FifoStorage<T>();
        finished = new Event(run, this, isSet: true) { Operation = "join" };
    }

    /// <summary><c>maxsize</c>.</summary>
    public int MaxSize { get; }

    /// <summary>Where the items are. Whoever sets another one moves them there.</summary>
    public IQueueStorage<T> Storage
    {
        get;
        set
        {
            field = value;
            fifo = value as FifoStorage<T>;
        }
    }

    /// <summary><c>qsize()</c>.</summary>
    public int Count => fifo is not null ? fifo.Count : Storage.Count;

    /// <summary><c>empty()</c>.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary><c>full()</c>.</summary>
    public bool IsFull => MaxSize > 0 && Count >= MaxSize;

    /// <summary>How many wait in <c>get()</c>.</summary>
    public int GetterCount => getters.Count;

    /// <summary>How many wait in <c>put()</c>.</summary>
    public int PutterCount => putters.Count;

    /// <summary>How many items have been put and not been reported done.</summary>
    public int UnfinishedCount { get; private set; }

    /// <summary>Whether <see cref="ShutDown"/> was called.</summary>
    public bool IsShutDown { get; private set; }

    /// <summary>How the trace shows an item.</summary>
    public Func<T, string>? DescribeItem { get; init; }

    /// <summary><c>put(item)</c>: waits for a slot.</summary>
    /// <exception cref="QueueShutDownException">The queue is shut down.</exception>
    public Coroutine Put(T item) => new Putting(this, item);

    /// <summary><c>put_nowait(item)</c>.</summary>
    /// <exception cref="QueueShutDownException">The queue is shut down.</exception>
    /// <exception cref="QueueFullException">There is no slot.</exception>
    public void PutNoWait(T item)
    {
        CheckCanPut();
        Add(item);
    }

    /// <summary><c>get()</c>: waits for an item.</summary>
    /// <exception cref="QueueShutDownException">The queue is shut down, and empty.</exception>
    public Coroutine<T> Get() => new Getting(this);

    /// <summary><c>get_nowait()</c>.</summary>
    /// <exception cref="QueueShutDownException">The queue is shut down, and empty.</exception>
    /// <exception cref="QueueEmptyException">There is no item.</exception>
    public T GetNoWait()
    {
        CheckCanGet();
        return Take();
    }

    /// <summary><c>task_done()</c>.</summary>
    /// <exception cref="ArgumentException">There was no item left to report.</exception>
    public void TaskDone()
    {
        if (UnfinishedCount <= 0) throw QueueErrors.DoneTooOften();
        if (--UnfinishedCount == 0) finished.Set();
    }

    /// <summary><c>join()</c>: waits until every item has been reported done.</summary>
    public async Coroutine Join()
    {
        if (UnfinishedCount > 0) await finished.Wait();
    }

    /// <summary><c>shutdown(immediate)</c>: nothing goes in any more; with <paramref name="immediate"/> nothing comes out either.</summary>
    public void ShutDown(bool immediate = false)
    {
        IsShutDown = true;
        while (immediate && !IsEmpty)
        {
            Storage.Get();
            Dropped();
        }

        if (immediate && UnfinishedCount == 0) finished.Set();
        WakeAll(getters);
        WakeAll(putters);
    }

    /// <inheritdoc/>
    public override string ToString() => $"<{TypeName} {DescribeState()}>";

    /// <inheritdoc/>
    public override string TypeName => Storage switch
    {
        LifoStorage<T> => "LifoQueue",
        PriorityStorage<T> => "PriorityQueue",
        _ => "Queue",
    };

    /// <inheritdoc/>
    protected override string DescribeState()
    {
        var text = $"maxsize={MaxSize}";
        if (!IsEmpty) text += $" _queue=[{string.Join(", ", Storage.Items.Select(Describe))}]";
        if (getters.Count > 0) text += $" _getters[{getters.Count}]";
        if (putters.Count > 0) text += $" _putters[{putters.Count}]";
        if (UnfinishedCount > 0) text += $" tasks={UnfinishedCount}";
        return IsShutDown ? text + " shutdown" : text;
    }

    internal override Obstacle ObstacleOf(string operation) => operation switch
    {
        "get" => Last(", which is empty", lastPutter, "put something in"),
        "put" => Last(", which is full", lastGetter, "take something out"),
        _ => Last($", where {UnfinishedCount} have not been reported done", lastGetter, "take something out"),
    };

    private static Obstacle Last(string state, ITask? other, string deed) =>
        other is { Future.IsDone: false } ? new($"{state} ({other.Name} was the last to {deed})", other) : new(state);

    private string Describe(T item) => DescribeItem?.Invoke(item) ?? item?.ToString() ?? "null";
}
