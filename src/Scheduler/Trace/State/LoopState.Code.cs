namespace Playground.Scheduler.Trace;

// Frames, lines, locals, exceptions.
public sealed partial class LoopState
{
    // Frames change in place if they carry this; a copy of the state gets another one, and so copies frames before it changes them.
    private object _frameOwner = new();

    // The innermost frame if it may be changed: nearly every event is about it.
    private FrameInfo? _top;

    private void DisownFrames() => (_frameOwner, _top) = (new object(), null);

    private void ApplyLineReached(in TraceEvent e)
    {
        var frame = Touch(e);
        frame.Line = (int)e.Number;
        frame.ChangedAt = Sequence;
        if (frame.FileId != e.Other) (frame.FileId, frame.File) = (e.Other, _strings[e.Other]);
    }

    private void ApplyLocalChanged(in TraceEvent e)
    {
        var local = e.Text == 0
            ? new LocalInfo(_strings[e.Other], e.Number, Sequence)
            : new LocalInfo(_strings[e.Other], _strings[e.Text], Sequence);
        Touch(e).SetLocal(e.Other, local);
        LastChangedFrame = e.Subject;
        if (_unnamedPrimitive != 0) NamePrimitive(local.Name, local.Value);
    }

    private void ApplyFrameEntered(in TraceEvent e)
    {
        var frame = _frames[e.Subject] is { } known
            ? Own(known)
            : new FrameInfo(e.Subject, _strings[e.Text], e.Other, (int)e.Number, e.Task, _frameOwner);
        frame.ChangedAt = Sequence;
        _frames[e.Subject] = frame;

        if (_coroutines[_startedCoroutine] is { } coroutine && coroutine.Name == frame.Name)
        {
            _coroutines[_startedCoroutine] = coroutine with { Frame = e.Subject, ChangedAt = Sequence };
            frame.Coroutine = _startedCoroutine;
            _startedCoroutine = 0;
        }

        var caller = e.Other == 0 ? -1 : _stack.LastIndexOf(e.Other);
        if (caller >= 0) _stack.RemoveRange(caller + 1, _stack.Count - caller - 1);
        _stack.Add(e.Subject);
        _top = frame;
    }

    private void ApplyFrameLeft(in TraceEvent e)
    {
        if (e.Number == 0) Drop(e.Subject);
        else Park(e.Subject);
    }

    private void ApplyExceptionRaised(in TraceEvent e)
    {
        var text = _strings[e.Text];
        Raised = new RaisedException(Sequence, e.Subject, (int)e.Number, text);
        if (_frames[e.Subject] is not { } frame) return;
        frame = Own(frame);
        (frame.Exception, frame.ChangedAt) = (text, Sequence);
    }

    private void ApplyExceptionCaught(in TraceEvent e)
    {
        Raised = null;
        if (_frames[e.Subject] is not { } frame) return;
        frame = Own(frame);
        (frame.Exception, frame.ChangedAt) = ("", Sequence);
    }

    /// <summary>The frame that an event is about, now the innermost one and ready to be changed.</summary>
    private FrameInfo Touch(in TraceEvent e)
    {
        if (_top is { } top && top.Number == e.Subject) return top;

        var at = _stack.LastIndexOf(e.Subject);
        if (at >= 0)
        {
            // What was above has gone without a word: a generator that yielded, say. It may go on later.
            _stack.RemoveRange(at + 1, _stack.Count - at - 1);
        }
        else
        {
            _stack.Add(e.Subject);
        }
        var frame = _frames[e.Subject];
        if (frame is null) _frames[e.Subject] = frame = new FrameInfo(e.Subject, "", 0, 0, e.Task, _frameOwner);
        return _top = Own(frame);
    }

    private FrameInfo Own(FrameInfo frame)
    {
        if (frame.Owner == _frameOwner) return frame;
        var copy = frame.CopyFor(_frameOwner);
        _frames[frame.Number] = copy;
        if (_top?.Number == frame.Number) _top = copy;
        return copy;
    }

    /// <summary>Takes the frame of a coroutine that suspends or a generator that yields off the stack. It stays alive.</summary>
    private void Park(int frame)
    {
        var at = frame == 0 ? -1 : _stack.LastIndexOf(frame);
        if (at < 0) return;
        _stack.RemoveRange(at, _stack.Count - at);
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
        if (depth < _stack.Count) _stack.RemoveRange(depth, _stack.Count - depth);
        _top = null;
    }
}
