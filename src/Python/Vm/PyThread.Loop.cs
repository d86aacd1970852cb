using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// The dispatch loop. One flat loop over frames on the heap: calls, returns, suspensions and exceptions only change
// which frame is current. What is rare or long lives elsewhere and is called with the state saved, so that anything
// called may push a frame, pause the run or raise.
public sealed partial class PyThread
{
    /// <summary>Runs until the fuel is used up or the thread has ended. <paramref name="incoming"/> is delivered to the current frame first.</summary>
    private void Dispatch(Value incoming)
    {
        // Steps are counted without a counter: `limit` - pc is what remains, so only jumps, calls and returns touch it.
        var r = incoming;
        PyFrame f;
        NativeFrame running;
        ref Value R = ref Unsafe.NullRef<Value>();
        ref Instruction code = ref Unsafe.NullRef<Instruction>();
        int pc;
        long limit;

        goto Signal;

    Deliver: // r is the result for the current frame
        if (Current is PyFrame receiver)
        {
            if (receiver.Dest >= 0)
            {
                receiver.Register(receiver.Dest) = r;
            }
            else if (receiver.Dest == PyFrame.Complete)
            {
                r = CompleteInstruction(receiver, r);
                if (r.IsSignal)
                    goto Signal;
            }
            else if (receiver.Dest == PyFrame.Construct)
            {
                r = CompleteConstruction(receiver, r);
                if (r.IsSignal)
                    goto Signal;
            }

            goto Enter;
        }

        if (Current is null)
        {
            Result = r;
            return;
        }

        running = (NativeFrame)Current;
        r = running.Resume(this, r);
        goto FromNative;

    Signal:
        if (r.IsError)
            r = Unwind();
        if (!r.IsSignal)
            goto Deliver;
        if (Current is null)
            return;

    Enter: // go on with the current frame
        if (Current is NativeFrame native)
        {
            if (Fuel <= 0 && Preempt())
                return;
            running = native;
            var input = native.Input;
            native.Input = Value.Unbound;
            r = native.Resume(this, input);
            goto FromNative;
        }

        f = (PyFrame)Current;
        R = ref f.Stack[f.Base];
        code = ref MemoryMarshal.GetArrayDataReference(f.Code.Instructions);
        pc = f.Pc;
        limit = Fuel + pc;
        if (limit <= pc)
            goto OutOfFuel;

    Next:
        ref var ins = ref Unsafe.Add(ref code, pc);
        pc++;
        switch (ins.Op)
        {
            case Opcode.LoadConst:
                Value.Set(ref Unsafe.Add(ref R, ins.A), f.Code.Constants[ins.WideBC]);
                goto Next;
            case Opcode.LoadInt:
                Value.SetInt(ref Unsafe.Add(ref R, ins.A), ins.WideBC);
                goto Next;
            case Opcode.Move:
                Value.Set(ref Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B));
                goto Next;
            case Opcode.CheckBound:
                if (Unsafe.Add(ref R, ins.A).IsUnbound)
                    goto Slow;
                goto Next;
            case Opcode.Unbind:
                Unsafe.Add(ref R, ins.A) = Value.Unbound;
                goto Next;

            case Opcode.LoadGlobal:
            {
                var cache = f.Code.Caches[ins.C];
                if (ReferenceEquals(cache.Globals, f.Globals) && cache.Version == f.Globals.KeysVersion)
                {
                    if (cache.Slot >= 0)
                    {
                        Value.Set(ref Unsafe.Add(ref R, ins.A), f.Globals.EntryAt(cache.Slot).Value);
                        goto Next;
                    }

                    if (cache.BuiltinsVersion == f.Builtins.KeysVersion)
                    {
                        Value.Set(ref Unsafe.Add(ref R, ins.A), f.Builtins.EntryAt(~cache.Slot).Value);
                        goto Next;
                    }
                }

                goto Slow;
            }

            case Opcode.StoreGlobal:
            {
                var name = f.Code.Names[ins.B];
                f.Globals.Set(name, Unsafe.Add(ref R, ins.A));
                goto Next;
            }

            case Opcode.LoadDeref:
            {
                var content = f.Cells[ins.B].Content;
                if (content.IsUnbound)
                    goto Slow;
                Value.Set(ref Unsafe.Add(ref R, ins.A), content);
                goto Next;
            }

            case Opcode.StoreDeref:
                f.Cells[ins.B].Content = Unsafe.Add(ref R, ins.A);
                goto Next;
            case Opcode.InitCell:
                f.Cells[ins.B].Content = Unsafe.Add(ref R, ins.A);
                goto Next;

            case Opcode.LoadAttr:
            {
                var cache = f.Code.Caches[ins.C];
                if (Unsafe.Add(ref R, ins.B).Ref is PyInstance instance && ReferenceEquals(instance.Shape, cache.Shape) && cache.Slot >= 0)
                {
                    Value.Set(ref Unsafe.Add(ref R, ins.A), instance.Slots![cache.Slot]);
                    goto Next;
                }

                if (Unsafe.Add(ref R, ins.B).Ref is PyHeapObject obj && ReferenceEquals(obj.Shape, cache.Shape) && cache.Slot >= 0)
                {
                    Value.Set(ref Unsafe.Add(ref R, ins.A), obj.Slots![cache.Slot]);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.StoreAttr:
            {
                var cache = f.Code.Caches[ins.C];
                if (Unsafe.Add(ref R, ins.B).Ref is PyInstance { Shape: { } shape } obj && ReferenceEquals(shape, cache.Shape))
                {
                    if (cache.NextShape is null)
                    {
                        Value.Set(ref obj.Slots![cache.Slot], Unsafe.Add(ref R, ins.A));
                        goto Next;
                    }

                    if (obj.Slots is { } slots && cache.Slot < slots.Length)
                    {
                        Value.Set(ref slots[cache.Slot], Unsafe.Add(ref R, ins.A));
                        obj.Shape = cache.NextShape;
                        goto Next;
                    }
                }

                goto Slow;
            }

            case Opcode.LoadMethod:
            {
                var cache = f.Code.Caches[ins.C];
                ref var self = ref Unsafe.Add(ref R, ins.B);
                if (cache.Class is { } type && cache.Version == type.Version
                    && (self.Ref is PyHeapObject obj
                        ? ReferenceEquals(obj.Shape, cache.Shape) && ReferenceEquals(obj.Class, type)
                        : cache.Shape is null && ReferenceEquals(self.Type, type)))
                {
                    var target = self;
                    Value.Set(ref Unsafe.Add(ref R, ins.A), cache.Value);
                    Value.Set(ref Unsafe.Add(ref R, ins.A + 1), target);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.GetItem:
            {
                ref var key = ref Unsafe.Add(ref R, ins.C);
                if (key.IsInt)
                {
                    var index = key.Bits;
                    switch (Unsafe.Add(ref R, ins.B).Ref)
                    {
                        case PyList list when ReferenceEquals(list.Class, Types.List):
                            if (index < 0)
                                index += list.Count;
                            if ((ulong)index < (ulong)list.Count)
                            {
                                Value.Set(ref Unsafe.Add(ref R, ins.A), list[(int)index]);
                                goto Next;
                            }

                            break;
                        case PyTuple tuple when ReferenceEquals(tuple.Class, Types.Tuple):
                            if (index < 0)
                                index += tuple.Count;
                            if ((ulong)index < (ulong)tuple.Count)
                            {
                                Value.Set(ref Unsafe.Add(ref R, ins.A), tuple[(int)index]);
                                goto Next;
                            }

                            break;
                    }
                }

                if (Unsafe.Add(ref R, ins.B).Ref is PyDict dict && ReferenceEquals(dict.Class, Types.Dict))
                {
                    var at = dict.FindSimple(key);
                    if (at >= 0)
                    {
                        Value.Set(ref Unsafe.Add(ref R, ins.A), dict.EntryAt(at).Value);
                        goto Next;
                    }
                }

                goto Slow;
            }

            case Opcode.SetItem:
            {
                ref var key = ref Unsafe.Add(ref R, ins.C);
                if (key.IsInt && Unsafe.Add(ref R, ins.B).Ref is PyList list && ReferenceEquals(list.Class, Types.List)
                    && (ulong)key.Bits < (ulong)list.Count)
                {
                    Value.Set(ref list[(int)key.Bits], Unsafe.Add(ref R, ins.A));
                    goto Next;
                }

                if (Unsafe.Add(ref R, ins.B).Ref is PyDict dict && ReferenceEquals(dict.Class, Types.Dict) && dict.TrySetSimple(key, Unsafe.Add(ref R, ins.A)))
                    goto Next;
                goto Slow;
            }

            case Opcode.In:
            case Opcode.NotIn:
            {
                if (Unsafe.Add(ref R, ins.C).Ref is PyDict dict && ReferenceEquals(dict.Class, Types.Dict))
                {
                    var at = dict.FindSimple(Unsafe.Add(ref R, ins.B));
                    if (at != PyDict.NeedsCall)
                    {
                        Value.Set(ref Unsafe.Add(ref R, ins.A), Value.FromBool(at >= 0 == (ins.Op == Opcode.In)));
                        goto Next;
                    }
                }

                goto Slow;
            }

            case Opcode.Add:
            case Opcode.InplaceAdd:
            {
                ref var x = ref Unsafe.Add(ref R, ins.B);
                ref var y = ref Unsafe.Add(ref R, ins.C);
                if (Value.BothInts(x, y))
                {
                    var sum = unchecked(x.Bits + y.Bits);
                    if (((x.Bits ^ sum) & (y.Bits ^ sum)) < 0)
                        goto Slow;
                    Value.SetInt(ref Unsafe.Add(ref R, ins.A), sum);
                    goto Next;
                }

                if (x.IsFloat && y.IsFloat)
                {
                    Value.SetFloat(ref Unsafe.Add(ref R, ins.A), x.Float + y.Float);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.AddInt:
            case Opcode.InplaceAddInt:
            {
                ref var x = ref Unsafe.Add(ref R, ins.B);
                if (x.IsInt && x.Bits < long.MaxValue - ushort.MaxValue)
                {
                    Value.SetInt(ref Unsafe.Add(ref R, ins.A), x.Bits + ins.C);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.SubInt:
            case Opcode.InplaceSubInt:
            {
                ref var x = ref Unsafe.Add(ref R, ins.B);
                if (x.IsInt && x.Bits > long.MinValue + ushort.MaxValue)
                {
                    Value.SetInt(ref Unsafe.Add(ref R, ins.A), x.Bits - ins.C);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Sub:
            case Opcode.InplaceSub:
            {
                ref var x = ref Unsafe.Add(ref R, ins.B);
                ref var y = ref Unsafe.Add(ref R, ins.C);
                if (Value.BothInts(x, y))
                {
                    var difference = unchecked(x.Bits - y.Bits);
                    if (((x.Bits ^ y.Bits) & (x.Bits ^ difference)) < 0)
                        goto Slow;
                    Value.SetInt(ref Unsafe.Add(ref R, ins.A), difference);
                    goto Next;
                }

                if (x.IsFloat && y.IsFloat)
                {
                    Value.SetFloat(ref Unsafe.Add(ref R, ins.A), x.Float - y.Float);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Mult:
            case Opcode.InplaceMult:
            {
                ref var x = ref Unsafe.Add(ref R, ins.B);
                ref var y = ref Unsafe.Add(ref R, ins.C);
                if (Value.BothInts(x, y))
                {
                    var high = Math.BigMul(x.Bits, y.Bits, out var low);
                    if (high != low >> 63)
                        goto Slow;
                    Value.SetInt(ref Unsafe.Add(ref R, ins.A), low);
                    goto Next;
                }

                if (x.IsFloat && y.IsFloat)
                {
                    Value.SetFloat(ref Unsafe.Add(ref R, ins.A), x.Float * y.Float);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.FloorDiv:
            case Opcode.InplaceFloorDiv:
            {
                ref var x = ref Unsafe.Add(ref R, ins.B);
                ref var y = ref Unsafe.Add(ref R, ins.C);
                if (Value.BothInts(x, y) && y.Bits > 0)
                {
                    var quotient = x.Bits / y.Bits;
                    if (x.Bits < 0 && quotient * y.Bits != x.Bits)
                        quotient--;
                    Value.SetInt(ref Unsafe.Add(ref R, ins.A), quotient);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Mod:
            case Opcode.InplaceMod:
            {
                ref var x = ref Unsafe.Add(ref R, ins.B);
                ref var y = ref Unsafe.Add(ref R, ins.C);
                if (Value.BothInts(x, y) && y.Bits > 0)
                {
                    var rest = x.Bits % y.Bits;
                    Value.SetInt(ref Unsafe.Add(ref R, ins.A), rest < 0 ? rest + y.Bits : rest);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Div:
            case Opcode.InplaceDiv:
            {
                ref var x = ref Unsafe.Add(ref R, ins.B);
                ref var y = ref Unsafe.Add(ref R, ins.C);
                if (x.IsFloat && y.IsFloat && y.Float != 0)
                {
                    Value.SetFloat(ref Unsafe.Add(ref R, ins.A), x.Float / y.Float);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.BitAnd:
            case Opcode.InplaceBitAnd:
                if (Value.BothInts(Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C)))
                {
                    Value.SetInt(ref Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B).Bits & Unsafe.Add(ref R, ins.C).Bits);
                    goto Next;
                }

                goto Slow;

            case Opcode.Not:
            {
                ref var x = ref Unsafe.Add(ref R, ins.B);
                if (x.IsTrue || x.IsFalse)
                {
                    Value.Set(ref Unsafe.Add(ref R, ins.A), Value.FromBool(x.IsFalse));
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Lt:
            case Opcode.Le:
            case Opcode.Eq:
            case Opcode.Ne:
            case Opcode.Gt:
            case Opcode.Ge:
            {
                ref var x = ref Unsafe.Add(ref R, ins.B);
                ref var y = ref Unsafe.Add(ref R, ins.C);
                if (Value.BothInts(x, y))
                {
                    Value.Set(ref Unsafe.Add(ref R, ins.A), Value.FromBool(Holds((CompareOp)(ins.Op - Opcode.Lt), x.Bits, y.Bits)));
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Is:
                Value.Set(ref Unsafe.Add(ref R, ins.A), Value.FromBool(Unsafe.Add(ref R, ins.B).Is(Unsafe.Add(ref R, ins.C))));
                goto Next;
            case Opcode.IsNot:
                Value.Set(ref Unsafe.Add(ref R, ins.A), Value.FromBool(!Unsafe.Add(ref R, ins.B).Is(Unsafe.Add(ref R, ins.C))));
                goto Next;

            case Opcode.Jump:
                pc += ins.WideBC;
                limit += ins.WideBC;
                goto Jumped;

            case Opcode.JumpIfTrue:
            {
                ref var x = ref Unsafe.Add(ref R, ins.A);
                if (x.IsFalse || x.IsNone)
                    goto Next;
                if (x.IsTrue)
                    goto JumpWide;
                goto Slow;
            }

            case Opcode.JumpIfFalse:
            {
                ref var x = ref Unsafe.Add(ref R, ins.A);
                if (x.IsTrue)
                    goto Next;
                if (x.IsFalse || x.IsNone)
                    goto JumpWide;
                if (x.IsInt)
                {
                    if (x.Bits != 0)
                        goto Next;
                    goto JumpWide;
                }

                goto Slow;
            }

            case Opcode.JumpIfNone:
                if (Unsafe.Add(ref R, ins.A).IsNone)
                    goto JumpWide;
                goto Next;
            case Opcode.JumpIfNotNone:
                if (!Unsafe.Add(ref R, ins.A).IsNone)
                    goto JumpWide;
                goto Next;

            case Opcode.JumpIfLt:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins.A).Bits < Unsafe.Add(ref R, ins.B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfLe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins.A).Bits <= Unsafe.Add(ref R, ins.B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfEq:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins.A).Bits == Unsafe.Add(ref R, ins.B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins.A).Bits != Unsafe.Add(ref R, ins.B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfGt:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins.A).Bits > Unsafe.Add(ref R, ins.B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfGe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins.A).Bits >= Unsafe.Add(ref R, ins.B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotLt:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (!(Unsafe.Add(ref R, ins.A).Bits < Unsafe.Add(ref R, ins.B).Bits))
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotLe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (!(Unsafe.Add(ref R, ins.A).Bits <= Unsafe.Add(ref R, ins.B).Bits))
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotEq:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins.A).Bits != Unsafe.Add(ref R, ins.B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotNe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins.A).Bits == Unsafe.Add(ref R, ins.B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotGt:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (!(Unsafe.Add(ref R, ins.A).Bits > Unsafe.Add(ref R, ins.B).Bits))
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotGe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins.A), Unsafe.Add(ref R, ins.B)))
                    goto Slow;
                if (!(Unsafe.Add(ref R, ins.A).Bits >= Unsafe.Add(ref R, ins.B).Bits))
                    goto JumpShort;
                goto Next;

            case Opcode.ForIter:
            {
                switch (Unsafe.Add(ref R, ins.B).Ref)
                {
                    case PyRangeIterator range:
                        if (range.Remaining == 0)
                            goto JumpShort;
                        range.Remaining--;
                        Value.SetInt(ref Unsafe.Add(ref R, ins.A), range.Next);
                        range.Next += range.Step;
                        goto Next;
                    case PyListIterator items:
                        if (!items.TryNext(out var item))
                            goto JumpShort;
                        Value.Set(ref Unsafe.Add(ref R, ins.A), item);
                        goto Next;
                    case PyGenerator { State: GeneratorState.Suspended or GeneratorState.Created } generator
                        when ReferenceEquals(generator.Class, Types.Generator):
                        f.Pc = pc;
                        f.Dest = ins.A;
                        Fuel = limit - pc;
                        EnterGenerator(generator, Value.None);
                        goto Enter;
                }

                goto Slow;
            }

            case Opcode.DictInsert:
                if (Unsafe.As<PyDict>(Unsafe.Add(ref R, ins.A).Ref!).TrySetSimple(Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C)))
                    goto Next;
                goto Slow;

            case Opcode.ListAppend:
                Unsafe.As<PyList>(Unsafe.Add(ref R, ins.A).Ref!).Add(Unsafe.Add(ref R, ins.B));
                goto Next;

            case Opcode.UnpackSequence:
            {
                if (Unsafe.Add(ref R, ins.B).Ref is PyTuple tuple && ReferenceEquals(tuple.Class, Types.Tuple) && tuple.Count == ins.C)
                {
                    var items = tuple.Items;
                    for (var i = 0; i < items.Length; i++)
                        Value.Set(ref Unsafe.Add(ref R, ins.A + i), items[i]);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.BuildTuple when ins.C > 0:
                Interpreter.Meter.Reserve(40 + ins.C * 16);
                Unsafe.Add(ref R, ins.A) = new PyTuple(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref R, ins.B), ins.C).ToArray());
                goto Next;

            case Opcode.Call:
            {
                var callee = Unsafe.Add(ref R, ins.A).Ref;
                if (callee is PyFunction function)
                {
                    var target = function.Code;
                    if (target.IsSimple && target.ArgCount == ins.B && f.ProgramDepth < RecursionLimit)
                    {
                        f.Pc = pc;
                        f.Dest = ins.C;
                        limit -= pc;
                        f = PushSimple(f, function, target, ins.A + 1);
                        goto EnterFunction;
                    }
                }
                else if (callee is PyBuiltin builtin)
                {
                    f.Pc = pc;
                    Fuel = limit - pc;
                    r = builtin.Function(this, new CallArgs(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref R, ins.A + 1), ins.B), default));
                    limit = Fuel + pc;
                    if (r.IsSignal)
                    {
                        f.Dest = ins.C;
                        goto Signal;
                    }

                    Value.Set(ref Unsafe.Add(ref R, ins.C), r);
                    goto Next;
                }
                else if (callee is PyType { Constructor: { PlainInit: { } init } constructor } type
                    && constructor.Version == type.Version && ReferenceEquals(type.Class, Types.Type))
                {
                    var target = init.Code;
                    if (target.IsSimple && target.ArgCount == ins.B + 1 && f.Depth < RecursionLimit)
                    {
                        f.Pc = pc;
                        f.Dest = PyFrame.Construct;
                        limit -= pc;
                        var made = MakeInstance(type);
                        // The class's own register is the first of the window: there `self` is to be.
                        Unsafe.Add(ref R, ins.A) = made;
                        f.Made = made;
                        f = PushSimple(f, init, target, ins.A);
                        goto EnterFunction;
                    }
                }

                goto Slow;
            }

            case Opcode.CallMethod:
            {
                ref var self = ref Unsafe.Add(ref R, ins.A + 1);
                if (self.IsUnbound)
                    goto Slow;
                var callee = Unsafe.Add(ref R, ins.A).Ref;
                if (callee is PyFunction function)
                {
                    var target = function.Code;
                    if (target.IsSimple && target.ArgCount == ins.B + 1 && f.ProgramDepth < RecursionLimit)
                    {
                        f.Pc = pc;
                        f.Dest = ins.C;
                        limit -= pc;
                        f = PushSimple(f, function, target, ins.A + 1);
                        goto EnterFunction;
                    }
                }
                else if (callee is PyBuiltin builtin)
                {
                    f.Pc = pc;
                    Fuel = limit - pc;
                    r = CallBuiltinMethod(builtin, ref self, ins.B);
                    limit = Fuel + pc;
                    if (r.IsSignal)
                    {
                        f.Dest = ins.C;
                        goto Signal;
                    }

                    Value.Set(ref Unsafe.Add(ref R, ins.C), r);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Return:
            {
                r = Unsafe.Add(ref R, ins.A);
                limit -= pc;
                if (f.Generator is null && f.Back is PyFrame caller)
                {
                    if (f.Number != 0)
                    {
                        Fuel = limit;
                        TraceLeft(f, r);
                        limit = Fuel;
                    }

                    Current = caller;
                    Recycle(f);
                    var dest = caller.Dest;
                    if (dest < 0)
                    {
                        if (dest != PyFrame.Construct || !r.IsNone)
                        {
                            Fuel = limit;
                            goto Deliver;
                        }

                        r = caller.Made!;
                        caller.Made = null;
                        dest = caller.Code.Instructions[caller.Pc - 1].C;
                    }

                    f = caller;
                    R = ref f.Stack[f.Base];
                    Value.Set(ref Unsafe.Add(ref R, dest), r);
                    code = ref MemoryMarshal.GetArrayDataReference(f.Code.Instructions);
                    pc = f.Pc;
                    limit += pc;
                    if (limit <= pc)
                        goto OutOfFuel;
                    goto Next;
                }

                Fuel = limit;
                if (f.Number != 0 && f.Generator is null)
                    TraceLeft(f, r);
                r = LeaveFrame(f, r);
                if (r.IsSignal)
                    goto Signal;
                goto Deliver;
            }

            case Opcode.Yield:
                f.Pc = pc;
                f.Dest = ins.A;
                Fuel = limit - pc;
                r = Suspend(Unsafe.Add(ref R, ins.B), Value.Unbound);
                goto Deliver;

            case Opcode.Line:
                limit++;
                f.Pc = pc;
                Fuel = limit - pc;
                if (Interpreter.Watch.IsArmed)
                {
                    if (Interpreter.Watch.Check(this, ins.A))
                    {
                        // Once what was lost has come to its end, the line begins.
                        f.Pc = pc - 1;
                        goto Enter;
                    }

                    limit = Fuel + pc; // the look was charged for
                }

                TraceLine(f, ins.WideBC);
                limit = Fuel + pc; // whoever listens may have stopped the slice
                if (Fuel <= 0)
                    goto OutOfFuel;
                goto Next;
            case Opcode.Local:
                limit++;
                Fuel = limit - pc;
                TraceLocal(f, ins.A, Unsafe.Add(ref R, ins.A));
                limit = Fuel + pc;
                goto Next;
            case Opcode.LocalName:
                limit++;
                Fuel = limit - pc;
                TraceName(f, ins.B, Unsafe.Add(ref R, ins.A));
                limit = Fuel + pc;
                goto Next;
            case Opcode.LocalCell:
                limit++;
                Fuel = limit - pc;
                TraceCell(f, ins.B);
                limit = Fuel + pc;
                goto Next;

            default:
                goto Slow;
        }

    Slow: // everything else: the state is saved, so that the instruction may call, raise or suspend
        f.Pc = pc;
        Fuel = limit - pc;
        r = ExecuteSlow(f, ref R, ins);
        limit = Fuel + pc;
        if (!r.IsSignal)
        {
            // A jump was asked for: r is how far.
            if (r.Bits == 0)
                goto Next;
            pc += (int)r.Bits;
            limit += r.Bits;
            goto Jumped;
        }

        if (_handedOver.IsUnbound)
            goto Signal;
        r = _handedOver;
        _handedOver = Value.Unbound;
        goto Deliver;

    JumpWide:
        pc += ins.WideBC;
        limit += ins.WideBC;
        goto Jumped;

    JumpShort:
        pc += ins.SignedC;
        limit += ins.SignedC;

    Jumped:
        if (limit > pc)
            goto Next;

    OutOfFuel:
        f.Pc = pc;
        Fuel = limit - pc;
        if (Preempt())
            return;
        limit = Fuel + pc;
        goto Next;

    EnterFunction: // limit is what remains
        R = ref f.Stack[f.Base];
        code = ref MemoryMarshal.GetArrayDataReference(f.Code.Instructions);
        pc = 0;
        if (limit > 0)
            goto Next;
        goto OutOfFuel;

    FromNative: // a native frame has said how it goes on
        if (r.IsPushed)
            goto Enter;
        // It may have raised inside a generator that it put on top of itself: then that is where to look for a handler.
        if (r.IsError && !ReferenceEquals(Current, running))
            goto Signal;
        Current = Current!.Back;
        if (r.IsError)
            goto Signal;
        goto Deliver;
    }

    private static bool Holds(CompareOp op, long x, long y) => op switch
    {
        CompareOp.Lt => x < y,
        CompareOp.Le => x <= y,
        CompareOp.Eq => x == y,
        CompareOp.Ne => x != y,
        CompareOp.Gt => x > y,
        _ => x >= y,
    };
}
