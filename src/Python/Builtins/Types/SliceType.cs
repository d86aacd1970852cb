using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>slice (https://docs.python.org/3.13/library/functions.html#slice).</summary>
internal static class SliceType
{
    public static void Define()
    {
        var type = Types.Slice;
        type.New = New;
        type.Repr = static (thread, self) => thread.Then(
            thread.Current!,
            ContainerRepr.Of(thread, Parts(self)),
            static (_, text) => Value.FromStr("slice" + text.AsText));
        type.Compare = static (thread, left, right, op) => left.Ref is PySlice && right.Ref is PySlice
            ? left.Is(right) ? Value.FromBool(op is CompareOp.Eq or CompareOp.Le or CompareOp.Ge) : ContainerCompare.Tuples(thread, Parts(left), Parts(right), op)
            : Value.NotImplemented;
        type.Hash = static (thread, self) => thread.Push(HashSteps(thread, Slice(self)));
        type.Member("start", static (_, self) => Slice(self).Start);
        type.Member("stop", static (_, self) => Slice(self).Stop);
        type.Member("step", static (_, self) => Slice(self).Step);
        type.Method("indices", static (thread, self, length) => thread.Then(thread.Current!, Indexing.Index(thread, length), (t, number) =>
            Ints.Big(number).Sign < 0
                ? t.Raise(Types.ValueError, "length should not be negative")
                : Resolve(t, Slice(self), Ints.Big(number), static (_, start, stop, step) => new PyTuple(start, stop, step))));
    }

    private static PySlice Slice(Value self) => (PySlice)self.Ref!;

    private static PyTuple Parts(Value self) => new(Slice(self).Start, Slice(self).Stop, Slice(self).Step);

    private static IEnumerable<Value> HashSteps(PyThread thread, PySlice slice)
    {
        var sum = TupleHash.Start;
        Value[] parts = [slice.Start, slice.Stop, slice.Step];
        foreach (var part in parts)
        {
            yield return Containers.Hash(thread, part);
            sum = TupleHash.Add(sum, thread.Input.Bits);
        }

        thread.Output = Value.FromInt(sum == ulong.MaxValue ? 1546275796 : (long)sum);
    }

    private static Value New(PyThread thread, PyType cls, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, "slice() takes no keyword arguments");
        thread.Interpreter.Meter.Reserve(72);
        return args.Count switch
        {
            0 => thread.Raise(Types.TypeError, "slice expected at least 1 argument, got 0"),
            1 => new PySlice(Value.None, args[0], Value.None),
            2 => new PySlice(args[0], args[1], Value.None),
            3 => new PySlice(args[0], args[1], args[2]),
            _ => thread.Raise(Types.TypeError, $"slice expected at most 3 arguments, got {args.Count}"),
        };
    }

    /// <summary>slice.indices: start, stop and step for a length of any size.</summary>
    public static Value Resolve(PyThread thread, PySlice slice, BigInteger length, Func<PyThread, Value, Value, Value, Value> then) =>
        thread.Push(ResolveSteps(thread, slice, length, then));

    private static IEnumerable<Value> ResolveSteps(PyThread thread, PySlice slice, BigInteger length, Func<PyThread, Value, Value, Value, Value> then)
    {
        const string message = "slice indices must be integers or None or have an __index__ method";
        var step = BigInteger.One;
        if (!slice.Step.IsNone)
        {
            yield return Indexing.Index(thread, slice.Step, message);
            step = Ints.Big(thread.Input);
            if (step.IsZero)
                yield return thread.Raise(Types.ValueError, "slice step cannot be zero");
        }

        var (least, most) = step.Sign > 0 ? (BigInteger.Zero, length) : (BigInteger.MinusOne, length - 1);
        var (start, stop) = step.Sign > 0 ? (least, most) : (most, least);
        if (!slice.Start.IsNone)
        {
            yield return Indexing.Index(thread, slice.Start, message);
            start = Clamp(Ints.Big(thread.Input));
        }

        if (!slice.Stop.IsNone)
        {
            yield return Indexing.Index(thread, slice.Stop, message);
            stop = Clamp(Ints.Big(thread.Input));
        }

        yield return then(thread, Numbers.FromBig(start), Numbers.FromBig(stop), Numbers.FromBig(step));
        thread.Output = thread.Input;

        BigInteger Clamp(BigInteger index) => index.Sign < 0
            ? BigInteger.Max(index + length, least)
            : BigInteger.Min(index, most);
    }
}
