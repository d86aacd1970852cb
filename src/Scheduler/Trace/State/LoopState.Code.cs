namespace Playground.Scheduler.Trace;

// Frames, lines, locals, exceptions.
public sealed partial class LoopState
{
    // The innermost frame if it may be changed: nearly every event is about it.
    private FrameInfo? _top;

    private void ApplyLineReached(in TraceEvent e)
    {
        var frame = Touch(e);
        frame.Line = (int)e.Number;
        frame.FileId = e.Other;
        frame.ChangedAt = Sequence;
    }

    private void ApplyLocalChanged(in TraceEvent e)
    {
        Touch(e).SetLocal(e, Sequence);
        LastChangedFrame = e.Subject;
        if (_unnamedPrimitive != 0 && e.Text != 0) NamePrimitive(e);
    }

    private void ApplyFrameEntered(in TraceEvent e)
    {
        var frame = _frames.Own(e.Subject) ?? _frames.Add(new FrameInfo(e, Sequence, _strings));
        frame.ChangedAt = Sequence;

        if (_coroutines.Own(_startedCoroutine) is { } coroutine && (coroutine.NameId == frame.NameId || coroutine.Name == frame.Name))
        {
            (coroutine.Frame, coroutine.ChangedAt) = (e.Subject, Sequence);
            frame.Coroutine = _startedCoroutine;
            _startedCoroutine = 0;
        }

        var caller = e.Other == 0 ? -1 : _stack.Find(e.Other);
        if (caller >= 0) _stack.CutAt(caller + 1);
        _stack.Push(e.Subject);
        _top = frame;
    }

    private void ApplyFrameLeft(in TraceEvent e)
    {
        if (e.Number == 0) Drop(e.Subject);
        else Park(e.Subject);
    }

    private void ApplyExceptionRaised(in TraceEvent e)
    {
        Raised = new RaisedException(Sequence, e.Subject, (int)e.Number, _strings[e.Text]);
        if (_frames.Own(e.Subject) is { } frame) (frame.ExceptionId, frame.ChangedAt) = (e.Text, Sequence);
    }

    private void ApplyExceptionCaught(in TraceEvent e)
    {
        Raised = null;
        if (_frames.Own(e.Subject) is { } frame) (frame.ExceptionId, frame.ChangedAt) = (0, Sequence);
    }

    /// <summary>The frame that an event is about, now the innermost one and ready to be changed.</summary>
    private FrameInfo Touch(in TraceEvent e)
    {
        if (_top is { } top && top.Number == e.Subject) return top;

        var at = _stack.Find(e.Subject);
        // What was above has gone without a word: a generator that yielded, say. It may go on later.
        if (at >= 0) _stack.CutAt(at + 1);
        else _stack.Push(e.Subject);
        return _top = _frames.Own(e.Subject) ?? _frames.Add(new FrameInfo(e, Sequence, _strings));
    }

    /// <summary>Takes the frame of a coroutine that suspends or a generator that yields off the stack. It stays alive.</summary>
    private void Park(int frame)
    {
        var at = frame == 0 ? -1 : _stack.Find(frame);
        if (at < 0) return;
        _stack.CutAt(at);
        _top = null;
    }

    /// <summary>A frame is no more.</summary>
    private void Drop(int frame)
    {
        Park(frame);
        _frames[frame] = null;
        _top = null;
    }

    /// <summary>A handle is over: frames that it left on the stack are no more, unless a coroutine keeps them.</summary>
    private void UnwindTo(int depth)
    {
        for (var at = _stack.Count - 1; at >= depth; at--)
        {
            if (_frames[_stack[at]] is { Coroutine: 0 }) _frames[_stack[at]] = null;
        }
        _stack.CutAt(depth);
        _top = null;
    }
}
