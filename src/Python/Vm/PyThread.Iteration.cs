using System.Runtime.CompilerServices;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Iteration whose fast path did not apply.
public sealed partial class PyThread
{
    /// <summary>Iteration.</summary>
    private int ExecuteIteration(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.ForIter when TakePair(ref R, ins):
                // The tuple of the two would be unpacked at once by the next instruction: counted, as it has been done.
                Fuel--;
                return 1;
            case Opcode.GetIter:
                return Store(f, ref R, ins.A, Operators.Iter(this, Unsafe.Add(ref R, ins.B)));
            case Opcode.ForIter when Unsafe.Add(ref R, ins.B).Ref is PyIterator { Class.IsHeap: false } iterator:
            {
                var item = iterator.MoveNext(this);
                if (item.IsSignal)
                    return Finish(f, item.IsPushed ? Operators.ItemOfPushed(this, f) : item);
                if (item.IsUnbound)
                    return ins.SignedC;
                Unsafe.Add(ref R, ins.A) = item;
                return Continue;
            }

            case Opcode.ForIter:
                return Finish(f, Operators.Next(this, Unsafe.Add(ref R, ins.B)));

            default:
                throw Unexpected(f, ins);
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
}
