using System.Runtime.CompilerServices;
using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Vm;

// Comparison and truth, and the jumps on them.
public sealed partial class PyThread
{
    /// <summary>Comparison, truth and the jumps on them.</summary>
    private int ExecuteComparison(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.Not:
                return Finish(f, Operators.Truth(this, Unsafe.Add(ref R, ins.B)));
            case >= Opcode.Lt and <= Opcode.Ge when TryCompare((CompareOp)(ins.Op - Opcode.Lt), Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C), out var holds):
                Unsafe.Add(ref R, ins.A) = Value.FromBool(holds);
                return Continue;
            case >= Opcode.Lt and <= Opcode.Ge:
                return Store(f, ref R, ins.A, Operators.Compare(this, (CompareOp)(ins.Op - Opcode.Lt), Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C)));
            case Opcode.In or Opcode.NotIn:
                return Finish(f, Operators.Contains(this, Unsafe.Add(ref R, ins.C), Unsafe.Add(ref R, ins.B)));

            case Opcode.JumpIfTrue or Opcode.JumpIfFalse when TryTruth(Unsafe.Add(ref R, ins.A), out var truth):
                return truth == (ins.Op == Opcode.JumpIfTrue) ? ins.WideBC : 0;
            case Opcode.JumpIfTrue or Opcode.JumpIfFalse:
                return Finish(f, Operators.Truth(this, Unsafe.Add(ref R, ins.A)));
            case >= Opcode.JumpIfLt and <= Opcode.JumpIfGe when TryCompare((CompareOp)(ins.Op - Opcode.JumpIfLt), Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B), out var holds):
                return holds ? ins.SignedC : 0;
            case >= Opcode.JumpIfNotLt and <= Opcode.JumpIfNotGe when TryCompare((CompareOp)(ins.Op - Opcode.JumpIfNotLt), Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B), out var holds):
                return holds ? 0 : ins.SignedC;
            case >= Opcode.JumpIfLt and <= Opcode.JumpIfGe:
                return Finish(f, Operators.Compare(this, (CompareOp)(ins.Op - Opcode.JumpIfLt), Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)));
            case >= Opcode.JumpIfNotLt and <= Opcode.JumpIfNotGe:
                return Finish(f, Operators.Compare(this, (CompareOp)(ins.Op - Opcode.JumpIfNotLt), Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)));

            default:
                throw Unexpected(f, ins);
        }
    }

    /// <summary>bool(x) of what the program can't have a say in.</summary>
    private static bool TryTruth(in Value value, out bool truth)
    {
        switch (value.Ref)
        {
            case PyList list when ReferenceEquals(list.Class, Types.List):
                truth = list.Count != 0;
                return true;
            case PyDict dict when ReferenceEquals(dict.Class, Types.Dict):
                truth = dict.Count != 0;
                return true;
            case PyStr text when text.GetType() == typeof(PyStr):
                truth = text.Length != 0;
                return true;
            case PyTuple tuple when ReferenceEquals(tuple.Class, Types.Tuple):
                truth = tuple.Count != 0;
                return true;
            default:
                truth = value.IsInt && value.Bits != 0;
                return value.IsInt;
        }
    }

    /// <summary>Compares floats and short texts, which need neither a slot nor steps of their own.</summary>
    private static bool TryCompare(CompareOp op, in Value left, in Value right, out bool holds)
    {
        holds = false;
        if (left.IsFloat && right.IsFloat)
        {
            var (x, y) = (left.Float, right.Float);
            holds = op switch
            {
                CompareOp.Lt => x < y,
                CompareOp.Le => x <= y,
                CompareOp.Eq => x == y,
                CompareOp.Ne => x != y,
                CompareOp.Gt => x > y,
                _ => x >= y,
            };
            return true;
        }

        if (op is not (CompareOp.Eq or CompareOp.Ne) || left.Ref is not PyStr || right.Ref is not PyStr || left.Ref.GetType() != typeof(PyStr) || right.Ref.GetType() != typeof(PyStr))
            return false;
        var (text, other) = (Unsafe.As<PyStr>(left.Ref).Text, Unsafe.As<PyStr>(right.Ref).Text);
        if (Math.Min(text.Length, other.Length) >= 64)
            return false;
        holds = text == other == (op == CompareOp.Eq);
        return true;
    }
}
