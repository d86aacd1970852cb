using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// What a coroutine function of the library does when its coroutine would be awaited at once and would not wait, as in
/// <c>await queue.put(1)</c>: the work is done within the call, and the await is passed over. Nobody can tell, but for the time
/// it takes: steps, bytes and numbers are those of the coroutine that there is not. See docs/decisions/await-in-place.md.
/// </summary>
/// <param name="Steps">How many steps the coroutine would have run.</param>
/// <param name="GoesOn">Whether it would come to its end without waiting or raising anything; changes nothing.</param>
/// <param name="Body">What it does, and returns.</param>
internal sealed record InPlaceCall(int Steps, Func<Value, bool> GoesOn, InPlaceBody Body);

internal delegate Value InPlaceBody(PyThread thread, Value self, ReadOnlySpan<Value> args);

/// <summary>An awaitable that stands for a coroutine which the program has no hold of, unless it looks into the one that awaits it.</summary>
internal interface IStandIn
{
    /// <summary>What the program gets to see.</summary>
    PyObject Coroutine(PyThread thread);
}

// Calls that are done in place.
public sealed partial class PyThread
{
    /// <summary>Coroutines that call each other in place are not this deep: near the limit there are none.</summary>
    private const int DepthInPlace = 4;

    /// <summary>
    /// The call under way is one of the program's own code, what it gives goes to the await that is the next instruction, and
    /// nowhere else. Never in a traced run: that tells of every coroutine.
    /// </summary>
    internal bool IsAwaitedAtOnce(PyObject callee) =>
        Current is PyFrame { Pc: > 0 } frame
        && frame.Code.Instructions[frame.Pc - 1] is { Op: Opcode.Call or Opcode.CallMethod } call
        && IsAwaitedAtOnce(frame, call)
        && ReferenceEquals(frame.Register(call.A).Ref, callee);

    private bool IsAwaitedAtOnce(PyFrame frame, in Instruction call)
    {
        ref readonly var next = ref frame.Code.Instructions[frame.Pc];
        return next.Op == Opcode.Await && next.B == call.C && call.C >= frame.Code.LocalNames.Length && !Tracer.HasSink;
    }

    /// <summary>Does a call in place, and gives its result to the await that comes next, which is to be passed over.</summary>
    private bool TryInPlace(PyFrame frame, in Instruction call, PyFunction function, in Value self, ReadOnlySpan<Value> args)
    {
        var code = function.Code;
        var known = code.InPlace!;
        if (args.Length + 1 != code.ArgCount || Fuel <= known.Steps + 1 || !known.GoesOn(self)
            || !IsAwaitedAtOnce(frame, call) || frame.ProgramDepth + DepthInPlace >= RecursionLimit)
            return false;
        ReserveGenerator(code);
        Interpreter.NextCoroutine();
        Fuel -= known.Steps + 1; // the await is a step, too
        frame.Register(frame.Code.Instructions[frame.Pc].A) = known.Body(this, self, args);
        return true;
    }

    /// <summary>Said before a generator or coroutine is made.</summary>
    private void ReserveGenerator(CodeObject code) => ReserveGenerator(code.RegisterCount);

    internal void ReserveGenerator(int registers) => Interpreter.Meter.Reserve(160 + registers * 16);
}
