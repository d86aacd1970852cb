namespace Playground.Scheduler.Trace;

// Locks, events, conditions, semaphores, barriers, queues.
public sealed partial class LoopState
{
    // The primitive made last, until a variable is seen to hold it.
    private int _unnamedPrimitive;
    private string _unnamedType = "";

    private void ApplyPrimitiveCreated(in TraceEvent e)
    {
        var type = _strings[e.Text];
        _primitives[e.Subject] = new PrimitiveInfo(e.Subject, type, e.Number, Sequence)
        {
            Value = IsQueue(type) ? 0 : e.Number,
            ChangedAt = Sequence,
        };
        (_unnamedPrimitive, _unnamedType) = (e.Subject, type);
    }

    private static bool IsQueue(string type) => type.EndsWith("Queue", StringComparison.Ordinal);

    /// <summary>The first local that gets a value of the new primitive's type is taken to be its name.</summary>
    private void NamePrimitive(string variable, string value)
    {
        if (!PrimitiveNaming.Fits(_unnamedType, value)) return;
        if (_primitives[_unnamedPrimitive] is { } primitive)
            _primitives[_unnamedPrimitive] = primitive with { Name = variable, ChangedAt = Sequence };
        _unnamedPrimitive = 0;
    }

    private void ApplyPrimitiveAcquired(in TraceEvent e)
    {
        if (_primitives[e.Subject] is { } primitive)
            _primitives[e.Subject] = primitive with { Value = e.Number, Holders = primitive.Holders.Add(e.Task), ChangedAt = Sequence };
    }

    private void ApplyPrimitiveReleased(in TraceEvent e)
    {
        if (_primitives[e.Subject] is not { } primitive) return;
        // A semaphore may be released by a task that never took it.
        var at = Math.Max(0, primitive.Holders.IndexOf(e.Task));
        var holders = primitive.Holders.IsEmpty ? primitive.Holders : primitive.Holders.RemoveAt(at);
        _primitives[e.Subject] = primitive with { Value = e.Number, Holders = holders, ChangedAt = Sequence };
    }

    private void ApplyPrimitiveSignalled(in TraceEvent e)
    {
        if (_primitives[e.Subject] is not { } primitive) return;
        // Of these only an event keeps its signal.
        var value = primitive.Type == "Event" ? e.Number : primitive.Value;
        _primitives[e.Subject] = primitive with { Value = value, ChangedAt = Sequence };
    }

    private void ApplyWaiterAdded(in TraceEvent e)
    {
        if (_primitives[e.Subject] is not { } primitive) return;
        var waiter = new WaiterInfo(e.Other, e.Task, _strings[e.Text], Sequence);
        _primitives[e.Subject] = primitive with { Waiters = primitive.Waiters.Add(waiter), ChangedAt = Sequence };
    }

    private void ApplyWaiterRemoved(in TraceEvent e)
    {
        if (_primitives[e.Subject] is not { } primitive) return;
        var future = e.Other;
        var at = 0;
        while (at < primitive.Waiters.Length && primitive.Waiters[at].Future != future) at++;
        if (at == primitive.Waiters.Length) return;
        _primitives[e.Subject] = primitive with { Waiters = primitive.Waiters.RemoveAt(at), ChangedAt = Sequence };
    }

    private void ApplyQueuePut(in TraceEvent e)
    {
        if (_primitives[e.Subject] is not { } queue) return;
        var item = new QueueItem(_strings[e.Text], e.Task, Sequence);
        _primitives[e.Subject] = queue with { Items = queue.Items.Add(item), Value = e.Number, ChangedAt = Sequence };
    }

    private void ApplyQueueGot(in TraceEvent e)
    {
        if (_primitives[e.Subject] is not { } queue) return;
        // A plain queue gives its first; a stack its last; a priority queue any: the repr tells which.
        var text = _strings[e.Text];
        var at = queue.Type == "LifoQueue" ? queue.Items.FindLastIndex(item => item.Text == text) : queue.Items.FindIndex(item => item.Text == text);
        var items = at < 0 ? queue.Items : queue.Items.RemoveAt(at);
        _primitives[e.Subject] = queue with { Items = items, Value = e.Number, ChangedAt = Sequence };
    }
}
