using System.Runtime.CompilerServices;
using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Vm;

// Operators whose fast path did not apply.
public sealed partial class PyThread
{
    /// <summary>The sum of two texts, or another one.</summary>
    private int ExecuteAdd(PyFrame f, ref Value R, in Instruction ins)
    {
        ref var x = ref Unsafe.Add(ref R, ins.B);
        ref var y = ref Unsafe.Add(ref R, ins.C);
        if (x.Ref is not { } left || left.GetType() != typeof(PyStr) || y.Ref is not { } right || right.GetType() != typeof(PyStr))
            return ExecuteArithmetic(f, ref R, ins);
        Value.Set(ref Unsafe.Add(ref R, ins.A), StrType.Concatenate(this, x, y, Unsafe.As<PyStr>(left), Unsafe.As<PyStr>(right)));
        return Continue;
    }

    /// <summary>Operators of one and two operands.</summary>
    private int ExecuteArithmetic(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case >= Opcode.Add and <= Opcode.FloorDiv when TryPlain((BinaryOperator)(ins.Op - Opcode.Add), Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C), ref Unsafe.Add(ref R, ins.A)):
            case >= Opcode.InplaceAdd and <= Opcode.InplaceFloorDiv when TryPlain((BinaryOperator)(ins.Op - Opcode.InplaceAdd), Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C), ref Unsafe.Add(ref R, ins.A)):
                return Continue;
            case >= Opcode.Add and <= Opcode.FloorDiv:
                return Store(f, ref R, ins.A, Operators.Binary(this, (BinaryOperator)(ins.Op - Opcode.Add), Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C)));
            case >= Opcode.InplaceAdd and <= Opcode.InplaceFloorDiv:
                return Store(f, ref R, ins.A, Operators.Inplace(this, (BinaryOperator)(ins.Op - Opcode.InplaceAdd), Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C)));
            case Opcode.AddInt:
                return Store(f, ref R, ins.A, Operators.Binary(this, BinaryOperator.Add, Unsafe.Add(ref R, ins.B), Value.FromInt(ins.C)));
            case Opcode.SubInt:
                return Store(f, ref R, ins.A, Operators.Binary(this, BinaryOperator.Sub, Unsafe.Add(ref R, ins.B), Value.FromInt(ins.C)));
            case Opcode.InplaceAddInt:
                return Store(f, ref R, ins.A, Operators.Inplace(this, BinaryOperator.Add, Unsafe.Add(ref R, ins.B), Value.FromInt(ins.C)));
            case Opcode.InplaceSubInt:
                return Store(f, ref R, ins.A, Operators.Inplace(this, BinaryOperator.Sub, Unsafe.Add(ref R, ins.B), Value.FromInt(ins.C)));
            case Opcode.Negative:
                return Store(f, ref R, ins.A, Operators.Unary(this, UnaryOperator.Minus, Unsafe.Add(ref R, ins.B)));
            case Opcode.Positive:
                return Store(f, ref R, ins.A, Operators.Unary(this, UnaryOperator.Plus, Unsafe.Add(ref R, ins.B)));
            case Opcode.Invert:
                return Store(f, ref R, ins.A, Operators.Unary(this, UnaryOperator.Invert, Unsafe.Add(ref R, ins.B)));
            default:
                throw Unexpected(f, ins);
        }
    }

    /// <summary>Operators of an int in 64 bits and a float, and of two such ints, whose result is one again.</summary>
    private static bool TryPlain(BinaryOperator op, in Value left, in Value right, ref Value result)
    {
        if (Value.BothInts(left, right))
            return TryInts(op, left.Bits, right.Bits, ref result);
        double x, y;
        if (left.IsFloat && right.IsInt)
            (x, y) = (left.Float, right.Bits);
        else if (left.IsInt && right.IsFloat)
            (x, y) = (left.Bits, right.Float);
        else
            return false;
        switch (op)
        {
            case BinaryOperator.Add:
                x += y;
                break;
            case BinaryOperator.Sub:
                x -= y;
                break;
            case BinaryOperator.Mult:
                x *= y;
                break;
            case BinaryOperator.Div when y != 0:
                x /= y;
                break;
            default:
                return false;
        }

        Value.SetFloat(ref result, x);
        return true;
    }

    private static bool TryInts(BinaryOperator op, long left, long right, ref Value result)
    {
        const long most = 1L << 53;
        switch (op)
        {
            case BinaryOperator.BitOr:
                Value.SetInt(ref result, left | right);
                return true;
            case BinaryOperator.BitXor:
                Value.SetInt(ref result, left ^ right);
                return true;
            case BinaryOperator.RShift when right >= 0:
                Value.SetInt(ref result, left >> (int)Math.Min(right, 63));
                return true;
            case BinaryOperator.LShift when right is >= 0 and < 63 && left << (int)right >> (int)right == left:
                Value.SetInt(ref result, left << (int)right);
                return true;
            // Both are exact as floats, so the division rounds once.
            case BinaryOperator.Div when right != 0 && left is >= -most and <= most && right is >= -most and <= most:
                Value.SetFloat(ref result, (double)left / right);
                return true;
            default:
                return false;
        }
    }
}
