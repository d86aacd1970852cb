namespace Playground.Scheduler.Trace;

// Locks, events, conditions, semaphores, barriers, queues.
public sealed partial class LoopState
{
    // The primitive made last, until a variable is seen to hold it.
    private int _unnamedPrimitive;

    private void ApplyPrimitiveCreated(in TraceEvent e)
    {
        _primitives.Add(new PrimitiveInfo(e, Sequence, _strings));
        _unnamedPrimitive = e.Subject;
    }

    /// <summary>The first local that gets a value of the new primitive's type is taken to be its name.</summary>
    private void NamePrimitive(in TraceEvent local)
    {
        var primitive = _primitives.Own(_unnamedPrimitive);
        if (primitive is not null && !PrimitiveNaming.Fits(primitive.Type, _strings[local.Text])) return;
        if (primitive is not null) (primitive.Name, primitive.ChangedAt) = (_strings[local.Other], Sequence);
        _unnamedPrimitive = 0;
    }

    private void ApplyPrimitiveAcquired(in TraceEvent e)
    {
        if (_primitives.Own(e.Subject) is not { } primitive) return;
        (primitive.Value, primitive.ChangedAt) = (e.Number, Sequence);
        primitive.Take(e.Task);
    }

    private void ApplyPrimitiveReleased(in TraceEvent e)
    {
        if (_primitives.Own(e.Subject) is not { } primitive) return;
        (primitive.Value, primitive.ChangedAt) = (e.Number, Sequence);
        primitive.GiveBack(e.Task);
    }

    private void ApplyPrimitiveSignalled(in TraceEvent e)
    {
        if (_primitives.Own(e.Subject) is not { } primitive) return;
        // Of these only an event keeps its signal.
        if (primitive.Type == "Event") primitive.Value = e.Number;
        primitive.ChangedAt = Sequence;
    }

    private void ApplyWaiterAdded(in TraceEvent e)
    {
        if (_primitives.Own(e.Subject) is not { } primitive) return;
        primitive.ChangedAt = Sequence;
        primitive.Join(e, Sequence);
    }

    private void ApplyWaiterRemoved(in TraceEvent e)
    {
        if (_primitives.Own(e.Subject) is { } primitive && primitive.Leave(e.Other)) primitive.ChangedAt = Sequence;
    }

    private void ApplyQueuePut(in TraceEvent e)
    {
        if (_primitives.Own(e.Subject) is not { } queue) return;
        (queue.Value, queue.ChangedAt) = (e.Number, Sequence);
        queue.Put(e, Sequence);
    }

    private void ApplyQueueGot(in TraceEvent e)
    {
        if (_primitives.Own(e.Subject) is not { } queue) return;
        (queue.Value, queue.ChangedAt) = (e.Number, Sequence);
        queue.Get(e.Text);
    }
}
