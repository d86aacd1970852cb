using System.Runtime.CompilerServices;
using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Vm;

// The commoner instructions whose fast path did not apply, a family a method.
public sealed partial class PyThread
{
    /// <summary>Attribute access.</summary>
    private Value ExecuteAttribute(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.LoadAttr:
                return Store(f, ref R, ins.A, Attributes.GetCached(this, Unsafe.Add(ref R, ins.B), f.Code.Caches[ins.C]));
            case Opcode.StoreAttr:
                return Drop(f, Attributes.SetCached(this, Unsafe.Add(ref R, ins.B), f.Code.Caches[ins.C], Unsafe.Add(ref R, ins.A)));
            case Opcode.LoadMethod:
            {
                var self = Unsafe.Add(ref R, ins.B);
                Unsafe.Add(ref R, ins.A + 1) = Value.Unbound;
                return Store(f, ref R, ins.A, Attributes.GetMethod(this, self, f.Code.Caches[ins.C], ref Unsafe.Add(ref R, ins.A + 1)));
            }

            default:
                throw new InvalidOperationException($"opcode {ins.Op} at {f.Pc - 1} of {f.Code.QualName}");
        }
    }

    /// <summary>Subscription.</summary>
    private Value ExecuteItem(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.GetItem:
                return Store(f, ref R, ins.A, Operators.GetItem(this, Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C)));
            case Opcode.SetItem:
                return Drop(f, Operators.SetItem(this, Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C), Unsafe.Add(ref R, ins.A)));

            default:
                throw new InvalidOperationException($"opcode {ins.Op} at {f.Pc - 1} of {f.Code.QualName}");
        }
    }

    /// <summary>Operators of one and two operands.</summary>
    private Value ExecuteArithmetic(PyFrame f, ref Value R, in Instruction ins)
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

            default:
                throw new InvalidOperationException($"opcode {ins.Op} at {f.Pc - 1} of {f.Code.QualName}");
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

    /// <summary>Comparison, truth and the jumps on them.</summary>
    private Value ExecuteComparison(PyFrame f, ref Value R, in Instruction ins)
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
                return Value.FromInt(truth == (ins.Op == Opcode.JumpIfTrue) ? ins.WideBC : 0);
            case Opcode.JumpIfTrue or Opcode.JumpIfFalse:
                return Finish(f, Operators.Truth(this, Unsafe.Add(ref R, ins.A)));
            case >= Opcode.JumpIfLt and <= Opcode.JumpIfGe when TryCompare((CompareOp)(ins.Op - Opcode.JumpIfLt), Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B), out var holds):
                return Value.FromInt(holds ? ins.SignedC : 0);
            case >= Opcode.JumpIfNotLt and <= Opcode.JumpIfNotGe when TryCompare((CompareOp)(ins.Op - Opcode.JumpIfNotLt), Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B), out var holds):
                return Value.FromInt(holds ? 0 : ins.SignedC);
            case >= Opcode.JumpIfLt and <= Opcode.JumpIfGe:
                return Finish(f, Operators.Compare(this, (CompareOp)(ins.Op - Opcode.JumpIfLt), Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)));
            case >= Opcode.JumpIfNotLt and <= Opcode.JumpIfNotGe:
                return Finish(f, Operators.Compare(this, (CompareOp)(ins.Op - Opcode.JumpIfNotLt), Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)));

            default:
                throw new InvalidOperationException($"opcode {ins.Op} at {f.Pc - 1} of {f.Code.QualName}");
        }
    }

    /// <summary>Iteration.</summary>
    private Value ExecuteIteration(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.ForIter when TakePair(ref R, ins):
                // The tuple of the two would be unpacked at once by the next instruction: counted, as it has been done.
                Fuel--;
                return Value.FromInt(1);
            case Opcode.GetIter:
                return Store(f, ref R, ins.A, Operators.Iter(this, Unsafe.Add(ref R, ins.B)));
            case Opcode.ForIter when Unsafe.Add(ref R, ins.B).Ref is PyIterator { Class.IsHeap: false } iterator:
            {
                var item = iterator.MoveNext(this);
                if (item.IsSignal)
                    return Finish(f, item.IsPushed ? Operators.ItemOfPushed(this, f) : item);
                if (item.IsUnbound)
                    return Value.FromInt(ins.SignedC);
                Unsafe.Add(ref R, ins.A) = item;
                return Continue;
            }

            case Opcode.ForIter:
                return Finish(f, Operators.Next(this, Unsafe.Add(ref R, ins.B)));

            default:
                throw new InvalidOperationException($"opcode {ins.Op} at {f.Pc - 1} of {f.Code.QualName}");
        }
    }

    /// <summary>`for a, b in …` over what gives pairs: puts both where UnpackSequence would. False when that is not so.</summary>
    private bool TakePair(ref Value R, in Instruction ins)
    {
        ref readonly var unpack = ref Unsafe.Add(ref Unsafe.AsRef(in ins), 1);
        if (unpack.Op != Opcode.UnpackSequence || unpack.B != ins.A || unpack.C != 2)
            return false;
        Value first, second;
        switch (Unsafe.Add(ref R, ins.B).Ref)
        {
            case PyEnumerate pairs when pairs.TryPair(this, out first, out second):
            case PyZip rows when rows.TryPair(this, out first, out second):
            case PyDictIterator items when items.TryPair(this, out first, out second):
                Value.Set(ref Unsafe.Add(ref R, unpack.A), first);
                Value.Set(ref Unsafe.Add(ref R, unpack.A + 1), second);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Calls.</summary>
    private Value ExecuteCall(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.Call when Unsafe.Add(ref R, ins.A).Ref is PyType { IsHeap: false, New: { } create } type && ReferenceEquals(type.Class, Types.Type)
                && !ReferenceEquals(type, Types.Type) && (type.Init is null || ReferenceEquals(type.Init, ObjectType.InitSlot)):
                return Store(f, ref R, ins.C, create(this, type, new CallArgs(f.Stack.AsSpan(f.Base + ins.A + 1, ins.B), default)));
            case Opcode.Call:
                return Store(f, ref R, ins.C, Call(Unsafe.Add(ref R, ins.A), f.Stack.AsSpan(f.Base + ins.A + 1, ins.B)));
            case Opcode.CallMethod:
            {
                var self = Unsafe.Add(ref R, ins.A + 1);
                var first = self.IsUnbound ? 2 : 1;
                return Store(f, ref R, ins.C, Call(Unsafe.Add(ref R, ins.A), f.Stack.AsSpan(f.Base + ins.A + first, ins.B + 2 - first)));
            }

            case Opcode.CallKeyword or Opcode.CallMethodKeyword:
            {
                var names = (KeywordNames)f.Code.Constants[f.Code.Instructions[f.Pc].WideBC].Ref!;
                f.Pc++;
                Fuel++;
                var first = ins.Op == Opcode.CallKeyword ? 1 : Unsafe.Add(ref R, ins.A + 1).IsUnbound ? 2 : 1;
                var count = ins.Op == Opcode.CallKeyword ? ins.B : ins.B + 2 - first;
                var result = Call(Unsafe.Add(ref R, ins.A), new CallArgs(f.Stack.AsSpan(f.Base + ins.A + first, count), names.Names));
                if (result.IsSignal)
                {
                    f.Dest = ins.C;
                    return result;
                }

                Unsafe.Add(ref R, ins.C) = result;
                f.Pc--;
                return Value.FromInt(1);
            }

            default:
                throw new InvalidOperationException($"opcode {ins.Op} at {f.Pc - 1} of {f.Code.QualName}");
        }
    }
}
