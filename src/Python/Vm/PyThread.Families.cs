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

    /// <summary>Calls.</summary>
    private Value ExecuteCall(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
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
