using Playground.Python.Objects;

namespace Playground.Python.Vm;

// What threads and the frames on their stacks hold.
internal sealed partial class Reachability
{
    private void VisitThread(PyThread visited)
    {
        Add(visited.CurrentLoop);
        Add(visited.Context);
        Add(visited.Handled);
        Add(visited.Pending);
        _bytes += visited.Stack.Length * 16L;
        var live = ReferenceEquals(visited, _thread) ? _liveRegisters : -1;
        for (var frame = visited.Current; frame is not null; frame = frame.Back)
        {
            VisitFrame(frame, live);
            live = -1;
            _callsBuiltin = frame is NativeFrame;
        }
    }

    /// <summary>The frame that is visited next waits for a builtin.</summary>
    private bool _callsBuiltin;

    private void VisitFrame(Frame frame, int live)
    {
        var references = ++_references;
        VisitContent(frame, live);
        _bytes += HeapMeasure.Frame + (frame is PyFrame ? 0 : (_references - references) * 16L);
    }

    private void VisitContent(Frame frame, int live)
    {
        switch (frame)
        {
            case PyFrame python:
                Add(python.Globals);
                Add(python.Namespace);
                Add(python.Generator);
                Add(python.Made);
                Add(python.Made);
                if (python.Code.CellNames.Length > 0)
                {
                    foreach (var cell in python.Cells)
                        Add(cell);
                }

                Add(python.Stack.AsSpan(python.Base, live >= 0 ? live : LiveDuringCall(python)));
                break;
            case IteratorFrame { Held: { } held }:
                _builtinFrames++;
                Add(held);
                break;
            case IteratorFrame { Locals: { } locals }:
                locals.Visit(this);
                break;
            case IteratorFrame { ReceivedCount: <= IteratorFrame.MostReceived } builtin when _isMeasuring:
                Add(builtin.Received);
                _bytes += builtin.OwnBytes;
                break;
            case IReferences references:
                references.Visit(this);
                break;
            // It holds what the call below it was given, and what that was made of.
            case PyThread.ContinuationFrame when _isMeasuring:
                break;
            default:
                _unknown = true;
                break;
        }
    }

    /// <summary>A frame in the middle of a call has handed the callee's window over; in any other instruction all count.</summary>
    private int LiveDuringCall(PyFrame frame)
    {
        var at = Math.Max(0, frame.Pc - 1);
        if (frame.Code.Instructions[at].Op == Bytecode.Opcode.Operand)
            at--;
        ref readonly var ins = ref frame.Code.Instructions[at];
        if (ins.Op is not (Bytecode.Opcode.Call or Bytecode.Opcode.CallMethod or Bytecode.Opcode.CallKeyword or Bytecode.Opcode.CallMethodKeyword or Bytecode.Opcode.CallSpread))
            return frame.Code.RegisterCount;
        // A builtin's arguments stay with the caller as long as it works, and are counted there.
        var given = ins.Op == Bytecode.Opcode.CallSpread ? 3 : ins.B + 2;
        return _isMeasuring && _callsBuiltin ? Math.Min(ins.A + given, frame.Code.RegisterCount) : ins.A;
    }
}
