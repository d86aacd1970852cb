using System.Runtime.CompilerServices;
using Playground.Python.Objects;
using Playground.Python.Text;
using Playground.Scheduler.Trace;

namespace Playground.Python.Vm;

// What the interpreter tells the trace. Nothing here changes the run.
public sealed partial class PyThread
{
    private void TraceLine(PyFrame frame, int line)
    {
        if (line == 0)
            return;
        frame.LastLine = line;
        if (!Tracer.IsOn)
            return;
        Interpreter.SyncClock();
        var number = NumberOf(frame);
        Tracer.EmitInterned(EventKind.LineReached, number, frame.Code.TraceTexts.File(Tracer), line, 0);
    }

    private void TraceLocal(PyFrame frame, int register, in Value value)
    {
        if (!Tracer.IsOn)
            return;
        Interpreter.SyncClock();
        var number = NumberOf(frame);
        TraceChanged(number, frame.Code.TraceTexts.Local(Tracer, register), value);
    }

    private void TraceName(PyFrame frame, int name, in Value value)
    {
        if (!Tracer.IsOn)
            return;
        Interpreter.SyncClock();
        var number = NumberOf(frame);
        TraceChanged(number, frame.Code.TraceTexts.Name(Tracer, name), value);
    }

    private void TraceCell(PyFrame frame, int cell)
    {
        if (!Tracer.IsOn)
            return;
        Interpreter.SyncClock();
        var number = NumberOf(frame);
        TraceChanged(number, frame.Code.TraceTexts.Cell(Tracer, cell), frame.Cells[cell].Content);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TraceChanged(int frame, int name, in Value value)
    {
        if (value.IsInt)
            Tracer.EmitInterned(EventKind.LocalChanged, frame, name, value.Bits, 0);
        else
            Tracer.EmitInterned(EventKind.LocalChanged, frame, name, 0, Interpreter.TraceTexts.Of(value));
    }

    /// <summary>A frame gets its number, and its FrameEntered, when it is first spoken of.</summary>
    private int NumberOf(PyFrame frame) => frame.Number != 0 ? frame.Number : Enter(frame);

    private int Enter(PyFrame frame)
    {
        frame.Number = Interpreter.NextFrame();
        var caller = 0;
        for (var back = frame.Back; back is not null; back = back.Back)
        {
            if (back is PyFrame { Code.Source.IsHidden: false } python)
            {
                caller = python.Number;
                break;
            }
        }

        Interpreter.SyncClock();
        Tracer.EmitInterned(EventKind.FrameEntered, frame.Number, caller, frame.Code.DefinitionLine, frame.Code.TraceTexts.QualName(Tracer));
        return frame.Number;
    }

    private void TraceLeft(PyFrame frame, Value result)
    {
        if (!Tracer.IsOn || frame.Number == 0)
            return;
        Interpreter.SyncClock();
        Tracer.EmitInterned(EventKind.FrameLeft, frame.Number, 0, 0, result.IsUnbound ? 0 : Interpreter.TraceTexts.Of(result));
        frame.Number = 0;
    }

    private void TraceRaised(PyFrame frame, PyException exception)
    {
        Interpreter.SyncClock();
        Tracer.Emit(EventKind.ExceptionRaised, NumberOf(frame), number: frame.Line, text: ShortRepr.OfException(exception));
    }

    private void TraceCaught(PyFrame frame, PyException exception)
    {
        if (!Tracer.IsOn || frame.Code.Source.IsHidden)
            return;
        Interpreter.SyncClock();
        Tracer.Emit(EventKind.ExceptionCaught, NumberOf(frame), number: frame.Line, text: exception.Class.Name);
    }

    private void TraceCoroutineCreated(PyGenerator coroutine)
    {
        if (Interpreter.IsLoadingLibrary)
            return;
        coroutine.Number = Interpreter.NextCoroutine();
        if (!Tracer.IsOn)
            return;
        Interpreter.SyncClock();
        Tracer.Emit(EventKind.CoroutineCreated, coroutine.Number, number: coroutine.Frame.Code.Source.IsHidden ? 0 : coroutine.Frame.Code.DefinitionLine, text: coroutine.QualName);
    }

    private static int TracedLine(PyGenerator coroutine) => coroutine.Frame.Code.Source.IsHidden ? 0 : coroutine.Frame.Line;

    /// <summary>Root first, innermost last: the order in which a reader's eye goes down the chain.</summary>
    private void TraceResumed(PyGenerator root, Frame innermost, bool first)
    {
        Interpreter.SyncClock();
        if (first)
        {
            if (root.Number != 0)
                Tracer.Emit(EventKind.CoroutineStarted, root.Number);
            return;
        }

        var chain = new List<PyGenerator>();
        for (Frame? frame = innermost; frame is not null; frame = frame.Back)
        {
            if (frame is not PyFrame { Generator: { } member })
                continue;
            chain.Add(member);
            if (ReferenceEquals(member, root))
                break;
        }

        for (var i = chain.Count - 1; i >= 0; i--)
        {
            if (chain[i].Number != 0)
                Tracer.Emit(EventKind.CoroutineResumed, chain[i].Number, number: TracedLine(chain[i]));
        }
    }

    private void TraceSuspended(PyGenerator root, Frame innermost, Value awaiting)
    {
        Interpreter.SyncClock();
        var (number, words) = Interpreter.DescribeAwaited(awaiting);
        PyGenerator? inner = null;
        for (Frame? frame = innermost; frame is not null; frame = frame.Back)
        {
            if (frame is not PyFrame { Generator: { } member })
                continue;
            if (member.Number != 0)
            {
                Tracer.Emit(
                    EventKind.CoroutineSuspended,
                    member.Number,
                    inner?.Number ?? number,
                    TracedLine(member),
                    inner is null ? words : inner.QualName + "()");
            }

            inner = member;
            if (ReferenceEquals(member, root))
                break;
        }
    }

    private void TraceCoroutineFinished(PyGenerator coroutine, Value result, PyException? exception)
    {
        if (!Tracer.IsOn)
            return;
        Interpreter.SyncClock();
        if (coroutine.Number != 0)
            Tracer.Emit(EventKind.CoroutineFinished, coroutine.Number, text: exception is null ? ShortRepr.Of(result) : ShortRepr.OfException(exception));
        TraceLeft(coroutine.Frame, result);
    }
}
