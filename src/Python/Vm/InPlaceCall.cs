using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// What a coroutine function of the library does when its coroutine would be awaited at once and would not wait, as in
/// <c>await queue.put(1)</c>: the work is done within the call, and the await finds the result. Nobody can tell, but for the time
/// it takes: steps, bytes and numbers are those of the coroutine that there is not. See docs/decisions/await-in-place.md.
/// </summary>
/// <param name="Steps">How many steps the coroutine would have run.</param>
/// <param name="GoesOn">Whether it would come to its end without waiting or raising anything; changes nothing.</param>
/// <param name="Body">What it does, and returns.</param>
internal sealed record InPlaceCall(int Steps, Func<Value, bool> GoesOn, InPlaceBody Body);

/// <param name="args">Self and the arguments.</param>
internal delegate Value InPlaceBody(PyThread thread, ReadOnlySpan<Value> args);

/// <summary>What an <see cref="InPlaceCall"/> returns: a result that only has to be picked up by the await that comes next.</summary>
internal sealed class PyReady : PyObject, IAwaitable, IReferences
{
    public Value Result { get; set; }

    public override PyType Type => Types.Coroutine;

    public Value Await(PyThread thread, bool resumed, PyException? thrown, out Value suspendWith)
    {
        suspendWith = Value.Unbound;
        return Result;
    }

    public (int Number, string Words) Describe() => (0, "");

    void IReferences.Visit(Reachability reachability)
    {
        // Nobody asks for it again.
    }
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
    private readonly PyReady _ready = new();

    /// <summary>
    /// The call under way is one of the program's own code, what it gives goes to the await that is the next instruction, and
    /// nowhere else. Never in a traced run: that tells of every coroutine.
    /// </summary>
    internal bool IsAwaitedAtOnce(PyObject callee)
    {
        if (Tracer.HasSink || Current is not PyFrame { Pc: > 0 } frame)
            return false;
        var code = frame.Code;
        ref readonly var call = ref code.Instructions[frame.Pc - 1];
        ref readonly var next = ref code.Instructions[frame.Pc];
        if (next.Op != Opcode.Await || next.B != call.C || call.C < code.LocalNames.Length || call.Op is not (Opcode.Call or Opcode.CallMethod))
            return false;
        var called = frame.Register(call.A).Ref;
        return ReferenceEquals(called, callee) || called is PyMethod method && ReferenceEquals(method.Function.Ref, callee);
    }

    private bool TryInPlace(PyFunction function, InPlaceCall call, in CallArgs args)
    {
        if (args.All.Length != function.Code.ArgCount || args.Names.Length > 0 || Fuel <= call.Steps || !call.GoesOn(args[0]) || !IsAwaitedAtOnce(function))
            return false;
        ReserveGenerator(function.Code);
        Interpreter.NextCoroutine();
        Fuel -= call.Steps;
        _ready.Result = call.Body(this, args.All);
        return true;
    }

    /// <summary>Said before a generator or coroutine is made.</summary>
    internal void ReserveGenerator(CodeObject code) => Interpreter.Meter.Reserve(160 + code.RegisterCount * 16);
}
