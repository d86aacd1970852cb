using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// What a coroutine function of the library does when its coroutine would be awaited at once and would not wait, as in
/// <c>await queue.put(1)</c>: the work is done within the call, and the await is passed over. Nobody can tell, but for the time
/// it takes: steps, bytes and numbers are those of the coroutine that there is not. Where it would wait, a <see cref="FoldedWait"/> may wait in
/// its place. See docs/decisions/await-in-place.md.
/// </summary>
/// <param name="steps">How many steps the coroutine would have run.</param>
internal abstract class InPlaceCall(int steps)
{
    public int Steps => steps;

    /// <summary>Whether the coroutine would come to its end without waiting or raising anything; changes nothing.</summary>
    public abstract bool GoesOn(in Value self);

    /// <summary>What it does, and returns.</summary>
    public abstract Value Run(PyThread thread, in Value self, ReadOnlySpan<Value> args);

    /// <summary>What waits in the coroutine's place when it does not go on; null when only the coroutine itself can. Takes off the steps up to there.</summary>
    public virtual FoldedWait? Wait(PyThread thread, in Value self, ReadOnlySpan<Value> args) => null;
}

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

    /// <summary>What <see cref="TryInPlace(PyFrame, ref Value, in Instruction)"/> says where the call has to be made.</summary>
    private const int NotInPlace = Failed + 1;

    /// <summary>
    /// The call under way is one of the program's own code, what it gives goes to the await that is the next instruction, and
    /// nowhere else. Never in a traced run: that tells of every coroutine.
    /// </summary>
    internal bool IsAwaitedAtOnce(PyObject callee) =>
        Current is PyFrame { Pc: > 0 } frame
        && frame.Code.Instructions[frame.Pc - 1] is { Op: Opcode.Call or Opcode.CallMethod } call
        && IsAwaitedAtOnce(frame, call, frame.Code.Instructions[frame.Pc])
        && ReferenceEquals(frame.Register(call.A).Ref, callee);

    private bool IsAwaitedAtOnce(PyFrame frame, in Instruction call, in Instruction next) =>
        next.Op == Opcode.Await && next.B == call.C && call.C >= frame.Code.LocalNames.Length && !Tracer.HasSink;

    /// <summary>
    /// Does a call in place (a function's with its self before the arguments, or a bound method's), and gives its result to the
    /// await that comes next, which is to be passed over.
    /// </summary>
    /// <returns>As instructions answer, or <see cref="NotInPlace"/>.</returns>
    private int TryInPlace(PyFrame frame, ref Value R, in Instruction call)
    {
        ref readonly var next = ref Unsafe.Add(ref Unsafe.AsRef(in call), 1);
        if (next.Op != Opcode.Await)
            return NotInPlace;
        ref var callee = ref Unsafe.Add(ref R, call.A);
        ref var first = ref Unsafe.Add(ref callee, 1);
        return callee.Ref switch
        {
            PyFunction function when call.Op == Opcode.CallMethod && !first.IsUnbound =>
                TryInPlace(frame, ref R, call, next, function.Code, first, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref first, 1), call.B)),
            PyMethod { Function.Ref: PyFunction { Code: var code }, Self: var self } when call.Op == Opcode.Call =>
                TryInPlace(frame, ref R, call, next, code, self, MemoryMarshal.CreateReadOnlySpan(ref first, call.B)),
            _ => NotInPlace,
        };
    }

    private int TryInPlace(PyFrame frame, ref Value R, in Instruction call, in Instruction next, CodeObject code, in Value self, ReadOnlySpan<Value> args)
    {
        if (code.InPlace is not { } known || args.Length + 1 != code.ArgCount || Fuel <= known.Steps + 1
            || !IsAwaitedAtOnce(frame, call, next) || frame.ProgramDepth + DepthInPlace >= RecursionLimit)
            return NotInPlace;
        if (!known.GoesOn(self))
        {
            if (known.Wait(this, self, args) is not { } waits)
                return NotInPlace;
            ReserveGenerator(code);
            Interpreter.NextCoroutine();
            Value.Set(ref Unsafe.Add(ref R, call.C), waits);
            return Continue;
        }

        ReserveGenerator(code);
        Interpreter.NextCoroutine();
        Fuel -= known.Steps + 1; // the await is a step, too
        var result = known.Run(this, self, args);
        Value.Set(ref Unsafe.Add(ref R, next.A), result);
        return 1;
    }

    /// <summary>Said before a generator or coroutine is made.</summary>
    private void ReserveGenerator(CodeObject code) => ReserveGenerator(code.RegisterCount);

    internal void ReserveGenerator(int registers) => Interpreter.Meter.Reserve(160 + registers * 16);
}
