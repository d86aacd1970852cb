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
    // An instruction takes 8 bytes, and so a step takes 8 of `limit`.
    private const int StepShift = 3;

    /// <summary>Runs until the fuel is used up or the thread has ended. <paramref name="incoming"/> is delivered to the current frame first.</summary>
    private unsafe void Dispatch(Value incoming)
    {
        // `ins` is the instruction that runs (code never moves); what stands in f.Pc while the frame does not run is the
        // index of the next. Steps are counted without a counter: `limit` less `ins` is what remains, so only jumps, calls and
        // returns touch it.
        // The frame that runs is `f`; Current follows (by Show) only when something outside this method is called: writing
        // a reference takes a write barrier, and a plain call and its return need none.
        var r = incoming;
        PyFrame f;
        NativeFrame running;
        ref Value R = ref Unsafe.NullRef<Value>();
        Instruction* ins; // never an index besides it: there are few machine registers
        long limit;
        PyFunction called;
        CodeObject body;
        int window; // and what an instruction answers: a variable more, and the JIT keeps another in memory

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
                window = CompleteInstruction(receiver, r);
                if (window != Continue)
                    goto Answered;
            }
            else if (receiver.Dest == PyFrame.Construct)
            {
                window = CompleteConstruction(receiver, r);
                if (window != Continue)
                    goto Answered;
            }

            goto Enter;
        }

        if (Current is null)
        {
            Result = r;
            return;
        }

        running = Unsafe.As<NativeFrame>(Current);
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
        if (Current is not PyFrame entered)
        {
            if (Fuel <= 0)
                goto Preempt;
            running = Unsafe.As<NativeFrame>(Current);
            var input = running.Input;
            running.Input = Value.Unbound;
            r = running.Resume(this, input);
            goto FromNative;
        }

        f = entered;
        R = ref f.Stack[f.Base];
        ins = f.Code.Start + f.Pc;
        limit = (nint)ins + (Fuel << StepShift);
        if (limit <= (nint)ins)
            goto OutOfFuel;
        goto Here;

    Next:
        ins++;

    Here:
        switch (ins->Op)
        {
            case Opcode.Illegal:
                goto Slow;
            case Opcode.LoadConst:
                Value.Set(ref Unsafe.Add(ref R, ins->A), f.Code.Constants[ins->WideBC]);
                goto Next;
            case Opcode.LoadInt:
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), ins->WideBC);
                goto Next;
            case Opcode.Move:
                Value.Set(ref Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B));
                goto Next;
            case Opcode.CheckBound:
                if (Unsafe.Add(ref R, ins->A).IsUnbound)
                    goto Slow;
                goto Next;
            case Opcode.Unbind:
                Unsafe.Add(ref R, ins->A) = Value.Unbound;
                goto Next;

            case Opcode.LoadGlobal:
            {
                var cache = f.Code.Caches[ins->C];
                if (ReferenceEquals(cache.Globals, f.Globals) && cache.Version == f.Globals.KeysVersion)
                {
                    if (cache.Slot >= 0)
                    {
                        Value.Set(ref Unsafe.Add(ref R, ins->A), f.Globals.EntryAt(cache.Slot).Value);
                        goto Next;
                    }

                    if (cache.BuiltinsVersion == f.Builtins.KeysVersion)
                    {
                        Value.Set(ref Unsafe.Add(ref R, ins->A), f.Builtins.EntryAt(~cache.Slot).Value);
                        goto Next;
                    }
                }

                goto Slow;
            }

            case Opcode.StoreGlobal:
            {
                var name = f.Code.Names[ins->B];
                f.Globals.Set(name, Unsafe.Add(ref R, ins->A));
                goto Next;
            }

            case Opcode.LoadDeref:
            {
                ref var content = ref f.Cells[ins->B].Content;
                if (content.IsUnbound)
                    goto Slow;
                Value.Set(ref Unsafe.Add(ref R, ins->A), content);
                goto Next;
            }

            case Opcode.StoreDeref:
                f.Cells[ins->B].Content = Unsafe.Add(ref R, ins->A);
                goto Next;
            case Opcode.InitCell:
                f.Cells[ins->B].Content = Unsafe.Add(ref R, ins->A);
                goto Next;

            case Opcode.LoadAttr:
            {
                var cache = f.Code.Caches[ins->C];
                if (Unsafe.Add(ref R, ins->B).Ref is PyInstance instance && ReferenceEquals(instance.Shape, cache.Shape) && cache.Slot >= 0)
                {
                    Value.Set(ref Unsafe.Add(ref R, ins->A), instance.Slots![cache.Slot]);
                    goto Next;
                }

                if (Unsafe.Add(ref R, ins->B).Ref is PyHeapObject obj && ReferenceEquals(obj.Shape, cache.Shape) && cache.Slot >= 0)
                {
                    Value.Set(ref Unsafe.Add(ref R, ins->A), obj.Slots![cache.Slot]);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.StoreAttr:
            {
                var cache = f.Code.Caches[ins->C];
                if (Unsafe.Add(ref R, ins->B).Ref is PyInstance { Shape: { } shape } obj && ReferenceEquals(shape, cache.Shape))
                {
                    if (cache.NextShape is null)
                    {
                        Value.Set(ref obj.Slots![cache.Slot], Unsafe.Add(ref R, ins->A));
                        goto Next;
                    }

                    if (obj.Slots is { } slots && cache.Slot < slots.Length)
                    {
                        Value.Set(ref slots[cache.Slot], Unsafe.Add(ref R, ins->A));
                        obj.Shape = cache.NextShape;
                        goto Next;
                    }
                }

                goto Slow;
            }

            case Opcode.LoadMethod:
            {
                var cache = f.Code.Caches[ins->C];
                ref var self = ref Unsafe.Add(ref R, ins->B);
                if (cache.Class is { } type && cache.Version == type.Version
                    && (self.Ref is PyInstance instance ? ReferenceEquals(instance.Shape, cache.Shape) && ReferenceEquals(instance.Class, type)
                        : self.Ref is PyList list ? ReferenceEquals(list.Shape, cache.Shape) && ReferenceEquals(list.Class, type)
                        : self.Ref is PyHeapObject obj ? ReferenceEquals(obj.Shape, cache.Shape) && ReferenceEquals(obj.Class, type)
                        : cache.Shape is null && ReferenceEquals(self.Type, type)))
                {
                    var target = Value.Read(self);
                    Value.Set(ref Unsafe.Add(ref R, ins->A), cache.Value);
                    Value.Set(ref Unsafe.Add(ref R, ins->A + 1), target);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.GetItem:
            {
                ref var key = ref Unsafe.Add(ref R, ins->C);
                if (key.IsInt)
                {
                    var index = key.Bits;
                    switch (Unsafe.Add(ref R, ins->B).Ref)
                    {
                        case PyList list when ReferenceEquals(list.Class, Types.List):
                            if (index < 0)
                                index += list.Count;
                            if ((ulong)index < (ulong)list.Count)
                            {
                                Value.Set(ref Unsafe.Add(ref R, ins->A), list[(int)index]);
                                goto Next;
                            }

                            break;
                        case PyTuple tuple when ReferenceEquals(tuple.Class, Types.Tuple):
                            if (index < 0)
                                index += tuple.Count;
                            if ((ulong)index < (ulong)tuple.Count)
                            {
                                Value.Set(ref Unsafe.Add(ref R, ins->A), tuple[(int)index]);
                                goto Next;
                            }

                            break;
                    }
                }

                if (Unsafe.Add(ref R, ins->B).Ref is PyDict dict && ReferenceEquals(dict.Class, Types.Dict))
                {
                    var at = dict.FindSimple(key);
                    if (at >= 0)
                    {
                        Value.Set(ref Unsafe.Add(ref R, ins->A), dict.EntryAt(at).Value);
                        goto Next;
                    }
                }

                goto Slow;
            }

            case Opcode.SetItem:
            {
                ref var key = ref Unsafe.Add(ref R, ins->C);
                if (key.IsInt && Unsafe.Add(ref R, ins->B).Ref is PyList list && ReferenceEquals(list.Class, Types.List)
                    && (ulong)key.Bits < (ulong)list.Count)
                {
                    Value.Set(ref list[(int)key.Bits], Unsafe.Add(ref R, ins->A));
                    goto Next;
                }

                if (Unsafe.Add(ref R, ins->B).Ref is PyDict dict && ReferenceEquals(dict.Class, Types.Dict) && dict.TrySetSimple(key, Unsafe.Add(ref R, ins->A)))
                    goto Next;
                goto Slow;
            }

            case Opcode.In:
            case Opcode.NotIn:
            {
                if (Unsafe.Add(ref R, ins->C).Ref is PyDict dict && ReferenceEquals(dict.Class, Types.Dict))
                {
                    var at = dict.FindSimple(Unsafe.Add(ref R, ins->B));
                    if (at != PyDict.NeedsCall)
                    {
                        Value.Set(ref Unsafe.Add(ref R, ins->A), Value.FromBool(at >= 0 == (ins->Op == Opcode.In)));
                        goto Next;
                    }
                }

                goto Slow;
            }

            case Opcode.Add:
            case Opcode.InplaceAdd:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                ref var y = ref Unsafe.Add(ref R, ins->C);
                if (Value.BothInts(x, y))
                {
                    var sum = unchecked(x.Bits + y.Bits);
                    if (((x.Bits ^ sum) & (y.Bits ^ sum)) < 0)
                        goto Slow;
                    Value.SetInt(ref Unsafe.Add(ref R, ins->A), sum);
                    goto BehindSum;
                }

                if (x.IsFloat && y.IsFloat)
                {
                    Value.SetFloat(ref Unsafe.Add(ref R, ins->A), x.Float + y.Float);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.AddInt:
            case Opcode.InplaceAddInt:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                if (x.IsInt && x.Bits < long.MaxValue - ushort.MaxValue)
                {
                    Value.SetInt(ref Unsafe.Add(ref R, ins->A), x.Bits + ins->C);
                    goto BehindSum;
                }

                goto Slow;
            }

            BehindSum: // a loop often ends here: then its jump is done at once
                if (ins[1].Op != Opcode.Jump)
                    goto Next;
                ins++;
                goto JumpWide;

            case Opcode.SubInt:
            case Opcode.InplaceSubInt:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                if (x.IsInt && x.Bits > long.MinValue + ushort.MaxValue)
                {
                    Value.SetInt(ref Unsafe.Add(ref R, ins->A), x.Bits - ins->C);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Sub:
            case Opcode.InplaceSub:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                ref var y = ref Unsafe.Add(ref R, ins->C);
                if (Value.BothInts(x, y))
                {
                    var difference = unchecked(x.Bits - y.Bits);
                    if (((x.Bits ^ y.Bits) & (x.Bits ^ difference)) < 0)
                        goto Slow;
                    Value.SetInt(ref Unsafe.Add(ref R, ins->A), difference);
                    goto Next;
                }

                if (x.IsFloat && y.IsFloat)
                {
                    Value.SetFloat(ref Unsafe.Add(ref R, ins->A), x.Float - y.Float);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Mult:
            case Opcode.InplaceMult:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                ref var y = ref Unsafe.Add(ref R, ins->C);
                if (Value.BothInts(x, y))
                {
                    var high = Math.BigMul(x.Bits, y.Bits, out var low);
                    if (high != low >> 63)
                        goto Slow;
                    Value.SetInt(ref Unsafe.Add(ref R, ins->A), low);
                    goto Next;
                }

                if ((x.IsFloat || x.IsInt) && (y.IsFloat || y.IsInt))
                {
                    Value.SetFloat(ref Unsafe.Add(ref R, ins->A), (x.IsInt ? x.Bits : x.Float) * (y.IsInt ? y.Bits : y.Float));
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.FloorDiv:
            case Opcode.InplaceFloorDiv:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                ref var y = ref Unsafe.Add(ref R, ins->C);
                if (Value.BothInts(x, y) && y.Bits > 0)
                {
                    var quotient = x.Bits / y.Bits;
                    if (x.Bits < 0 && quotient * y.Bits != x.Bits)
                        quotient--;
                    Value.SetInt(ref Unsafe.Add(ref R, ins->A), quotient);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Mod:
            case Opcode.InplaceMod:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                ref var y = ref Unsafe.Add(ref R, ins->C);
                if (Value.BothInts(x, y) && y.Bits > 0)
                {
                    var rest = x.Bits % y.Bits;
                    Value.SetInt(ref Unsafe.Add(ref R, ins->A), rest < 0 ? rest + y.Bits : rest);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Div:
            case Opcode.InplaceDiv:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                ref var y = ref Unsafe.Add(ref R, ins->C);
                if (y.IsFloat ? y.Float != 0 && (x.IsFloat || x.IsInt) : y.IsInt && y.Bits != 0 && (x.IsFloat || (x.IsInt && IsExact(x) && IsExact(y))))
                {
                    Value.SetFloat(ref Unsafe.Add(ref R, ins->A), (x.IsInt ? x.Bits : x.Float) / (y.IsInt ? y.Bits : y.Float));
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.BitAnd:
            case Opcode.InplaceBitAnd:
                if (Value.BothInts(Unsafe.Add(ref R, ins->B), Unsafe.Add(ref R, ins->C)))
                {
                    Value.SetInt(ref Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B).Bits & Unsafe.Add(ref R, ins->C).Bits);
                    goto Next;
                }

                goto Slow;

            case Opcode.Not:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                if (x.IsTrue || x.IsFalse)
                {
                    Value.Set(ref Unsafe.Add(ref R, ins->A), Value.FromBool(x.IsFalse));
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
                ref var x = ref Unsafe.Add(ref R, ins->B);
                ref var y = ref Unsafe.Add(ref R, ins->C);
                if (Value.BothInts(x, y))
                {
                    Value.Set(ref Unsafe.Add(ref R, ins->A), Value.FromBool(Holds((CompareOp)(ins->Op - Opcode.Lt), x.Bits, y.Bits)));
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Is:
                Value.Set(ref Unsafe.Add(ref R, ins->A), Value.FromBool(Unsafe.Add(ref R, ins->B).Is(Unsafe.Add(ref R, ins->C))));
                goto Next;
            case Opcode.IsNot:
                Value.Set(ref Unsafe.Add(ref R, ins->A), Value.FromBool(!Unsafe.Add(ref R, ins->B).Is(Unsafe.Add(ref R, ins->C))));
                goto Next;

            case Opcode.Jump:
            JumpWide:
                limit += (long)ins->WideBC << StepShift;
                ins += ins->WideBC + 1;
                if (limit <= (nint)ins)
                    goto OutOfFuel;
                // Back to the head of a `for`, mostly.
                if (ins->Op == Opcode.ForIter)
                    goto case Opcode.ForIter;
                goto Here;

            case Opcode.JumpIfTrue:
            {
                ref var x = ref Unsafe.Add(ref R, ins->A);
                if (x.IsFalse || x.IsNone)
                    goto Next;
                if (x.IsTrue)
                    goto JumpWide;
                if (x.Ref is PyList list && ReferenceEquals(list.Class, Types.List))
                {
                    if (list.Count == 0)
                        goto Next;
                    goto JumpWide;
                }

                goto Slow;
            }

            case Opcode.JumpIfFalse:
            {
                ref var x = ref Unsafe.Add(ref R, ins->A);
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
                if (Unsafe.Add(ref R, ins->A).IsNone)
                    goto JumpWide;
                goto Next;
            case Opcode.JumpIfNotNone:
                if (!Unsafe.Add(ref R, ins->A).IsNone)
                    goto JumpWide;
                goto Next;

            case Opcode.JumpIfLt:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins->A).Bits < Unsafe.Add(ref R, ins->B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfLe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins->A).Bits <= Unsafe.Add(ref R, ins->B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfEq:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins->A).Bits == Unsafe.Add(ref R, ins->B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins->A).Bits != Unsafe.Add(ref R, ins->B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfGt:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins->A).Bits > Unsafe.Add(ref R, ins->B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfGe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins->A).Bits >= Unsafe.Add(ref R, ins->B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotLt:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (!(Unsafe.Add(ref R, ins->A).Bits < Unsafe.Add(ref R, ins->B).Bits))
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotLe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (!(Unsafe.Add(ref R, ins->A).Bits <= Unsafe.Add(ref R, ins->B).Bits))
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotEq:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins->A).Bits != Unsafe.Add(ref R, ins->B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotNe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (Unsafe.Add(ref R, ins->A).Bits == Unsafe.Add(ref R, ins->B).Bits)
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotGt:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (!(Unsafe.Add(ref R, ins->A).Bits > Unsafe.Add(ref R, ins->B).Bits))
                    goto JumpShort;
                goto Next;
            case Opcode.JumpIfNotGe:
                if (!Value.BothInts(Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B)))
                    goto Slow;
                if (!(Unsafe.Add(ref R, ins->A).Bits >= Unsafe.Add(ref R, ins->B).Bits))
                    goto JumpShort;
                goto Next;

            JumpShort:
                limit += (long)ins->SignedC << StepShift;
                ins += ins->SignedC + 1;
                if (limit > (nint)ins)
                    goto Here;
                goto OutOfFuel;

            case Opcode.ForIter:
            {
                switch (Unsafe.Add(ref R, ins->B).Ref)
                {
                    case PyRangeIterator range:
                        if (range.Remaining == 0)
                            goto JumpShort;
                        range.Remaining--;
                        Value.SetInt(ref Unsafe.Add(ref R, ins->A), range.Next);
                        range.Next += range.Step;
                        goto Next;
                    case PyListIterator items:
                    {
                        if (items.List is not { } list)
                            goto JumpShort;
                        if (items.Index >= list.Count)
                        {
                            items.List = null;
                            goto JumpShort;
                        }

                        Value.Set(ref Unsafe.Add(ref R, ins->A), list[items.Index++]);
                        goto Next;
                    }

                    case PyGenerator { State: GeneratorState.Suspended or GeneratorState.Created } generator
                        when ReferenceEquals(generator.Class, Types.Generator):
                        f.Dest = ins->A;
                        Save(f, ins + 1, limit);
                        EnterGenerator(generator, Value.None);
                        goto Enter;
                }

                goto Slow;
            }

            case Opcode.DictInsert:
                if (Unsafe.As<PyDict>(Unsafe.Add(ref R, ins->A).Ref!).TrySetSimple(Unsafe.Add(ref R, ins->B), Unsafe.Add(ref R, ins->C)))
                    goto Next;
                goto Slow;

            case Opcode.ListAppend:
            {
                var grown = Unsafe.As<PyList>(Unsafe.Add(ref R, ins->A).Ref!);
                if (grown.GrowthBytes > 0)
                    Interpreter.Meter.Reserve(grown.GrowthBytes);
                grown.Add(Unsafe.Add(ref R, ins->B));
                goto Next;
            }

            case Opcode.UnpackSequence:
            {
                if (Unsafe.Add(ref R, ins->B).Ref is PyTuple tuple && ReferenceEquals(tuple.Class, Types.Tuple) && tuple.Count == ins->C)
                {
                    var items = tuple.Items;
                    for (var i = 0; i < items.Length; i++)
                        Value.Set(ref Unsafe.Add(ref R, ins->A + i), items[i]);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.BuildTuple when ins->C > 0:
                Show(f);
                Interpreter.Meter.Reserve(40 + ins->C * 16);
                Unsafe.Add(ref R, ins->A) = new PyTuple(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref R, ins->B), ins->C).ToArray());
                goto Next;

            case Opcode.Call:
            {
                var callee = Unsafe.Add(ref R, ins->A).Ref;
                if (callee is PyFunction function)
                {
                    var target = function.Code;
                    if (target.IsSimple && target.ArgCount == ins->B && f.ProgramDepth < RecursionLimit)
                    {
                        f.Dest = ins->C;
                        called = function;
                        window = ins->A + 1;
                        goto CallSimple;
                    }
                }
                else if (callee is not null && callee.GetType() == typeof(PyBuiltin))
                {
                    Save(f, ins + 1, limit);
                    r = Unsafe.As<PyBuiltin>(callee).Function(this, new CallArgs(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref R, ins->A + 1), ins->B), default));
                    limit = LimitBehind(ins);
                    if (r.IsSignal)
                    {
                        f.Dest = ins->C;
                        goto Signal;
                    }

                    Value.Set(ref Unsafe.Add(ref R, ins->C), r);
                    goto Next;
                }
                else if (callee is PyType { Constructor: { } constructor } type
                    && constructor.Version == type.Version && ReferenceEquals(type.Class, Types.Type))
                {
                    if (constructor.PlainInit is { } init)
                    {
                        var target = init.Code;
                        if (target.IsSimple && target.ArgCount == ins->B + 1 && f.Depth < RecursionLimit)
                        {
                            Show(f);
                            f.Dest = PyFrame.Construct;
                            var made = MakeInstance(type);
                            // The class's own register is the first of the window: there `self` is to be.
                            Unsafe.Add(ref R, ins->A) = made;
                            f.Made = made;
                            called = init;
                            window = ins->A;
                            goto CallSimple;
                        }
                    }
                    else if (constructor.IsBare && ins->B == 0)
                    {
                        Show(f);
                        Unsafe.Add(ref R, ins->C) = MakeInstance(type);
                        goto Next;
                    }
                }

                goto Slow;
            }

            case Opcode.CallMethod:
            {
                ref var self = ref Unsafe.Add(ref R, ins->A + 1);
                if (self.IsUnbound)
                    goto Slow;
                var callee = Unsafe.Add(ref R, ins->A).Ref;
                if (callee is PyFunction function)
                {
                    var target = function.Code;
                    if (target.IsSimple && target.ArgCount == ins->B + 1 && f.ProgramDepth < RecursionLimit)
                    {
                        f.Dest = ins->C;
                        called = function;
                        window = ins->A + 1;
                        goto CallSimple;
                    }
                }
                else if (callee is not null && callee.GetType() == typeof(PyBuiltin))
                {
                    if (Unsafe.As<PyBuiltin>(callee).IsListAppend && ins->B == 1 && self.Ref is PyList list && list.GrowthBytes == 0)
                    {
                        list.Add(Unsafe.Add(ref self, 1));
                        Value.Set(ref Unsafe.Add(ref R, ins->C), Value.None);
                        goto Next;
                    }

                    Save(f, ins + 1, limit);
                    r = CallBuiltinMethod(Unsafe.As<PyBuiltin>(callee), ref self, ins->B);
                    limit = LimitBehind(ins);
                    if (r.IsSignal)
                    {
                        f.Dest = ins->C;
                        goto Signal;
                    }

                    Value.Set(ref Unsafe.Add(ref R, ins->C), r);
                    goto Next;
                }

                goto Slow;
            }

            case Opcode.Return:
            {
                ref var result = ref Unsafe.Add(ref R, ins->A);
                limit -= (nint)(ins + 1);
                if (f.Number == 0 && f.Generator is null && f.Back is PyFrame caller)
                {
                    var dest = caller.Dest;
                    if (dest < 0 && (dest != PyFrame.Construct || !result.IsNone))
                    {
                        r = Value.Read(result);
                        Fuel = limit >> StepShift;
                        Recycle(f);
                        Current = caller;
                        goto Deliver;
                    }

                    if (f.IsAbove)
                    {
                        // Both windows are in the thread's stack.
                        R = ref Unsafe.Subtract(ref R, f.Base - caller.Base);
                    }
                    else
                    {
                        Recycle(f);
                        R = ref caller.Stack[caller.Base];
                    }

                    f = caller;
                    ins = f.Code.Start + f.Pc;
                    if (dest >= 0)
                    {
                        Value.Set(ref Unsafe.Add(ref R, dest), result);
                    }
                    else
                    {
                        Unsafe.Add(ref R, ins[-1].C) = f.Made!;
                        f.Made = null;
                    }

                    limit += (nint)ins;
                    if (limit <= (nint)ins)
                        goto OutOfFuel;
                    goto Here;
                }

                r = Value.Read(result);
                Fuel = limit >> StepShift;
                Show(f);
                if (f.Number != 0 && f.Generator is null)
                    TraceLeft(f, r);
                r = LeaveFrame(f, r);
                if (r.IsSignal)
                    goto Signal;
                goto Deliver;
            }

            case Opcode.Yield:
                f.Dest = ins->A;
                Save(f, ins + 1, limit);
                limit -= (nint)(ins + 1);
                if (f.Generator!.Awaiter is null && !Tracer.IsOn)
                {
                    r = Value.Read(Unsafe.Add(ref R, ins->B));
                    SuspendAlone(f);
                    if (Current is not PyFrame { Dest: >= 0 } taker)
                        goto Deliver;
                    f = taker;
                    R = ref f.Stack[f.Base];
                    Value.Set(ref Unsafe.Add(ref R, f.Dest), r);
                    ins = f.Code.Start + f.Pc;
                    limit += (nint)ins;
                    if (limit <= (nint)ins)
                        goto OutOfFuel;
                    goto Here;
                }

                r = Suspend(Unsafe.Add(ref R, ins->B), Value.Unbound);
                goto Deliver;

            // ---- Two instructions in one dispatch; see Fusion ----
            case Opcode.LoadIntAndJumpIfLt:
            {
                long bound = ins->WideBC;
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), bound);
                ref var x = ref Unsafe.Add(ref R, ins[1].A);
                if (!x.IsInt)
                    goto Next;
                ins++;
                if (x.Bits < bound)
                    goto JumpShort;
                goto Next;
            }

            case Opcode.LoadIntAndJumpIfLe:
            {
                long bound = ins->WideBC;
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), bound);
                ref var x = ref Unsafe.Add(ref R, ins[1].A);
                if (!x.IsInt)
                    goto Next;
                ins++;
                if (x.Bits <= bound)
                    goto JumpShort;
                goto Next;
            }

            case Opcode.LoadIntAndJumpIfEq:
            {
                long bound = ins->WideBC;
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), bound);
                ref var x = ref Unsafe.Add(ref R, ins[1].A);
                if (!x.IsInt)
                    goto Next;
                ins++;
                if (x.Bits == bound)
                    goto JumpShort;
                goto Next;
            }

            case Opcode.LoadIntAndJumpIfNe:
            {
                long bound = ins->WideBC;
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), bound);
                ref var x = ref Unsafe.Add(ref R, ins[1].A);
                if (!x.IsInt)
                    goto Next;
                ins++;
                if (x.Bits != bound)
                    goto JumpShort;
                goto Next;
            }

            case Opcode.LoadIntAndJumpIfGt:
            {
                long bound = ins->WideBC;
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), bound);
                ref var x = ref Unsafe.Add(ref R, ins[1].A);
                if (!x.IsInt)
                    goto Next;
                ins++;
                if (x.Bits > bound)
                    goto JumpShort;
                goto Next;
            }

            case Opcode.LoadIntAndJumpIfGe:
            {
                long bound = ins->WideBC;
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), bound);
                ref var x = ref Unsafe.Add(ref R, ins[1].A);
                if (!x.IsInt)
                    goto Next;
                ins++;
                if (x.Bits >= bound)
                    goto JumpShort;
                goto Next;
            }

            case Opcode.LoadIntAndMod:
            {
                long divisor = ins->WideBC;
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), divisor);
                ref var x = ref Unsafe.Add(ref R, ins[1].B);
                if (!x.IsInt)
                    goto Next;
                ins++;
                // A division of 32 bits takes a fraction of one of 64.
                var rest = (ulong)x.Bits <= uint.MaxValue ? (uint)x.Bits % (uint)divisor : x.Bits % divisor;
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), rest < 0 ? rest + divisor : rest);
                goto Next;
            }

            case Opcode.LoadIntAndMult:
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), ins->WideBC);
                ins++;
                goto case Opcode.Mult;
            case Opcode.LoadIntAndCall:
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), ins->WideBC);
                ins++;
                goto case Opcode.Call;
            case Opcode.LoadIntAndCallMethod:
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), ins->WideBC);
                ins++;
                goto case Opcode.CallMethod;
            case Opcode.LoadConstAndReturn:
                Value.Set(ref Unsafe.Add(ref R, ins->A), f.Code.Constants[ins->WideBC]);
                ins++;
                goto case Opcode.Return;
            case Opcode.LoadConstAndCallMethod:
                Value.Set(ref Unsafe.Add(ref R, ins->A), f.Code.Constants[ins->WideBC]);
                ins++;
                goto case Opcode.CallMethod;
            case Opcode.MoveAndJump:
                Value.Set(ref Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B));
                ins++;
                goto case Opcode.Jump;
            case Opcode.AddIntAndCall:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                if (!x.IsInt || x.Bits >= long.MaxValue - ushort.MaxValue)
                    goto Slow;
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), x.Bits + ins->C);
                ins++;
                goto case Opcode.Call;
            }

            case Opcode.SubIntAndCall:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                if (!x.IsInt || x.Bits <= long.MinValue + ushort.MaxValue)
                    goto Slow;
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), x.Bits - ins->C);
                ins++;
                goto case Opcode.Call;
            }

            case Opcode.AddAndReturn:
            {
                ref var x = ref Unsafe.Add(ref R, ins->B);
                ref var y = ref Unsafe.Add(ref R, ins->C);
                if (!Value.BothInts(x, y))
                    goto case Opcode.Add;
                var sum = unchecked(x.Bits + y.Bits);
                if (((x.Bits ^ sum) & (y.Bits ^ sum)) < 0)
                    goto Slow;
                Value.SetInt(ref Unsafe.Add(ref R, ins->A), sum);
                ins++;
                goto case Opcode.Return;
            }

            case Opcode.CallGlobal:
            {
                // The function is called without ever standing in its register, which would take a write barrier.
                var cache = f.Code.Caches[ins->C];
                ref var x = ref Unsafe.Add(ref R, ins[1].B);
                if (x.IsInt && ReferenceEquals(cache.Globals, f.Globals) && cache.Version == f.Globals.KeysVersion && cache.Slot >= 0
                    && f.Globals.EntryAt(cache.Slot).Value.Ref is PyFunction function && function.Code.IsSimple && function.Code.ArgCount == 1
                    && f.ProgramDepth < RecursionLimit && x.Bits > long.MinValue + ushort.MaxValue)
                {
                    Value.SetInt(ref Unsafe.Add(ref R, ins->A), 0);
                    Value.SetInt(ref Unsafe.Add(ref R, ins[1].A), x.Bits - ins[1].C);
                    ins += 2;
                    f.Dest = ins->C;
                    called = function;
                    window = ins->A + 1;
                    goto CallSimple;
                }

                goto case Opcode.LoadGlobal;
            }

            case Opcode.MoveAndMove:
                Value.Set(ref Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B));
                ins++;
                Value.Set(ref Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B));
                goto Next;
            case Opcode.MoveAndCall:
                Value.Set(ref Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B));
                ins++;
                goto case Opcode.Call;
            case Opcode.MoveAndCallMethod:
                Value.Set(ref Unsafe.Add(ref R, ins->A), Unsafe.Add(ref R, ins->B));
                ins++;
                goto case Opcode.CallMethod;

            case Opcode.Line:
                Save(f, ins + 1, limit + (1 << StepShift));
                if (Interpreter.Watch.IsArmed)
                {
                    if (Interpreter.Watch.Check(this, ins->A))
                    {
                        // Once what was lost has come to its end, the line begins.
                        f.Pc--;
                        goto Enter;
                    }

                    limit = LimitBehind(ins); // the look was charged for
                }

                TraceLine(f, ins->WideBC);
                limit = LimitBehind(ins); // whoever listens may have stopped the slice
                ins++;
                if (Fuel <= 0)
                    goto OutOfFuel;
                goto Here;
            case Opcode.Local:
                Save(f, ins + 1, limit + (1 << StepShift));
                TraceLocal(f, ins->A, Unsafe.Add(ref R, ins->A));
                limit = LimitBehind(ins);
                goto Next;
            case Opcode.LocalName:
                Save(f, ins + 1, limit + (1 << StepShift));
                TraceName(f, ins->B, Unsafe.Add(ref R, ins->A));
                limit = LimitBehind(ins);
                goto Next;
            case Opcode.LocalCell:
                Save(f, ins + 1, limit + (1 << StepShift));
                TraceCell(f, ins->B);
                limit = LimitBehind(ins);
                goto Next;

            default:
                goto Slow;
        }

    Slow: // everything else: the state is saved, so that the instruction may call, raise or suspend
        Save(f, ins + 1, limit);
        window = ExecuteSlow(f, ref R, *ins);
        limit = LimitBehind(ins);
        if (window == Continue)
            goto Next;
        if (window is not (Pushed or Failed))
        {
            limit += (long)window << StepShift;
            ins += window + 1;
            if (limit > (nint)ins)
                goto Here;
            goto OutOfFuel;
        }

        if (!_handedOver.IsUnbound)
        {
            r = _handedOver;
            _handedOver = Value.Unbound;
            goto Deliver;
        }

    Answered: // by Pushed or Failed
        r = window == Pushed ? Value.Pushed : Value.Error;
        goto Signal;

    OutOfFuel: // before `ins`
        Save(f, ins, limit);
    Preempt:
        Interpreter.CheckSteps();
        return;

    CallSimple: // a plain call of `called`, whose arguments stand from register `window` on
        f.Pc = IndexOf(f, ins + 1);
        limit -= (nint)(ins + 1);
        body = called.Code;
        if (f.Above is { } above && ReferenceEquals(above.Code, body) && ReferenceEquals(above.Globals, called.Globals)
            && body.CellNames.Length == 0 && f.Base + window + body.RegisterCount <= above.Stack.Length)
        {
            // The same as last time: little of the frame changes.
            above.Depth = f.Depth + 1;
            above.Base = f.Base + window;
            above.StackTop = above.Base + body.RegisterCount;
            above.LastLine = 0;
            f = above;
            R = ref Unsafe.Add(ref R, window);
            for (window = body.ArgCount; window < body.LocalNames.Length; window++)
                Value.Set(ref Unsafe.Add(ref R, window), Value.Unbound);
        }
        else
        {
            Show(f);
            f = PushSimple(f, called, body, window);
            R = ref f.Stack[f.Base];
        }

        ins = body.Start;
        limit += (nint)ins;
        if (limit > (nint)ins)
            goto Here;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe int IndexOf(PyFrame frame, Instruction* ins) => (int)(ins - frame.Code.Start);

    /// <summary>Before anything outside the loop is called: where the frame goes on, and with how much fuel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Save(PyFrame frame, Instruction* next, long limit)
    {
        frame.Pc = IndexOf(frame, next);
        Fuel = (limit - (nint)next) >> StepShift;
        Show(frame);
    }

    /// <summary>After that: the limit by the fuel that is left behind the instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe long LimitBehind(Instruction* ins) => (nint)(ins + 1) + (Fuel << StepShift);

    /// <summary>Makes the frame that runs the current one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Show(PyFrame frame)
    {
        if (!ReferenceEquals(Current, frame))
            Current = frame;
    }

    /// <summary>An int that a double can hold as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsExact(in Value value) => (ulong)(value.Bits + (1L << 53)) <= 1UL << 54;

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
