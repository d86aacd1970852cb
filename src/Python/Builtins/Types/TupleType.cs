using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>tuple (https://docs.python.org/3.13/library/stdtypes.html#tuples).</summary>
internal static class TupleType
{
    public static void Define()
    {
        var type = Types.Tuple;
        type.New = New;
        type.Repr = ContainerRepr.Of;
        type.Compare = ContainerCompare.Tuples;
        type.Hash = Hash;
        type.Iter = static (_, self) => new PyTupleIterator(Tuple(self));
        type.Length = static (_, self) => Value.FromInt(Tuple(self).Count);
        type.Contains = static (thread, self, item) => SequenceSearch.Contains(thread, self, item);
        type.GetItem = GetItem;
        type.Binary[(int)BinaryOperator.Add] = Concatenate;
        type.Binary[(int)BinaryOperator.Mult] = Repeat;
        type.Method("count", static (thread, self, item) => SequenceSearch.Count(thread, self, item));
        type.Method("index", "value, start: bound=0, stop: bound=9223372036854775807, /", static (thread, args) => ListMethods.Index(thread, args, static _ => "tuple.index(x): x not in tuple"));
        type.Method("__getnewargs__", static (_, self) => new PyTuple(new PyTuple(Tuple(self).Items)));
    }

    private static PyTuple Tuple(Value self) => (PyTuple)self.Ref!;

    /// <summary>A tuple of these items, which become its own.</summary>
    public static PyTuple Make(PyType type, Value[] items) => items.Length == 0 && ReferenceEquals(type, Types.Tuple) ? PyTuple.Empty : new PyTuple(type, items);

    /// <summary>tuple(iterable).</summary>
    public static Value From(PyThread thread, PyType type, Value iterable)
    {
        if (ReferenceEquals(type, Types.Tuple) && iterable.Ref is PyTuple tuple && ReferenceEquals(tuple.Class, Types.Tuple))
            return tuple;
        return thread.Then(thread.Current!, Containers.Collect(thread, iterable), (_, list) => Make(type, ((PyList)list.Ref!).ToArray()));
    }

    private static Value New(PyThread thread, PyType cls, in CallArgs args)
    {
        if (args.Names.Length > 0 && !Constructors.HasOwnInit(cls))
            return thread.Raise(Types.TypeError, "tuple() takes no keyword arguments");
        if (args.Count > 1)
            return thread.Raise(Types.TypeError, $"tuple expected at most 1 argument, got {args.Count}");
        thread.Interpreter.Meter.Reserve(40);
        return args.Count == 0 ? Make(cls, []) : From(thread, cls, args[0]);
    }

    private static Value Hash(PyThread thread, Value self)
    {
        if (!self.Type.IsHeap && Equality.TryHash(self, out var hash))
            return Value.FromInt(hash);
        return thread.Push(new HashFrame(Tuple(self)));
    }

    private sealed class HashFrame(PyTuple tuple) : NativeFrame
    {
        private ulong _sum = TupleHash.Start;
        private int _at = -1;

        internal override Value Resume(PyThread thread, Value input)
        {
            while (true)
            {
                if (_at >= 0)
                    _sum = TupleHash.Add(_sum, input.Bits);
                if (++_at == tuple.Count)
                    return Value.FromInt(TupleHash.Finish(_sum, tuple.Count));
                thread.Charge(1);
                input = Containers.Hash(thread, tuple[_at]);
                if (input.IsSignal)
                    return input;
            }
        }
    }

    private static Value GetItem(PyThread thread, Value self, Value key)
    {
        var tuple = Tuple(self);
        if (key.IsInt)
        {
            var index = key.Bits < 0 ? key.Bits + tuple.Count : key.Bits;
            return (ulong)index < (ulong)tuple.Count ? tuple[(int)index] : thread.Raise(Types.IndexError, "tuple index out of range");
        }

        if (key.Ref is not PySlice slice)
            return Indexing.ByIndex(thread, self, key, "tuple indices must be integers or slices, not {0}", GetItem);
        return Indexing.Resolve(thread, slice, tuple.Count, (t, start, step, count) =>
        {
            if (count == tuple.Count && step == 1 && ReferenceEquals(tuple.Class, Types.Tuple))
                return tuple;
            Containers.ChargeCopy(t, count);
            return Make(Types.Tuple, Indexing.Pick(tuple.Items, start, step, count));
        });
    }

    private static Value Concatenate(PyThread thread, Value left, Value right)
    {
        if (left.Ref is not PyTuple a || right.Ref is not PyTuple b)
            return Value.NotImplemented;
        if (b.Count == 0 && ReferenceEquals(a.Class, Types.Tuple))
            return a;
        if (a.Count == 0 && ReferenceEquals(b.Class, Types.Tuple))
            return b;
        Containers.ChargeCopy(thread, a.Count + b.Count);
        return new PyTuple([.. a.Items, .. b.Items]);
    }

    private static Value Repeat(PyThread thread, Value left, Value right)
    {
        var (tuple, times) = left.Ref is PyTuple ? (left, right) : (right, left);
        return Indexing.Times(thread, times, (t, n) => n == 1 && ReferenceEquals(tuple.Type, Types.Tuple) ? tuple
            : Indexing.Repeat(t, Tuple(tuple).Items, n) is { } items ? Make(Types.Tuple, items) : Value.Error);
    }
}
