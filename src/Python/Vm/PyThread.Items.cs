using System.Runtime.CompilerServices;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Attributes and items whose fast path did not apply.
public sealed partial class PyThread
{
    /// <summary>Attribute access.</summary>
    private int ExecuteAttribute(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.LoadAttr:
                return Store(f, ref R, ins.A, Attributes.GetCached(this, Unsafe.Add(ref R, ins.B), f.Code.Caches[ins.C]));
            case Opcode.StoreAttr:
                return Drop(f, Attributes.SetCached(this, Unsafe.Add(ref R, ins.B), f.Code.Caches[ins.C], Unsafe.Add(ref R, ins.A)));
            case Opcode.DeleteAttr:
                return Drop(f, Attributes.Set(this, Unsafe.Add(ref R, ins.B), f.Code.Names[ins.C], Value.Unbound));
            case Opcode.LoadMethod:
            {
                var self = Unsafe.Add(ref R, ins.B);
                Unsafe.Add(ref R, ins.A + 1) = Value.Unbound;
                return Store(f, ref R, ins.A, Attributes.GetMethod(this, self, f.Code.Caches[ins.C], ref Unsafe.Add(ref R, ins.A + 1)));
            }

            default:
                throw Unexpected(f, ins);
        }
    }

    /// <summary>Subscription and slices.</summary>
    private int ExecuteItem(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.GetItem:
                return Store(f, ref R, ins.A, Operators.GetItem(this, Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C)));
            case Opcode.SetItem:
                return Drop(f, Operators.SetItem(this, Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C), Unsafe.Add(ref R, ins.A)));
            case Opcode.DeleteItem:
                return Drop(f, Operators.SetItem(this, Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C), Value.Unbound));
            case Opcode.BuildSlice:
                Unsafe.Add(ref R, ins.A) = new PySlice(Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.B + 1), Unsafe.Add(ref R, ins.B + 2));
                return Continue;
            default:
                throw Unexpected(f, ins);
        }
    }
}
