using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// One level of the call stack of a <see cref="PyThread"/>; the newest is on top and links down by <see cref="Back"/>.
/// </summary>
public abstract class Frame
{
    internal Frame? Back;

    /// <summary>First free index of the thread's value stack above this frame.</summary>
    internal int StackTop;

    /// <summary>What a builtin's frame adds to <see cref="Depth"/>; one of the program's adds 1.</summary>
    internal const long NativeLevel = 1L << 32;

    /// <summary>
    /// Frames below, for the recursion limits: of the program in the low half, of builtins in the high half. They are
    /// counted apart, as in CPython, so that sum() or sorted() in a recursive function does not lower its limit.
    /// </summary>
    internal long Depth;

    internal int ProgramDepth => (int)Depth;

    internal int NativeDepth => (int)(Depth >> 32);
}

/// <summary>An activation of bytecode.</summary>
public sealed class PyFrame : Frame
{
    /// <summary>The result is thrown away.</summary>
    internal const int Discard = -2;

    /// <summary>The instruction before Pc says what to do with the result.</summary>
    internal const int Complete = -1;

    /// <summary>`__init__` runs: the result is to be None, and <see cref="Made"/> is what the call gives.</summary>
    internal const int Construct = -3;

    internal CodeObject Code = null!;

    /// <summary>The thread's value stack, or an array of its own for a generator or coroutine.</summary>
    internal Value[] Stack = null!;

    internal int Base;

    /// <summary>The frame that was last called from this one, kept for the next call.</summary>
    internal PyFrame? Above;

    /// <summary>It is somebody's <see cref="Above"/>: it stays where it is when it returns.</summary>
    internal bool IsAbove;

    /// <summary>The object by which the program has seen this frame: it is not used again then.</summary>
    internal PyFrameObject? Shown;

    /// <summary>Next instruction; kept here while the frame is not running, and during every call out of the dispatch loop.</summary>
    internal int Pc;

    /// <summary>Register that takes the result of the call under way, <see cref="Discard"/> or <see cref="Complete"/>.</summary>
    internal int Dest;

    /// <summary>The instance whose `__init__` runs, see <see cref="Construct"/>.</summary>
    internal PyInstance? Made;

    internal PyDict Globals = null!;
    internal PyDict Builtins = null!;

    /// <summary>Variables of a class body or of exec'd code.</summary>
    internal PyDict? Namespace;

    internal PyCell[] Cells = null!;
    internal PyGenerator? Generator;

    /// <summary>Its number in the trace; 0 while untraced.</summary>
    internal int Number;

    internal ref Value Register(int index) => ref Stack[Base + index];

    /// <summary>The line that was reached last here, in instrumented code; 0 before the first.</summary>
    internal int LastLine;

    /// <summary>Line of the instruction that is running.</summary>
    internal int Line => Code.Positions[Math.Max(0, Pc - 1)].Line;
}

/// <summary>
/// A builtin that waits for code of the program (or for another builtin) and then goes on: what would be a nested run
/// of the interpreter elsewhere.
/// </summary>
public abstract class NativeFrame : Frame
{
    /// <summary>What <see cref="Resume"/> gets when the frame is entered.</summary>
    internal Value Input = Value.Unbound;

    /// <summary>
    /// Goes on with the result of what it called last. Returns the frame's own result, Pushed after having called
    /// something else, or Error.
    /// </summary>
    internal abstract Value Resume(PyThread thread, Value input);

    /// <summary>What it called has raised. Returns Error to let the exception pass, else as <see cref="Resume"/>.</summary>
    internal virtual Value OnError(PyThread thread, PyException error) => Value.Error;

    /// <summary>A generator that it had resumed has returned (instead of yielding). Returns as <see cref="Resume"/>.</summary>
    internal virtual Value OnGeneratorReturn(PyThread thread, Value result) => thread.RaiseStopIteration(result);
}

/// <summary>A builtin's frame that holds on to nothing: it looks at what comes of a call.</summary>
public abstract class PassingFrame : NativeFrame, IReferences
{
    void IReferences.Visit(Reachability reachability)
    {
    }
}

/// <summary>
/// A builtin written as a C# iterator. Each `yield return` calls something; what came of it is then in
/// <see cref="PyThread.Input"/>. It ends after setting <see cref="PyThread.Output"/>.
/// </summary>
public sealed class IteratorFrame : NativeFrame
{
    private readonly IEnumerator<Value> _steps;

    internal IteratorFrame(IEnumerator<Value> steps, Value[]? held, IReferences? locals = null)
    {
        _steps = steps;
        Held = held;
        Locals = locals;
    }

    /// <summary>Every object that its locals can hold; null when that is not known, or <see cref="Locals"/> tells.</summary>
    internal Value[]? Held { get; }

    internal IReferences? Locals { get; }

    // Where neither is known, its locals can still hold no more than what it was given (which its caller's registers show), what came
    // of its calls, and what it made itself. That is enough to say what it takes, if not what it holds.

    /// <summary>What came of its calls, as long as that is little.</summary>
    internal ReadOnlySpan<Value> Received => ((ReadOnlySpan<Value>)_received)[..Math.Min(ReceivedCount, MostReceived)];

    internal int ReceivedCount { get; private set; }

    internal const int MostReceived = 4;

    /// <summary>Bytes that it has reserved itself.</summary>
    internal long OwnBytes { get; private set; }

    private FewValues _received;

    [System.Runtime.CompilerServices.InlineArray(MostReceived)]
    private struct FewValues
    {
        private Value _first;
    }

    private const int TurnsOfPause = 1024;

    private int _turns;
    private bool _catch;

    /// <summary>A generator runs right above: its end is to be <see cref="PyThread.Input"/> Unbound.</summary>
    internal bool TakesItems;

    internal override Value OnGeneratorReturn(PyThread thread, Value result)
    {
        if (!TakesItems)
            return base.OnGeneratorReturn(thread, result);
        thread.EndBy(result);
        return Resume(thread, Value.Unbound);
    }

    internal override Value Resume(PyThread thread, Value input)
    {
        if (Held is null && Locals is null && !input.IsUnbound)
        {
            if (ReceivedCount < MostReceived)
                _received[ReceivedCount] = input;
            ReceivedCount++;
        }

        thread.Input = input;
        thread.Caught = null;
        _catch = false;
        TakesItems = false;
        return Advance(thread);
    }

    internal override Value OnError(PyThread thread, PyException error)
    {
        TakesItems = false;
        if (!_catch)
            return Value.Error;
        _catch = false;
        thread.Input = Value.Unbound;
        thread.Caught = error;
        return Advance(thread);
    }

    private sealed class GiveFrame(Value value) : NativeFrame, IReferences
    {
        internal override Value Resume(PyThread thread, Value input) => value;

        public void Visit(Reachability reachability) => reachability.Reference(value);
    }

    private Value Advance(PyThread thread)
    {
        while (true)
        {
            thread.CatchNext = false;
            var before = thread.Interpreter.Meter.Bytes;
            var goesOn = _steps.MoveNext();
            OwnBytes += thread.Interpreter.Meter.Bytes - before;
            if (!goesOn)
                return thread.Output;
            var value = _steps.Current;
            if (value.IsPushed)
            {
                _catch = thread.CatchNext;
                return value;
            }

            if (value.IsError)
            {
                if (!thread.CatchNext)
                    return value;
                thread.Caught = thread.TakePending();
                thread.Input = Value.Unbound;
                continue;
            }

            thread.Caught = null;
            thread.Input = value;
            // Builtins that only call builtins (`1 in iter(int, 1)`) never leave: they pay here, and can be paused.
            if ((++_turns & (TurnsOfPause - 1)) == 0)
            {
                thread.Charge(TurnsOfPause / 16);
                if (thread.Fuel <= 0)
                    return thread.Push(new GiveFrame(value));
            }
        }
    }
}
