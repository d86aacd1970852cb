using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// [a, *b], (a, b), {a, b}, {a: b, **c}.
public sealed partial class Compiler
{
    private void ComputeList(IReadOnlyList<Expression> elements, int target, SourceSpan span, int callee = Instruction.NoRegister) =>
        ComputeElements(elements, target, span, Opcode.BuildList, Opcode.ListAppend, Opcode.ListExtend, callee);

    private void ComputeSet(IReadOnlyList<Expression> elements, int target, SourceSpan span) =>
        ComputeElements(elements, target, span, Opcode.BuildSet, Opcode.SetAdd, Opcode.SetUpdate);

    /// <param name="callee">Register of what the elements are the arguments of, for the error when the only one, a starred one, is no iterable.</param>
    private void ComputeTuple(IReadOnlyList<Expression> elements, int target, SourceSpan span, int callee = Instruction.NoRegister)
    {
        var mark = _unit.Top;
        if (elements.Count <= MaxInRegisters && !elements.Any(element => element is Starred))
        {
            foreach (var element in elements)
                ComputeNew(element);
            Emit(Opcode.BuildTuple, target, mark, elements.Count, span);
        }
        else
        {
            var list = Scratch(target);
            ComputeList(elements, list, span, elements.Count == 1 ? callee : Instruction.NoRegister);
            Emit(Opcode.ListToTuple, list, 0, 0, span);
            EmitMove(target, list, span);
        }

        _unit.PopTo(mark);
    }

    /// <summary>The first elements are laid out in registers; from a starred one on, or when there are many, the rest is added.</summary>
    private void ComputeElements(
        IReadOnlyList<Expression> elements, int target, SourceSpan span, Opcode build, Opcode add, Opcode extend, int callee = Instruction.NoRegister)
    {
        var mark = _unit.Top;
        var laidOut = 0;
        while (laidOut < elements.Count && laidOut < MaxInRegisters && elements[laidOut] is not Starred)
            laidOut++;
        var result = laidOut == elements.Count ? target : Scratch(target);
        var first = _unit.Top;
        for (var i = 0; i < laidOut; i++)
            ComputeNew(elements[i]);
        Emit(build, result, first, laidOut, span);
        _unit.PopTo(first);
        for (var i = laidOut; i < elements.Count; i++)
        {
            if (elements[i] is Starred starred)
                Emit(extend, result, Compute(starred.Value), extend == Opcode.ListExtend ? callee : 0, span);
            else
                Emit(add, result, Compute(elements[i]), 0, span);
            _unit.PopTo(first);
        }

        EmitMove(target, result, span);
        _unit.PopTo(mark);
    }

    private void ComputeDict(DictDisplay display, int target)
    {
        var count = display.Keys.Count;
        var laidOut = 0;
        while (laidOut < count && laidOut < MaxInRegisters / 2 && display.Keys[laidOut] is not null)
            laidOut++;
        var result = laidOut == count ? target : Scratch(target);
        var first = _unit.Top;
        for (var i = 0; i < laidOut; i++)
        {
            ComputeNew(display.Keys[i]!);
            ComputeNew(display.Values[i]);
        }

        Emit(Opcode.BuildDict, result, first, laidOut, display.Span);
        _unit.PopTo(first);
        for (var i = laidOut; i < count; i++)
        {
            if (display.Keys[i] is { } key)
            {
                var keyRegister = Compute(key);
                Emit(Opcode.DictInsert, result, keyRegister, Compute(display.Values[i]), display.Span);
            }
            else
            {
                Emit(Opcode.DictUpdate, result, Compute(display.Values[i]), 0, display.Span);
            }

            _unit.PopTo(first);
        }

        EmitMove(target, result, display.Span);
    }
}
