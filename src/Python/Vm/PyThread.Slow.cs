using System.Runtime.CompilerServices;
using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Vm;

// Instructions whose fast path did not apply, and those that have none.
public sealed partial class PyThread
{
    /// <summary>What <see cref="ExecuteSlow"/> returns when the next instruction is next; a jump is an int other than 0.</summary>
    private static Value Continue => Value.FromInt(0);

    /// <summary>
    /// Runs one instruction with the frame's state saved. Only sends on: values on the CLR stack are cleared at every call,
    /// so what is called often is not to share a method with much else.
    /// </summary>
    /// <returns>An int, how far to jump; or Pushed or Error.</returns>
    private Value ExecuteSlow(PyFrame f, ref Value R, in Instruction ins) =>
        ins.Op is Opcode.CallMethod or Opcode.Call && TryInPlace(f, ref R, ins) ? Value.FromInt(1) : ExecuteFamily(f, ref R, ins);

    private Value ExecuteFamily(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.LoadAttr or Opcode.StoreAttr or Opcode.LoadMethod:
                return ExecuteAttribute(f, ref R, ins);
            case Opcode.GetItem or Opcode.SetItem:
                return ExecuteItem(f, ref R, ins);
            case Opcode.Add or Opcode.InplaceAdd when Unsafe.Add(ref R, ins.B).Ref is { } left && left.GetType() == typeof(PyStr)
                && Unsafe.Add(ref R, ins.C).Ref is { } right && right.GetType() == typeof(PyStr):
                Value.Set(ref Unsafe.Add(ref R, ins.A), StrType.Concatenate(this, Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C), Unsafe.As<PyStr>(left), Unsafe.As<PyStr>(right)));
                return Continue;
            case >= Opcode.Add and <= Opcode.Negative:
                return ExecuteArithmetic(f, ref R, ins);
            case (>= Opcode.Not and <= Opcode.Ge) or Opcode.In or Opcode.NotIn or Opcode.JumpIfTrue or Opcode.JumpIfFalse or (>= Opcode.JumpIfLt and <= Opcode.JumpIfNotGe):
                return ExecuteComparison(f, ref R, ins);
            case Opcode.GetIter or Opcode.ForIter:
                return ExecuteIteration(f, ref R, ins);
            case Opcode.Call or Opcode.CallMethod or Opcode.CallKeyword or Opcode.CallMethodKeyword:
                return ExecuteCall(f, ref R, ins);
            case >= Opcode.BuildList and <= Opcode.UnpackStar:
                return ExecuteBuild(f, ref R, ins);
            case Opcode.YieldFrom or Opcode.Await:
                return Await(f, ref R, ins);
            case >= Opcode.AddIntAndCall and <= Opcode.CallGlobal:
                return ExecuteSlow(f, ref R, new Instruction(ins.Op.First(), ins.A, ins.B, ins.C));
            default:
                return ExecuteRare(f, ref R, ins);
        }
    }

    /// <summary>All other instructions.</summary>
    private Value ExecuteRare(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.CheckBound:
                return Raise(Errors.UnboundLocal(f.Code.LocalNames[ins.A]));

            case Opcode.Prepare:
                f.Code.Prepare();
                f.Pc = 0;
                Fuel++;
                return Value.Pushed;

            case Opcode.LoadGlobal:
                return LoadGlobal(f, f.Code.Caches[ins.C], ref Unsafe.Add(ref R, ins.A));
            case Opcode.DeleteGlobal:
                return f.Globals.Remove(f.Code.Names[ins.B]) ? Continue : Raise(Errors.NameNotDefined(f.Code.Names[ins.B]));
            case Opcode.LoadName:
                return f.Namespace is { Class.IsHeap: true }
                    ? Store(f, ref R, ins.A, Push(LoadNameSteps(f, f.Code.Names[ins.B], Value.Unbound)))
                    : LoadName(f, f.Code.Names[ins.B], ref Unsafe.Add(ref R, ins.A));
            case Opcode.StoreName:
                if (f.Namespace!.Class.IsHeap)
                    return Drop(f, Operators.SetItem(this, f.Namespace, f.Code.Names[ins.B], Unsafe.Add(ref R, ins.A)));
                f.Namespace!.Set(f.Code.Names[ins.B], Unsafe.Add(ref R, ins.A));
                return Continue;
            case Opcode.DeleteName:
                if (f.Namespace!.Class.IsHeap)
                    return Drop(f, Operators.SetItem(this, f.Namespace, f.Code.Names[ins.B], Value.Unbound));
                return f.Namespace!.Remove(f.Code.Names[ins.B]) ? Continue : Raise(Errors.NameNotDefined(f.Code.Names[ins.B]));
            case Opcode.LoadDeref:
            {
                var content = f.Cells[ins.B].Content;
                if (content.IsUnbound)
                    return Raise(Errors.UnboundCell(f.Code, ins.B));
                Unsafe.Add(ref R, ins.A) = content;
                return Continue;
            }

            case Opcode.DeleteDeref:
                if (f.Cells[ins.B].Content.IsUnbound)
                    return Raise(Errors.UnboundCell(f.Code, ins.B));
                f.Cells[ins.B].Content = Value.Unbound;
                return Continue;
            case Opcode.NewCell:
                f.Cells = (PyCell[])f.Cells.Clone();
                f.Cells[ins.B] = new PyCell();
                return Continue;
            case Opcode.LoadCell:
                Unsafe.Add(ref R, ins.A) = f.Cells[ins.B];
                return Continue;
            case Opcode.LoadClassDeref:
            {
                if (f.Namespace!.Class.IsHeap)
                    return Store(f, ref R, ins.A, Push(LoadNameSteps(f, f.Code.Names[ins.C], f.Cells[ins.B].Content)));
                var value = f.Namespace?.Get(f.Code.Names[ins.C]) ?? Value.Unbound;
                if (value.IsUnbound)
                    value = f.Cells[ins.B].Content;
                if (value.IsUnbound)
                    return Raise(Errors.UnboundCell(f.Code, ins.B));
                Unsafe.Add(ref R, ins.A) = value;
                return Continue;
            }

            case Opcode.DeleteAttr:
                return Drop(f, Attributes.Set(this, Unsafe.Add(ref R, ins.B), f.Code.Names[ins.C], Value.Unbound));
            case Opcode.DeleteItem:
                return Drop(f, Operators.SetItem(this, Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C), Value.Unbound));
            case Opcode.BuildSlice:
                Unsafe.Add(ref R, ins.A) = new PySlice(Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.B + 1), Unsafe.Add(ref R, ins.B + 2));
                return Continue;

            case Opcode.Positive:
                return Store(f, ref R, ins.A, Operators.Unary(this, UnaryOperator.Plus, Unsafe.Add(ref R, ins.B)));
            case Opcode.Invert:
                return Store(f, ref R, ins.A, Operators.Unary(this, UnaryOperator.Invert, Unsafe.Add(ref R, ins.B)));

            case Opcode.GetAsyncIter:
                return Store(f, ref R, ins.A, Operators.AsyncIter(this, Unsafe.Add(ref R, ins.B)));
            case Opcode.GetAsyncNext:
                return Store(f, ref R, ins.A, Operators.AsyncNext(this, Unsafe.Add(ref R, ins.B)));
            case Opcode.EndAsyncFor:
            {
                var exception = (PyException)Unsafe.Add(ref R, ins.A).Ref!;
                return exception.Is(Types.StopAsyncIteration) ? Value.FromInt(ins.WideBC) : Reraise(exception);
            }

            case Opcode.CallSpread:
                return Store(f, ref R, ins.C, CallSpread(Unsafe.Add(ref R, ins.A), (PyTuple)Unsafe.Add(ref R, ins.A + 1).Ref!, Unsafe.Add(ref R, ins.A + 2).Ref as PyDict));
            case Opcode.MakeFunction:
                Unsafe.Add(ref R, ins.A) = MakeFunction(f, ref R, ins);
                return Continue;
            case Opcode.BuildClass:
                return Store(f, ref R, ins.B, ClassBuilder.Build(
                    this,
                    (PyFunction)Unsafe.Add(ref R, ins.A).Ref!,
                    Unsafe.Add(ref R, ins.A + 1),
                    (PyTuple)Unsafe.Add(ref R, ins.A + 2).Ref!,
                    Unsafe.Add(ref R, ins.A + 3).Ref as PyDict));

            case Opcode.AsyncYield:
                return AsyncYield(f, ins.A, Unsafe.Add(ref R, ins.B));
            case Opcode.GetYieldFromIter:
                return Store(f, ref R, ins.A, Operators.YieldFromIter(this, Unsafe.Add(ref R, ins.B), f));
            case Opcode.Raise:
                return ExecuteRaise(
                    ins.A == Instruction.NoRegister ? Value.Unbound : Unsafe.Add(ref R, ins.A),
                    ins.B == Instruction.NoRegister ? Value.Unbound : Unsafe.Add(ref R, ins.B));
            case Opcode.Reraise:
                return Reraise((PyException)Unsafe.Add(ref R, ins.A).Ref!);
            case Opcode.EnterHandler:
            {
                var exception = (PyException)Unsafe.Add(ref R, ins.B).Ref!;
                Unsafe.Add(ref R, ins.A) = Handled is null || ReferenceEquals(Handled, HandledOutside(f)) ? Value.None : Handled;
                Handled = exception;
                return Continue;
            }

            case Opcode.LeaveHandler:
                Handled = Unsafe.Add(ref R, ins.A).Ref as PyException ?? HandledOutside(f);
                return Continue;
            case Opcode.JumpIfNoMatch:
                return Match(f, (PyException)Unsafe.Add(ref R, ins.A).Ref!, Unsafe.Add(ref R, ins.B), ins.SignedC);
            case Opcode.LoadContext:
                return LoadContext(ref Unsafe.Add(ref R, ins.A), ref Unsafe.Add(ref R, ins.A + 1), Unsafe.Add(ref R, ins.B), ins.C == 1);
            case Opcode.CallExit:
            {
                var exception = (PyException)Unsafe.Add(ref R, ins.B).Ref!;
                return Store(f, ref R, ins.A, Call(
                    Unsafe.Add(ref R, ins.A),
                    exception.Class,
                    exception,
                    exception.Traceback is null ? Value.None : exception.Traceback));
            }

            case Opcode.LoadAssertionError:
                Unsafe.Add(ref R, ins.A) = Types.AssertionError;
                return Continue;

            case Opcode.Intrinsic:
                return Store(f, ref R, ins.C, Intrinsics.Run(this, (Intrinsic)ins.B, f.Stack.AsSpan(f.Base + ins.A, ((Intrinsic)ins.B).ArgumentCount())));

            case Opcode.ImportName:
            {
                var level = f.Code.Instructions[f.Pc].WideBC;
                f.Pc++;
                Fuel++;
                var result = Interpreter.Imports.ByStatement(this, f, f.Code.Names[ins.B].Text, f.Code.Constants[ins.C], level);
                if (result.IsSignal)
                {
                    f.Dest = ins.A;
                    return result;
                }

                Unsafe.Add(ref R, ins.A) = result;
                f.Pc--;
                return Value.FromInt(1);
            }

            case Opcode.ImportFrom:
                return Store(f, ref R, ins.A, Interpreter.Imports.ImportFrom(this, Unsafe.Add(ref R, ins.B), f.Code.Names[ins.C]));
            case Opcode.ImportStar:
                return Drop(f, Interpreter.Imports.ImportStar(this, Unsafe.Add(ref R, ins.A), f.Namespace ?? f.Globals));

            default:
                throw new InvalidOperationException($"opcode {ins.Op} at {f.Pc - 1} of {f.Code.QualName}");
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

    /// <summary>Puts a result into its register, or notes where it is to go once it is there.</summary>
    private static Value Store(PyFrame f, ref Value R, int register, Value result)
    {
        if (result.IsSignal)
        {
            f.Dest = register;
            return result;
        }

        Unsafe.Add(ref R, register) = result;
        return Continue;
    }

    private static Value Drop(PyFrame f, Value result)
    {
        if (!result.IsSignal)
            return Continue;
        f.Dest = PyFrame.Discard;
        return result;
    }

    /// <summary>Completes the instruction with a result that is there already, or notes that it is to be completed.</summary>
    private Value Finish(PyFrame f, Value result)
    {
        f.Dest = PyFrame.Complete;
        if (result.IsSignal)
            return result;
        var pc = f.Pc;
        var signal = CompleteInstruction(f, result);
        if (signal.IsSignal)
            return signal;
        var jump = f.Pc - pc;
        f.Pc = pc;
        return Value.FromInt(jump);
    }

    /// <summary>A suspension: the value goes to the frame that is current now.</summary>
    internal Value HandOver(Value value)
    {
        _delivery.Value = value;
        Push(_delivery);
        return Value.Pushed;
    }

    private readonly DeliveryFrame _delivery = new();

    /// <summary>What an instruction gives to the frame that is current when it has returned Pushed; Unbound mostly.</summary>
    private Value _handedOver = Value.Unbound;

    /// <summary>Hands a value to the frame below it: the way in which an instruction gives one to another frame than its own.</summary>
    private sealed class DeliveryFrame : NativeFrame
    {
        internal Value Value = Value.Unbound;

        internal override Value Resume(PyThread thread, Value input)
        {
            var value = Value;
            Value = Value.Unbound;
            return value;
        }
    }

    /// <summary>A new instance of a class of the program's, with room for the attributes that earlier ones got.</summary>
    private PyInstance MakeInstance(PyType type)
    {
        var slots = type.ExpectedSlots;
        Interpreter.Meter.Reserve(56 + slots * 16);
        var made = new PyInstance(type);
        if (slots > 0)
            made.Slots = new Value[slots];
        return made;
    }

    /// <summary>`__init__` has returned: the instance is the call's result.</summary>
    private Value CompleteConstruction(PyFrame f, Value result)
    {
        var made = f.Made!;
        f.Made = null;
        if (!result.IsNone)
            return Raise(Types.TypeError, $"__init__() should return None, not '{result.Type.Name}'");
        f.Register(f.Code.Instructions[f.Pc - 1].C) = made;
        return Value.None;
    }

    /// <summary>The instruction before frame.Pc called something for an answer; here it is. Not a signal, unless it has to ask again.</summary>
    private Value CompleteInstruction(PyFrame f, Value result)
    {
        ref readonly var ins = ref f.Code.Instructions[f.Pc - 1];
        switch (ins.Op)
        {
            case Opcode.ForIter:
                if (result.IsUnbound)
                    f.Pc += ins.SignedC;
                else
                    f.Register(ins.A) = result;
                return Value.None;
            case Opcode.UnpackSequence or Opcode.UnpackStar:
                return Unpack(f, ins, ((PyList)result.Ref!).Span);
        }

        if (!result.IsBool)
        {
            result = Operators.Truth(this, result);
            if (result.IsSignal)
            {
                f.Dest = PyFrame.Complete;
                return result;
            }
        }

        var truth = result.IsTrue;
        switch (ins.Op)
        {
            case Opcode.Not:
                f.Register(ins.A) = Value.FromBool(!truth);
                break;
            case Opcode.In:
                f.Register(ins.A) = Value.FromBool(truth);
                break;
            case Opcode.NotIn:
                f.Register(ins.A) = Value.FromBool(!truth);
                break;
            case Opcode.JumpIfTrue:
                f.Pc += truth ? ins.WideBC : 0;
                break;
            case Opcode.JumpIfFalse:
                f.Pc += truth ? 0 : ins.WideBC;
                break;
            case >= Opcode.JumpIfLt and <= Opcode.JumpIfGe:
                f.Pc += truth ? ins.SignedC : 0;
                break;
            case >= Opcode.JumpIfNotLt and <= Opcode.JumpIfNotGe:
                f.Pc += truth ? 0 : ins.SignedC;
                break;
            default:
                throw new InvalidOperationException($"{ins.Op} has nothing to complete");
        }

        return Value.None;
    }

    private Value LoadGlobal(PyFrame f, InlineCache cache, ref Value destination)
    {
        var name = cache.Name;
        var at = f.Globals.Find(name, name.Hash);
        if (at >= 0)
        {
            cache.Slot = at;
            destination = f.Globals.EntryAt(at).Value;
        }
        else
        {
            at = f.Builtins.Find(name, name.Hash);
            if (at < 0)
                return Raise(Errors.NameNotDefined(name));
            cache.Slot = ~at;
            cache.BuiltinsVersion = f.Builtins.KeysVersion;
            destination = f.Builtins.EntryAt(at).Value;
        }

        cache.Globals = f.Globals;
        cache.Version = f.Globals.KeysVersion;
        return Continue;
    }

    private Value LoadName(PyFrame f, PyStr name, ref Value destination)
    {
        var value = f.Namespace?.Get(name) ?? Value.Unbound;
        if (value.IsUnbound)
            value = f.Globals.Get(name);
        if (value.IsUnbound)
            value = f.Builtins.Get(name);
        if (value.IsUnbound)
            return Raise(Errors.NameNotDefined(name));
        destination = value;
        return Continue;
    }

    /// <summary>A name in a class body whose namespace is of a class of the program's own (`__prepare__`).</summary>
    /// <param name="otherwise">What it is when the namespace has none; Unbound to look among the globals.</param>
    private IEnumerable<Value> LoadNameSteps(PyFrame f, PyStr name, Value otherwise)
    {
        yield return Try().GetItem(f.Namespace!, name);
        if (Caught is null)
        {
            Output = Input;
            yield break;
        }

        if (!Caught.Is(Types.KeyError))
            yield return Raise(Caught);
        var value = otherwise;
        if (value.IsUnbound)
            value = f.Globals.Get(name);
        if (value.IsUnbound)
            value = f.Builtins.Get(name);
        if (value.IsUnbound)
            yield return Raise(Errors.NameNotDefined(name));
        Output = value;
    }

    private Value Await(UnarySlot await, Value awaited) => await(this, awaited);

    private Value GetItem(PyDict ns, PyStr name) => Operators.GetItem(this, ns, name);

    private static Value MakeFunction(PyFrame f, ref Value R, in Instruction ins)
    {
        var code = (CodeObject)f.Code.Constants[ins.B].Ref!;
        var closure = code.FreeCellSources.Length == 0 ? [] : new PyCell[code.FreeCellSources.Length];
        for (var i = 0; i < closure.Length; i++)
            closure[i] = f.Cells[code.FreeCellSources[i]];
        var function = new PyFunction(code, f.Globals, f.Builtins, closure) { ClassNamespace = (ins.C & 8) != 0 ? f.Namespace : null };
        if ((ins.C & 1) != 0)
            function.Defaults = (PyTuple)Unsafe.Add(ref R, ins.A).Ref!;
        if ((ins.C & 2) != 0)
            function.KwDefaults = (PyDict)Unsafe.Add(ref R, ins.A + 1).Ref!;
        if ((ins.C & 4) != 0)
            function.Annotations = (PyDict)Unsafe.Add(ref R, ins.A + 2).Ref!;
        return function;
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

    private Value Reraise(PyException exception)
    {
        Pending = exception;
        _keepTraceback = true;
        return Value.Error;
    }

    /// <summary>Language reference, "The raise statement".</summary>
    private Value ExecuteRaise(Value what, Value from)
    {
        if (what.IsUnbound)
            return Handled is { } handled ? Reraise(handled) : Raise(Types.RuntimeError, "No active exception to reraise");
        if (what.Ref is PyException exception)
        {
            if (from.IsUnbound)
                return Raise(exception);
            return SetCause(exception, from);
        }

        if (what.Ref is PyType type && type.IsSubtypeOf(Types.BaseException))
            return RaiseClass(type, from);
        return Raise(Types.TypeError, "exceptions must derive from BaseException");
    }

    private Value RaiseClass(PyType type, Value from)
    {
        if (type.IsHeap || !from.IsUnbound)
            return Push(RaiseClassSteps(type, from));
        // A builtin exception is made without any frame.
        var made = Call(type);
        return made.Ref is PyException exception ? Raise(exception) : made;
    }

    private IEnumerable<Value> RaiseClassSteps(PyType type, Value from)
    {
        yield return Call(type);
        if (Input.Ref is not PyException exception)
        {
            yield return Raise(Types.TypeError, $"calling {TypeType.ReprOf(type)} should have returned an instance of BaseException, not {TypeType.ReprOf(Input.Type)}");
            yield break;
        }

        if (from.Ref is PyType cause && cause.IsSubtypeOf(Types.BaseException))
        {
            yield return Call(cause);
            from = Input;
        }

        yield return from.IsUnbound ? Raise(exception) : SetCause(exception, from);
    }

    private Value SetCause(PyException exception, Value from)
    {
        if (from.Ref is PyException cause)
            exception.Cause = cause;
        else if (from.IsNone)
            exception.Cause = null;
        else if (from.Ref is PyType type && type.IsSubtypeOf(Types.BaseException))
            exception.Cause = new PyException(type, PyTuple.Empty);
        else
            return Raise(Types.TypeError, "exception causes must derive from BaseException");
        exception.SuppressContext = true;
        return Raise(exception);
    }

    private Value Match(PyFrame f, PyException exception, Value against, int jump)
    {
        if (against.Ref is PyType type && type.IsSubtypeOf(Types.BaseException))
        {
            if (!exception.Is(type))
                return Value.FromInt(jump);
            TraceCaught(f, exception);
            return Continue;
        }

        if (against.Ref is not PyTuple types)
            return Raise(Types.TypeError, "catching classes that do not inherit from BaseException is not allowed");
        var matches = false;
        foreach (var item in types.Items)
        {
            if (item.Ref is not PyType one || !one.IsSubtypeOf(Types.BaseException))
                return Raise(Types.TypeError, "catching classes that do not inherit from BaseException is not allowed");
            matches |= exception.Is(one);
        }

        if (!matches)
            return Value.FromInt(jump);
        TraceCaught(f, exception);
        return Continue;
    }

    /// <summary>A part of an exception group is handled from here.</summary>
    internal void HandleGroup(PyFrame frame, PyException part)
    {
        TraceCaught(frame, part);
        Handled = part;
    }

    private Value LoadContext(ref Value exitSlot, ref Value enterSlot, Value manager, bool isAsync)
    {
        var type = manager.Type;
        var enter = type.Lookup(isAsync ? Names.__aenter__ : Names.__enter__);
        var exit = type.Lookup(isAsync ? Names.__aexit__ : Names.__exit__);
        if (enter.IsUnbound || exit.IsUnbound)
            return Raise(Errors.NotContextManager(type, isAsync, enter.IsUnbound));
        enterSlot = BindContext(enter, manager);
        if (enterSlot.IsSignal)
            return enterSlot;
        exitSlot = BindContext(exit, manager);
        return exitSlot.IsSignal ? exitSlot : Continue;
    }

    /// <summary>Binding a plain function runs none of the program's code; what has a `__get__` of the program's is bound when it is called.</summary>
    private Value BindContext(Value method, Value manager) => method.Type is { IsHeap: true, DescriptorGet: not null }
        ? new PyBoundBuiltin(new PyBuiltin("method", (PyThread thread, in CallArgs args) => thread.CallBound(method, args[0], args[0].Type, new CallArgs(args.All[1..], args.Names))), manager)
        : Attributes.Bind(this, method, manager, manager.Type);

    /// <summary>`await` and `yield from`: delegates to what is in register B; its result goes to A.</summary>
    private Value Await(PyFrame f, ref Value R, in Instruction ins)
    {
        ref var awaited = ref Unsafe.Add(ref R, ins.B);
        var outer = f.Generator!;
        if (awaited.Ref is PyGenerator generator && (ins.Op == Opcode.YieldFrom || generator.IsCoroutine || (generator.Frame.Code.Flags & CodeFlags.IterableCoroutine) != 0))
        {
            f.Dest = ins.A;
            var result = Delegate(generator, outer);
            return result.IsSignal ? result : Store(f, ref R, ins.A, result);
        }

        if (awaited.Ref is IAwaitable native && !native.IsOverridden(ins.Op == Opcode.Await))
        {
            // Run again when the loop wakes the chain up, then with the answer.
            var resumed = !_sent.IsUnbound;
            var thrown = _thrown;
            _sent = Value.Unbound;
            _thrown = null;
            var result = native.Await(this, resumed, thrown, out var suspendWith);
            if (!suspendWith.IsUnbound)
            {
                f.Dest = PyFrame.Complete;
                _handedOver = Suspend(suspendWith, awaited);
                return Value.Pushed;
            }

            return Store(f, ref R, ins.A, result);
        }

        if (awaited.Ref is PyAsyncGeneratorStep step && ins.Op == Opcode.Await)
        {
            f.Dest = ins.A;
            var result = StartStep(step, outer);
            return result.IsSignal ? result : Store(f, ref R, ins.A, result);
        }

        if (ins.Op == Opcode.YieldFrom)
            return Store(f, ref R, ins.A, Push(new DelegationFrame(awaited)));
        if (awaited.Type.Await is not { } await)
            return Raise(Errors.NotAwaitable(awaited, ins.C));
        return Store(f, ref R, ins.A, Push(AwaitIterator(awaited, await, outer, ins.C)));
    }

    private IEnumerable<Value> AwaitIterator(Value awaited, UnarySlot await, PyGenerator outer, int context)
    {
        if (context == Errors.InAsyncFor)
            yield return Try().Await(await, awaited);
        else
            yield return await(this, awaited);
        if (context == Errors.InAsyncFor && Caught is { } failure)
        {
            var refused = Errors.NotAwaitable(awaited, context);
            (refused.Cause, refused.Context, refused.SuppressContext) = (failure, failure, true);
            yield return Raise(refused);
            yield break;
        }

        var iterator = Input;
        if (iterator.Ref is PyGenerator { IsCoroutine: true })
        {
            yield return Raise(Types.TypeError, "__await__() returned a coroutine");
            yield break;
        }

        if (iterator.Type.Next is null)
        {
            yield return Raise(Types.TypeError, $"__await__() returned non-iterator of type '{iterator.Type.Name}'");
            yield break;
        }

        yield return iterator.Ref is PyGenerator generator ? Delegate(generator, outer) : Push(new DelegationFrame(iterator));
        Output = Input;
    }
}
