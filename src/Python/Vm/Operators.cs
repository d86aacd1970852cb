using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Vm;

/// <summary>
/// What operators do (language reference, "Expressions" and "Emulating numeric types"), beyond the fast paths of the
/// dispatch loop. Each returns a value, Pushed or Error.
/// </summary>
public static class Operators
{
    public static readonly string[] Symbols = ["+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"];

    public static Value Binary(PyThread thread, BinaryOperator op, Value left, Value right) => Binary(thread, op, left, right, Symbols[(int)op]);

    private static Value Binary(PyThread thread, BinaryOperator op, Value left, Value right, string symbol)
    {
        var leftType = left.Type;
        var rightType = right.Type;
        var first = leftType.Binary[(int)op];
        var second = ReferenceEquals(leftType, rightType) ? null : rightType.Binary[(int)op];
        if (ReferenceEquals(first, second))
            second = null;
        if (leftType.IsHeap || rightType.IsHeap)
            return thread.Push(new UserBinaryFrame(op, left, right, symbol));
        // A builtin subclass with an operator of its own goes first, as the program's classes do.
        if (second is not null && first is not null && rightType.IsSubtypeOf(leftType))
            (first, second) = (second, first);
        if (first is not null)
        {
            var result = first(thread, left, right);
            if (!result.IsNotImplemented)
                return result;
        }

        if (second is not null)
        {
            var result = second(thread, left, right);
            if (!result.IsNotImplemented)
                return result;
        }

        return thread.Raise(Errors.UnsupportedOperands(symbol, left, right));
    }

    public static Value Inplace(PyThread thread, BinaryOperator op, Value left, Value right)
    {
        if (left.Type.Inplace[(int)op] is not { } inplace)
            return Binary(thread, op, left, right, Symbols[(int)op] + "=");
        if (left.Type.IsHeap)
            return thread.Push(InplaceSteps(thread, op, left, right, inplace));
        var result = inplace(thread, left, right);
        return result.IsNotImplemented ? Binary(thread, op, left, right, Symbols[(int)op] + "=") : result;
    }

    private static IEnumerable<Value> InplaceSteps(PyThread thread, BinaryOperator op, Value left, Value right, BinarySlot inplace)
    {
        yield return inplace(thread, left, right);
        if (thread.Input.IsNotImplemented)
            yield return Binary(thread, op, left, right, Symbols[(int)op] + "=");
        thread.Output = thread.Input;
    }

    /// <summary>An operator where one operand's class is the program's: its methods, and which goes first.</summary>
    private sealed class UserBinaryFrame(BinaryOperator op, Value left, Value right, string symbol) : NativeFrame, IReferences
    {
        void IReferences.Visit(Reachability reachability)
        {
            reachability.Reference(left);
            reachability.Reference(right);
        }

        private int _attempt;

        internal override Value Resume(PyThread thread, Value input)
        {
            while (true)
            {
                if (_attempt > 0 && !input.IsNotImplemented)
                    return input;
                // A subclass that overrides the reflected method goes first.
                var rightFirst = !ReferenceEquals(left.Type, right.Type) && right.Type.IsSubtypeOf(left.Type)
                    && !right.Type.Lookup(SpecialMethods.Reflected[(int)op]).Is(left.Type.Lookup(SpecialMethods.Reflected[(int)op]));
                switch (_attempt++)
                {
                    case 0:
                        input = Attempt(thread, reflected: rightFirst);
                        break;
                    case 1 when !ReferenceEquals(left.Type, right.Type):
                        input = Attempt(thread, reflected: !rightFirst);
                        break;
                    default:
                        return thread.Raise(Errors.UnsupportedOperands(symbol, left, right));
                }

                if (input.IsSignal)
                    return input;
            }
        }

        private Value Attempt(PyThread thread, bool reflected)
        {
            var self = reflected ? right : left;
            if (Errors.IsSequence(self) && (!self.Type.IsHeap || op == BinaryOperator.Mult && Errors.Repeats(self)))
                return reflected && op == BinaryOperator.Add ? Value.NotImplemented : self.Type.BuiltinBase.Binary[(int)op] is { } own ? own(thread, left, right) : Value.NotImplemented;
            if (!self.Type.IsHeap)
                return self.Type.Binary[(int)op] is { } slot ? slot(thread, left, right) : Value.NotImplemented;
            var name = reflected ? SpecialMethods.Reflected[(int)op] : SpecialMethods.Forward[(int)op];
            var method = self.Type.Lookup(name);
            return method.IsUnbound ? Value.NotImplemented : thread.CallSpecialFunction(method, self, [reflected ? left : right]);
        }
    }

    public static Value Unary(PyThread thread, UnaryOperator op, Value operand)
    {
        var type = operand.Type;
        var slot = op switch { UnaryOperator.Minus => type.Negative, UnaryOperator.Plus => type.Positive, _ => type.Invert };
        if (slot is not null)
            return slot(thread, operand);
        var symbol = op switch { UnaryOperator.Minus => "-", UnaryOperator.Plus => "+", _ => "~" };
        return thread.Raise(Types.TypeError, $"bad operand type for unary {symbol}: '{type.Name}'");
    }

    // ---- Comparison ----

    public static readonly string[] CompareSymbols = ["<", "<=", "==", "!=", ">", ">="];

    /// <summary>The same comparison with the operands exchanged.</summary>
    public static CompareOp Swap(CompareOp op) => op switch
    {
        CompareOp.Lt => CompareOp.Gt,
        CompareOp.Le => CompareOp.Ge,
        CompareOp.Gt => CompareOp.Lt,
        CompareOp.Ge => CompareOp.Le,
        _ => op,
    };

    public static Value Compare(PyThread thread, CompareOp op, Value left, Value right)
    {
        var leftType = left.Type;
        var rightType = right.Type;
        if (leftType.IsHeap || rightType.IsHeap)
            return thread.Push(new UserCompareFrame(op, left, right));
        if (leftType.Compare is { } compare)
        {
            var result = compare(thread, left, right, op);
            if (!result.IsNotImplemented)
                return result;
        }

        if (!ReferenceEquals(leftType, rightType) && rightType.Compare is { } reflected)
        {
            var result = reflected(thread, right, left, Swap(op));
            if (!result.IsNotImplemented)
                return result;
        }

        return ByIdentity(thread, op, left, right);
    }

    private static Value ByIdentity(PyThread thread, CompareOp op, Value left, Value right) => op switch
    {
        CompareOp.Eq => Value.FromBool(left.Is(right)),
        CompareOp.Ne => Value.FromBool(!left.Is(right)),
        _ => thread.Raise(Types.TypeError, $"'{CompareSymbols[(int)op]}' not supported between instances of '{left.Type.Name}' and '{right.Type.Name}'"),
    };

    private sealed class UserCompareFrame(CompareOp op, Value left, Value right) : NativeFrame, IReferences
    {
        void IReferences.Visit(Reachability reachability)
        {
            reachability.Reference(left);
            reachability.Reference(right);
        }

        private int _attempt;

        internal override Value Resume(PyThread thread, Value input)
        {
            while (true)
            {
                if (_attempt > 0 && !input.IsNotImplemented)
                    return input;
                var rightFirst = !ReferenceEquals(left.Type, right.Type) && right.Type.IsSubtypeOf(left.Type);
                switch (_attempt++)
                {
                    case 0:
                        input = Attempt(thread, reflected: rightFirst);
                        break;
                    case 1:
                        input = Attempt(thread, reflected: !rightFirst);
                        break;
                    default:
                        return ByIdentity(thread, op, left, right);
                }

                if (input.IsSignal)
                    return input;
            }
        }

        private Value Attempt(PyThread thread, bool reflected)
        {
            var (self, other) = reflected ? (right, left) : (left, right);
            return self.Type.Compare is { } compare ? compare(thread, self, other, reflected ? Swap(op) : op) : Value.NotImplemented;
        }
    }

    /// <summary>a == b as a bool, identity first, as containers compare their items.</summary>
    public static Value ItemsEqual(PyThread thread, Value left, Value right)
    {
        var below = thread.Current!;
        if (Equality.TryEquals(left, right) is { } known)
            return Value.FromBool(known);
        var result = Compare(thread, CompareOp.Eq, left, right);
        return result.IsPushed ? thread.Interpose(new TruthFrame(), below) : result.IsError || result.IsBool ? result : Truth(thread, result);
    }

    /// <summary>item in container.</summary>
    public static Value Contains(PyThread thread, Value container, Value item)
    {
        if (container.Type.Contains is { } contains)
            return contains(thread, container, item);
        if ((container.Type.Iter is null && container.Type.GetItem is null) || (container.Type.IsHeap && container.Type.Lookup(Names.__iter__).IsNone))
            return thread.Raise(Types.TypeError, $"argument of type '{container.Type.Name}' is not iterable");
        return thread.Push(ContainsSteps(thread, container, item));
    }

    private static IEnumerable<Value> ContainsSteps(PyThread thread, Value container, Value item)
    {
        yield return Iter(thread, container);
        var iterator = thread.Input;
        while (true)
        {
            yield return Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            thread.Charge(1);
            yield return ItemsEqual(thread, thread.Input, item);
            if (thread.Input.IsTrue)
            {
                thread.Output = Value.True;
                yield break;
            }
        }

        thread.Output = Value.False;
    }

    // ---- Truth ----

    /// <summary>bool(x): True or False.</summary>
    public static Value Truth(PyThread thread, Value value)
    {
        if (value.IsInt)
            return Value.FromBool(value.Bits != 0);
        if (value.IsFloat)
            return Value.FromBool(value.Float != 0);
        if (value.IsBool)
            return value;
        if (value.IsNone)
            return Value.False;
        var type = value.Type;
        var below = thread.Current!;
        if (type.Bool is { } truth)
        {
            var result = truth(thread, value);
            return result.IsPushed ? thread.Interpose(new BoolResultFrame(), below) : result;
        }

        if (type.Length is { } length)
        {
            var result = length(thread, value);
            return result.IsPushed ? thread.Interpose(new TruthFrame(), below) : result.IsError ? result : Value.FromBool(result.Bits != 0);
        }

        return Value.True;
    }

    private sealed class BoolResultFrame : PassingFrame
    {
        internal override Value Resume(PyThread thread, Value input) =>
            input.IsBool ? input : thread.Raise(Types.TypeError, $"__bool__ should return bool, returned {input.Type.Name}");
    }

    internal sealed class TruthFrame : PassingFrame
    {
        internal override Value Resume(PyThread thread, Value input) => Truth(thread, input);
    }

    // ---- Items ----

    private static Value NotSubscriptable(PyThread thread, PyType type) => thread.Raise(Types.TypeError, $"type '{type.Name}' is not subscriptable");

    /// <summary>A metaclass may know a __class_getitem__ that none of the classes has.</summary>
    private static IEnumerable<Value> ClassItemSteps(PyThread thread, PyType type, Value key)
    {
        yield return Attributes.Get(thread.Try(), type, Names.__class_getitem__);
        if (thread.Caught is { } error)
            yield return error.Is(Types.AttributeError) ? NotSubscriptable(thread, type) : thread.Raise(error);
        yield return thread.Call(thread.Input, key);
        thread.Output = thread.Input;
    }

    public static Value GetItem(PyThread thread, Value container, Value key)
    {
        if (container.Type.GetItem is { } get)
            return get(thread, container, key);
        if (container.Ref is PyType type)
        {
            if (ReferenceEquals(type, Types.Type))
                return GenericAliasType.Make(container, key);
            var method = type.Lookup(Names.__class_getitem__);
            if (method.IsUnbound)
                return type.Class.IsHeap ? thread.Push(ClassItemSteps(thread, type, key)) : NotSubscriptable(thread, type);
            return thread.CallBound(method, Value.Unbound, type, new CallArgs([key], default));
        }

        return thread.Raise(Types.TypeError, $"'{container.Type.Name}' object is not subscriptable");
    }

    /// <param name="value">Unbound to delete.</param>
    public static Value SetItem(PyThread thread, Value container, Value key, Value value)
    {
        if (container.Type.SetItem is { } set)
            return set(thread, container, key, value);
        // CPython asks a sequence by position, in other words.
        var isPosition = (Ints.Is(key) || key.Type.ToIndex is not null)
            && (container.Type.IsHeap || container.Ref is PyStr or PyBytes or PyTuple or PyRange or PySet or PyDictView or PyMappingProxy);
        if (isPosition && key.Ref is PyLong)
            return thread.Raise(Types.IndexError, $"cannot fit '{key.Type.Name}' into an index-sized integer");
        return thread.Raise(Types.TypeError, value.IsUnbound
            ? $"'{container.Type.Name}' object {(isPosition ? "doesn't" : "does not")} support item deletion"
            : $"'{container.Type.Name}' object does not support item assignment");
    }

    // ---- Iteration ----

    public static Value Iter(PyThread thread, Value iterable)
    {
        var below = thread.Current!;
        if (iterable.Type.Iter is { } iter)
        {
            var result = iter(thread, iterable);
            return result.IsPushed && iterable.Type.IsHeap ? thread.Interpose(new IterResultFrame(), below) : result;
        }

        if (iterable.Type.GetItem is not null && iterable.Ref is not PyDict)
            return new PySequenceIterator(iterable);
        return thread.Raise(Types.TypeError, $"'{iterable.Type.Name}' object is not iterable");
    }

    private sealed class IterResultFrame : PassingFrame
    {
        internal override Value Resume(PyThread thread, Value input) => input.Type.Next is not null
            ? input
            : thread.Raise(Types.TypeError, $"iter() returned non-iterator of type '{input.Type.Name}'");
    }

    /// <summary>The next item, or Unbound at the end (never StopIteration).</summary>
    public static Value Next(PyThread thread, Value iterator)
    {
        thread.EndedBy = null;
        if (iterator.Ref is PyGenerator generator && ReferenceEquals(generator.Class, Types.Generator))
        {
            if (generator.State == GeneratorState.Finished)
                return Value.Unbound;
            thread.Push(new NextFrame());
            var resumed = thread.Resume(generator, Value.None);
            if (resumed.IsError)
                thread.Current = thread.Current!.Back;
            return resumed;
        }

        if (iterator.Type.Next is not { } next)
            return thread.Raise(Types.TypeError, $"'{iterator.Type.Name}' object is not an iterator");
        var below = thread.Current!;
        var result = next(thread, iterator);
        if (result.IsPushed)
            return thread.Interpose(new NextFrame(), below);
        if (result.IsError && thread.Pending!.Is(Types.StopIteration))
        {
            thread.EndedBy = thread.TakePending();
            return Value.Unbound;
        }

        return result;
    }

    /// <summary>
    /// As <see cref="Next"/>, for a builtin that is a C# iterator and yields at once what this returns when it is a signal:
    /// a generator then gives its items without a frame between.
    /// </summary>
    internal static Value NextStep(PyThread thread, Value iterator)
    {
        if (iterator.Ref is not PyGenerator { State: GeneratorState.Created or GeneratorState.Suspended } generator
            || !ReferenceEquals(generator.Class, Types.Generator) || thread.Current is not IteratorFrame frame)
            return Next(thread, iterator);
        var resumed = thread.Resume(generator, Value.None);
        frame.TakesItems = resumed.IsPushed;
        return resumed;
    }

    /// <summary>The same for an item that something pushed on a frame is to give.</summary>
    internal static Value ItemOfPushed(PyThread thread, Frame below) => thread.Interpose(new NextFrame(), below);

    /// <summary>Turns the StopIteration of what runs above it into Unbound.</summary>
    private sealed class NextFrame : PassingFrame
    {
        internal override Value Resume(PyThread thread, Value input) => input;

        internal override Value OnError(PyThread thread, PyException error)
        {
            if (!error.Is(Types.StopIteration))
                return Value.Error;
            thread.EndedBy = error;
            return Value.Unbound;
        }

        internal override Value OnGeneratorReturn(PyThread thread, Value result)
        {
            thread.EndBy(result);
            return Value.Unbound;
        }
    }

    public static Value YieldFromIter(PyThread thread, Value iterable, PyFrame frame)
    {
        if (iterable.Ref is PyGenerator generator && !ReferenceEquals(generator.Class, Types.AsyncGenerator))
        {
            var outer = frame.Code.Flags;
            return generator.IsCoroutine && (outer & (Bytecode.CodeFlags.Coroutine | Bytecode.CodeFlags.IterableCoroutine)) == 0
                ? thread.Raise(Types.TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator")
                : iterable;
        }

        return iterable.Ref is IAwaitable native && !native.IsOverridden(byAwait: false) ? iterable : Iter(thread, iterable);
    }

    public static Value AsyncIter(PyThread thread, Value iterable)
    {
        if (iterable.Type.AsyncIter is not { } iter)
            return thread.Raise(Types.TypeError, $"'async for' requires an object with __aiter__ method, got {iterable.Type.Name}");
        return iter(thread, iterable);
    }

    public static Value AsyncNext(PyThread thread, Value iterator) => iterator.Type.AsyncNext is { } next
        ? next(thread, iterator)
        : thread.Raise(Types.TypeError, $"'async for' received an object from __aiter__ that does not implement __anext__: {iterator.Type.Name}");

    // ---- Text ----

    /// <summary>repr(x): a str.</summary>
    public static Value Repr(PyThread thread, Value value)
    {
        var below = thread.Current!;
        if (value.Type.Repr is not { } repr)
            return Value.FromStr($"<{value.Type.Name} object>");
        var result = repr(thread, value);
        return result.IsPushed && value.Type.IsHeap ? thread.Interpose(new TextResultFrame("__repr__"), below) : result;
    }

    /// <summary>str(x): a str.</summary>
    public static Value Str(PyThread thread, Value value)
    {
        var below = thread.Current!;
        if (value.Ref is PyStr && !value.Type.IsHeap)
            return value;
        if (value.Type.Str is not { } str)
            return Repr(thread, value);
        var result = str(thread, value);
        return result.IsPushed && value.Type.IsHeap ? thread.Interpose(new TextResultFrame("__str__"), below) : result;
    }

    private sealed class TextResultFrame(string method) : PassingFrame
    {
        internal override Value Resume(PyThread thread, Value input) => input.Ref is PyStr
            ? input
            : thread.Raise(Types.TypeError, $"{method} returned non-string (type {input.Type.Name})");
    }
}
