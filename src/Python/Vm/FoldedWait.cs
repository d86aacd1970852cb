using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// Waits in the place of a coroutine of the library, or of one that awaits another (see <see cref="InPlaceCall"/>). They are made,
/// suspended where they would be, when somebody is about to see them, or when they have to go on by themselves.
/// </summary>
internal abstract class FoldedWait : PyObject, IAwaitable, IReferences
{
    public override PyType Type => Types.Coroutine;

    /// <summary>The functions of the coroutines, the one that is awaited first; each awaits once.</summary>
    public abstract IReadOnlyList<PyFunction> Functions { get; }

    /// <summary>What each of them was called with.</summary>
    public abstract Value[] ArgumentsOf(PyFunction function);

    /// <summary>What the last of them awaits.</summary>
    public abstract PyObject Inner { get; }

    public abstract Value Await(PyThread thread, bool resumed, PyException? thrown, out Value suspendWith);

    public abstract (int Number, string Words) Describe();

    public abstract void Visit(Reachability reachability);
}

// Making the coroutines that somebody waits in the place of.
public sealed partial class PyThread
{
    /// <summary>What a suspended coroutine awaits, as a coroutine of its own.</summary>
    internal static PyGenerator Unfold(PyGenerator awaiter, FoldedWait folded)
    {
        var (first, last) = Suspended(folded);
        Link(awaiter, first);
        var root = awaiter;
        while (root.Awaiter is { } outer)
            root = outer;
        root.Innermost = last.Frame;
        return first;
    }

    /// <summary>The coroutines go on in the place of what has waited for them: with a result, or Unbound to raise what was thrown in.</summary>
    internal Value EnterUnfolded(FoldedWait folded, Value result, PyException? thrown)
    {
        var awaiter = ((PyFrame)Current!).Generator!;
        var (first, last) = Suspended(folded);
        Link(awaiter, first);
        for (var member = last; !ReferenceEquals(member, awaiter); member = member.Awaiter!)
        {
            member.State = GeneratorState.Running;
            member.Awaiting = Value.Unbound;
            member.Frame.StackTop = awaiter.Frame.StackTop;
        }

        Current = last.Frame;
        if (thrown is null)
        {
            last.Frame.Register(AwaitOf(last).A) = result;
        }
        else
        {
            (_sent, _thrown) = (Value.None, thrown);
            last.Frame.Pc--; // run the await again, with the exception: it was counted already
            Fuel++;
        }

        return Value.Pushed;
    }

    private static (PyGenerator First, PyGenerator Last) Suspended(FoldedWait folded)
    {
        PyGenerator? first = null, last = null;
        foreach (var function in folded.Functions)
        {
            var made = Suspended(function, folded.ArgumentsOf(function));
            if (last is not null)
                Link(last, made);
            first ??= made;
            last = made;
        }

        last!.Frame.Dest = PyFrame.Complete;
        last.Frame.Register(AwaitOf(last).B) = folded.Inner;
        last.Awaiting = folded.Inner;
        return (first!, last);
    }

    /// <summary>A coroutine behind its one await.</summary>
    private static PyGenerator Suspended(PyFunction function, Value[] args)
    {
        var code = function.Code;
        code.Prepare();
        var registers = new Value[code.RegisterCount];
        registers.AsSpan(0, code.LocalNames.Length).Fill(Value.Unbound);
        args.CopyTo(registers, 0);
        var frame = new PyFrame
        {
            Code = code,
            Stack = registers,
            Globals = function.Globals,
            Builtins = function.Builtins,
            Cells = MakeCells(code, function.Closure),
            Pc = Array.FindIndex(code.Instructions, static each => each.Op == Opcode.Await) + 1,
        };
        return frame.Generator = new PyGenerator(Types.Coroutine, frame, function.Name, function.QualName) { State = GeneratorState.Suspended };
    }

    /// <summary>The outer one awaits the inner one.</summary>
    private static void Link(PyGenerator outer, PyGenerator inner)
    {
        var await = AwaitOf(outer);
        outer.Frame.Register(await.B) = inner;
        outer.Frame.Dest = await.A;
        outer.Awaiting = Value.Unbound;
        inner.Awaiter = outer;
        inner.Frame.Back = outer.Frame;
        inner.Frame.Depth = outer.Frame.Depth + 1;
    }

    private static Instruction AwaitOf(PyGenerator waiting) => waiting.Frame.Code.Instructions[waiting.Frame.Pc - 1];
}
