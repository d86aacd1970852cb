using System.Runtime.CompilerServices;
using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Calls whose fast path did not apply.
public sealed partial class PyThread
{
    /// <summary>Calls.</summary>
    private int ExecuteCall(PyFrame f, ref Value R, in Instruction ins)
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
                    return Answer(result);
                }

                Unsafe.Add(ref R, ins.C) = result;
                f.Pc--;
                return 1;
            }

            case Opcode.CallSpread:
                return Store(f, ref R, ins.C, CallSpread(Unsafe.Add(ref R, ins.A), (PyTuple)Unsafe.Add(ref R, ins.A + 1).Ref!, Unsafe.Add(ref R, ins.A + 2).Ref as PyDict));
            default:
                throw Unexpected(f, ins);
        }
    }

    private Value CallSpread(Value callee, PyTuple positional, PyDict? keywords)
    {
        if (keywords is null || keywords.Count == 0)
            return Call(callee, positional.Items);
        var all = new Value[positional.Count + keywords.Count];
        positional.Items.CopyTo(all, 0);
        var names = new PyStr[keywords.Count];
        var at = 0;
        for (var position = -1; keywords.MoveNext(ref position); at++)
        {
            ref var entry = ref keywords.EntryAt(position);
            if (entry.Key.Ref is not PyStr name)
                return Raise(Types.TypeError, "keywords must be strings");
            names[at] = name;
            all[positional.Count + at] = entry.Value;
        }

        return Call(callee, new CallArgs(all, names));
    }
}
