using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Collections;

/// <summary>collections.deque (https://docs.python.org/3.13/library/collections.html#deque-objects).</summary>
internal static class DequeType
{
    private static readonly Signature InitSignature = Signature.Parse("deque", "iterable=…, maxlen=None");
    private static readonly PyType Iterator = MakeIterator("_deque_iterator", reverse: false);
    private static readonly PyType ReverseIterator = MakeIterator("_deque_reverse_iterator", reverse: true);

    public static readonly PyType Deque = MakeType();

    private static PyDeque Of(Value self) => (PyDeque)self.Ref!;

    private static PyType MakeType()
    {
        var type = new PyType("deque", Types.Object, "collections")
        {
            IsNamedWithModule = true,
            New = static (PyThread thread, PyType cls, in CallArgs args) =>
            {
                thread.Interpreter.Meter.Reserve(120);
                return new PyDeque(cls);
            },
            Init = Init,
            Repr = static (thread, self) => thread.Push(ReprSteps(thread, Of(self))),
            Compare = Compare,
            Iter = static (_, self) => new PyDequeIterator(Iterator, Of(self), reverse: false),
            Length = static (_, self) => Value.FromInt(Of(self).Count),
            Contains = static (thread, self, item) => thread.Push(FindSteps(thread, Of(self), item, 0, long.MaxValue, static (_, at) => Value.FromBool(at >= 0))),
            GetItem = GetItem,
            SetItem = SetItem,
        };
        type.Binary[(int)BinaryOperator.Add] = Concatenate;
        type.Binary[(int)BinaryOperator.Mult] = Repeat;
        type.Inplace[(int)BinaryOperator.Add] = static (thread, self, other) => thread.Then(thread.Current!, Extend(thread, self, other, left: false), (_, _) => self);
        type.Inplace[(int)BinaryOperator.Mult] = InplaceRepeat;
        DequeMethods.Define(type);
        BuiltinTypes.Finish(type);
        return type;
    }

    private static PyType MakeIterator(string name, bool reverse)
    {
        var type = new PyType(name, Types.Object, "collections") { IsNamedWithModule = true, IsBase = false };
        type.New = (PyThread thread, PyType cls, in CallArgs args) => args.Count is < 1 or > 2 ? thread.Raise(Types.TypeError, $"function missing required argument 'iterable' (pos 1)")
            : args[0].Ref is PyDeque deque ? new PyDequeIterator(cls, deque, reverse)
            : thread.Raise(Types.TypeError, $"argument 1 must be collections.deque, not {args[0].Type.Name}");
        IteratorTypes.DefineIterator(type);
        type.Method("__length_hint__", static (_, self) => Value.FromInt(Math.Max(0, ((PyIterator)self.Ref!).LengthHint)));
        BuiltinTypes.Finish(type);
        return type;
    }

    public static Value Reversed(Value self) => new PyDequeIterator(ReverseIterator, Of(self), reverse: true);

    private static Value Init(PyThread thread, Value self, in CallArgs args)
    {
        Span<Value> values = new Value[2];
        if (!InitSignature.Bind(thread, args, values))
            return Value.Error;
        var deque = Of(self);
        deque.Clear();
        deque.MaxLength = -1;
        if (!values[1].IsNone)
        {
            if (!values[1].IsInt)
                return thread.Raise(Types.TypeError, "an integer is required");
            if (values[1].Bits < 0)
                return thread.Raise(Types.ValueError, "maxlen must be non-negative");
            deque.MaxLength = (int)Math.Min(values[1].Bits, int.MaxValue);
        }

        return values[0].IsUnbound ? Value.None : Extend(thread, self, values[0], left: false);
    }

    /// <summary>Appends every item of an iterable, on either side.</summary>
    public static Value Extend(PyThread thread, Value self, Value iterable, bool left) => thread.Push(ExtendSteps(thread, Of(self), iterable, left), self, iterable);

    private static IEnumerable<Value> ExtendSteps(PyThread thread, PyDeque deque, Value iterable, bool left)
    {
        if (ReferenceEquals(iterable.Ref, deque))
        {
            thread.Charge(deque.Count / 8);
            iterable = new PyList(deque.ToArray());
        }

        yield return Operators.Iter(thread, iterable);
        var iterator = thread.Input;
        while (true)
        {
            var item = Operators.Next(thread, iterator);
            if (item.IsSignal)
            {
                yield return item;
                item = thread.Input;
            }

            if (item.IsUnbound)
                break;
            thread.Charge(1);
            thread.Interpreter.Meter.Reserve(deque.GrowthBytes);
            if (left)
                deque.AppendLeft(item);
            else
                deque.Append(item);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        thread.Output = Value.None;
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyDeque deque)
    {
        var name = deque.Class.ShortName;
        if (!thread.BeingShown.Add(deque))
        {
            thread.Output = Value.FromStr("[...]");
            yield break;
        }

        Containers.ChargeCopy(thread, deque.Count);
        yield return thread.Try().ReprOf(new PyList(deque.ToArray()));
        thread.BeingShown.Remove(deque);
        if (thread.Caught is { } error)
            yield return thread.Raise(error);
        thread.Output = Value.FromStr(deque.MaxLength < 0 ? $"{name}({thread.Input.AsText})" : $"{name}({thread.Input.AsText}, maxlen={deque.MaxLength})");
    }

    private static Value ReprOf(this PyThread thread, Value value) => Operators.Repr(thread, value);

    private static Value Compare(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (left.Ref is not PyDeque a || right.Ref is not PyDeque b)
            return Value.NotImplemented;
        if (a.Count != b.Count && op is CompareOp.Eq or CompareOp.Ne && a.Count != b.Count)
            return Value.FromBool(op == CompareOp.Ne);
        Containers.ChargeCopy(thread, a.Count + b.Count);
        return Operators.Compare(thread, op, new PyList(a.ToArray()), new PyList(b.ToArray()));
    }

    private static Value GetItem(PyThread thread, Value self, Value key)
    {
        var deque = Of(self);
        if (!key.IsInt)
            return Indexing.ByIndex(thread, self, key, "sequence index must be integer, not '{0}'", GetItem);
        var index = key.Bits < 0 ? key.Bits + deque.Count : key.Bits;
        return (ulong)index < (ulong)deque.Count ? deque[(int)index] : thread.Raise(Types.IndexError, "deque index out of range");
    }

    private static Value SetItem(PyThread thread, Value self, Value key, Value value)
    {
        var deque = Of(self);
        if (!key.IsInt)
            return Indexing.ByIndex(thread, self, key, "sequence index must be integer, not '{0}'", (t, s, index) => SetItem(t, s, index, value));
        var index = key.Bits < 0 ? key.Bits + deque.Count : key.Bits;
        if ((ulong)index >= (ulong)deque.Count)
            return thread.Raise(Types.IndexError, "deque index out of range");
        if (!value.IsUnbound)
        {
            deque[(int)index] = value;
            return Value.None;
        }

        thread.Charge(deque.Count / 16);
        deque.RemoveAt((int)index);
        return Value.None;
    }

    private static Value Concatenate(PyThread thread, Value left, Value right)
    {
        if (left.Ref is not PyDeque deque)
            return Value.NotImplemented;
        if (right.Ref is not PyDeque other)
            return thread.Raise(Types.TypeError, $"can only concatenate deque (not \"{right.Type.Name}\") to deque");
        var sum = Copy(thread, deque);
        Containers.ChargeCopy(thread, other.Count);
        foreach (var item in other.ToArray())
            sum.Append(item);
        return sum;
    }

    public static PyDeque Copy(PyThread thread, PyDeque deque)
    {
        Containers.ChargeCopy(thread, deque.Count);
        var copy = new PyDeque(deque.Class) { MaxLength = deque.MaxLength };
        copy.Assign(deque.ToArray());
        return copy;
    }

    private static Value Repeat(PyThread thread, Value left, Value right)
    {
        var (self, times) = left.Ref is PyDeque ? (left, right) : (right, left);
        return Indexing.Times(thread, times, (t, n) => Fill(t, new PyDeque(self.Type) { MaxLength = Of(self).MaxLength }, Of(self).ToArray(), n));
    }

    private static Value InplaceRepeat(PyThread thread, Value self, Value times) =>
        Indexing.Times(thread, times, (t, n) => Fill(t, Of(self), Of(self).ToArray(), n));

    private static Value Fill(PyThread thread, PyDeque deque, Value[] items, long times)
    {
        if (Indexing.Repeat(thread, items, times) is not { } repeated)
            return Value.Error;
        deque.Assign(repeated);
        return deque;
    }

    /// <summary>How many items are equal.</summary>
    public static IEnumerable<Value> CountSteps(PyThread thread, PyDeque deque, Value item)
    {
        var version = deque.Version;
        var count = 0;
        for (var i = 0; i < deque.Count; i++)
        {
            thread.Charge(1);
            if (Equality.TryEquals(deque[i], item) is not { } equal)
            {
                yield return Operators.ItemsEqual(thread, deque[i], item);
                equal = thread.Input.IsTrue;
            }

            if (deque.Version != version)
                yield return thread.Raise(Types.RuntimeError, "deque mutated during iteration");
            count += equal ? 1 : 0;
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        thread.Output = Value.FromInt(count);
    }

    /// <summary>Looks for an equal item between two bounds and goes on with its position or -1.</summary>
    public static IEnumerable<Value> FindSteps(PyThread thread, PyDeque deque, Value item, long start, long stop, Func<PyThread, long, Value> then,
        PyException? mutated = null)
    {
        var version = deque.Version;
        for (var i = (int)Math.Min(start, deque.Count); i < Math.Min(stop, deque.Count); i++)
        {
            thread.Charge(1);
            if (Equality.TryEquals(deque[i], item) is not { } equal)
            {
                yield return Operators.ItemsEqual(thread, deque[i], item);
                equal = thread.Input.IsTrue;
            }

            if (deque.Version != version)
                yield return thread.Raise(mutated ?? new PyException(Types.RuntimeError, "deque mutated during iteration"));
            if (equal)
            {
                yield return then(thread, i);
                thread.Output = thread.Input;
                yield break;
            }

            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        yield return then(thread, -1);
        thread.Output = thread.Input;
    }
}
