namespace Playground.Scheduler.Trace;

/// <summary>Somebody in the line of a primitive.</summary>
/// <param name="Operation">"get", "put", "acquire", "wait", "join".</param>
public readonly record struct WaiterInfo(int Future, int Task, string Operation, int JoinedAt);

/// <summary>Something in a queue.</summary>
/// <param name="Text">Its repr.</param>
/// <param name="Task">Task that put it there, or 0.</param>
public readonly record struct QueueItem(string Text, int Task, int PutAt);

/// <summary>A lock, event, condition, semaphore, barrier or queue.</summary>
public sealed class PrimitiveInfo : StatePart
{
    private Line<ItemEntry> _items = new();
    private Line<WaiterEntry> _waiters = new();
    private Line<int> _holders = new();

    internal PrimitiveInfo(in TraceEvent created, int sequence, StringTable strings) : base(created.Subject, sequence, strings)
    {
        (Type, Capacity) = (strings[created.Text], created.Number);
        Value = Type.EndsWith("Queue", StringComparison.Ordinal) ? 0 : created.Number;
    }

    /// <summary>"Queue", "Lock", …</summary>
    public string Type { get; }

    /// <summary>Capacity or initial value, 0 for none.</summary>
    public long Capacity { get; }

    /// <summary>The variable that it was first seen in, or empty.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>A semaphore's value, a queue's size, 1 for an event that is set.</summary>
    public long Value { get; internal set; }

    /// <summary>What is in a queue, the next one to be got first (for a plain queue).</summary>
    public IReadOnlyList<QueueItem> Items => _items.Show(item => new QueueItem(Strings[item.Text], item.Task, item.PutAt));

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<WaiterInfo> Waiters => _waiters.Show(waiter => new WaiterInfo(waiter.Future, waiter.Task, Strings[waiter.Operation], waiter.JoinedAt));

    /// <summary>Tasks that hold it, in the order in which they took it (a lock: one at most).</summary>
    public IReadOnlyList<int> Holders => _holders.Show(static task => task);

    internal int CopyCost => _items.Count + _waiters.Count + _holders.Count;

    internal void Take(int task) => _holders.Add() = task;

    internal void GiveBack(int task)
    {
        if (_holders.Count == 0) return;
        var at = 0;
        while (at < _holders.Count && _holders[at] != task) at++;
        // A semaphore may be released by a task that never took it: then it is the first one's.
        _holders.RemoveAt(at < _holders.Count ? at : 0);
    }

    internal void Join(in TraceEvent e, int sequence) => _waiters.Add() = new WaiterEntry(e.Other, e.Task, e.Text, sequence);

    internal bool Leave(int future)
    {
        for (var at = 0; at < _waiters.Count; at++)
        {
            if (_waiters[at].Future != future) continue;
            _waiters.RemoveAt(at);
            return true;
        }
        return false;
    }

    internal void Put(in TraceEvent e, int sequence) => _items.Add() = new ItemEntry(e.Text, e.Task, sequence);

    /// <summary>A plain queue gives its first; a stack its last; a priority queue any: the repr tells which.</summary>
    internal void Get(int text)
    {
        var (at, end, step) = Type == "LifoQueue" ? (_items.Count - 1, -1, -1) : (0, _items.Count, 1);
        while (at != end && _items[at].Text != text) at += step;
        if (at != end) _items.RemoveAt(at);
    }

    internal override StatePart Copy()
    {
        var copy = (PrimitiveInfo)base.Copy();
        (copy._items, copy._waiters, copy._holders) = (_items.Copy(), _waiters.Copy(), _holders.Copy());
        return copy;
    }

    private readonly record struct ItemEntry(int Text, int Task, int PutAt);

    private readonly record struct WaiterEntry(int Future, int Task, int Operation, int JoinedAt);
}
