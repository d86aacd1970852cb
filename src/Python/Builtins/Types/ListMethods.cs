using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>The named methods of list.</summary>
internal static class ListMethods
{
    private static readonly Signature SortSignature = Signature.Parse("sort", "*, key=None, reverse=False");

    public static void Define(PyType type)
    {
        type.Method("append", static (thread, self, item) =>
        {
            var list = List(self);
            if (list.GrowthBytes > 0)
                thread.Interpreter.Meter.Reserve(list.GrowthBytes);
            list.Add(item);
            return Value.None;
        });
        ((PyBuiltin)type.Lookup(Names.Intern("append")).Ref!).IsListAppend = true;
        type.Method("extend", static (thread, self, iterable) => Containers.Extend(thread, List(self), iterable));
        type.Method("insert", Insert);
        type.Method("remove", Remove);
        type.Method("pop", "index=-1, /", static (thread, args) => Pop(thread, args[0], args[1]), static (thread, self) => Pop(thread, self, Value.FromInt(-1)), Pop);
        type.Method("clear", static (_, self) =>
        {
            List(self).Assign([], 0);
            return Value.None;
        });
        type.Method("copy", static (thread, self) =>
        {
            Containers.ChargeCopy(thread, List(self).Count);
            return new PyList(List(self).ToArray());
        });
        type.Method("reverse", static (thread, self) =>
        {
            thread.Charge(List(self).Count / 16);
            List(self).Span.Reverse();
            return Value.None;
        });
        type.Method("count", static (thread, self, item) => SequenceSearch.Count(thread, self, item));
        type.Method("index", "value, start: bound=0, stop: bound=9223372036854775807, /", static (thread, args) => Index(thread, args, static item => $"{item} is not in list"));
        type.MethodVar("sort", Sort);
        type.Method("__reversed__", static (_, self) => new PyListReverseIterator(List(self)));
        type.Method("__sizeof__", static (_, self) => Value.FromInt(40 + List(self).Count * 8L));
    }

    private static PyList List(Value self) => (PyList)self.Ref!;

    private static Value Insert(PyThread thread, Value self, Value at, Value item) =>
        thread.Then(thread.Current!, Indexing.Index(thread, at), (t, index) =>
        {
            if (!index.IsInt)
                return t.Raise(Types.OverflowError, Indexing.TooLarge);
            var list = List(self);
            var position = index.Bits;
            if (position < 0)
                position = Math.Max(0, position + list.Count);
            t.Charge(list.Count / 64);
            t.Interpreter.Meter.Reserve(list.GrowthBytes);
            list.Insert((int)Math.Min(position, list.Count), item);
            return Value.None;
        });

    private static Value Remove(PyThread thread, Value self, Value item) => SequenceSearch.Find(thread, self, item, 0, long.MaxValue, (t, at) =>
    {
        if (at < 0)
            return t.Raise(Types.ValueError, "list.remove(x): x not in list");
        if (at < List(self).Count)
        {
            t.Charge(List(self).Count / 64);
            List(self).RemoveRange((int)at, 1);
        }

        return Value.None;
    });

    private static Value Pop(PyThread thread, Value self, Value index)
    {
        if (!index.IsInt)
        {
            return thread.Then(thread.Current!, Indexing.Index(thread, index), (t, at) =>
                at.IsInt ? Pop(t, self, at) : t.Raise(Types.OverflowError, Indexing.TooLarge));
        }

        var list = List(self);
        if (list.Count == 0)
            return thread.Raise(Types.IndexError, "pop from empty list");
        var at = index.Bits < 0 ? index.Bits + list.Count : index.Bits;
        if ((ulong)at >= (ulong)list.Count)
            return thread.Raise(Types.IndexError, "pop index out of range");
        if (at == list.Count - 1)
            return list.RemoveLast();
        thread.Charge((list.Count - at) / 64);
        var item = list[(int)at];
        list.RemoveRange((int)at, 1);
        return item;
    }

    /// <summary>index(value, start, stop) of lists and tuples.</summary>
    /// <param name="missing">The ValueError's text, from the repr of the value.</param>
    public static Value Index(PyThread thread, ReadOnlySpan<Value> args, Func<string, string> missing)
    {
        var (self, item, start, stop) = (args[0], args[1], args[2], args[3]);
        var length = self.Ref is PyList list ? list.Count : ((PyTuple)self.Ref!).Count;
        return SequenceSearch.Find(thread, self, item, Bound(start.Bits, length), Bound(stop.Bits, length), (t, at) => at >= 0
            ? Value.FromInt(at)
            : t.Then(t.Current!, Operators.Repr(t, item), (t2, text) => t2.Raise(Types.ValueError, missing(text.AsText!))));
    }

    private static long Bound(long index, int length) => index < 0 ? Math.Max(0, index + length) : index;

    private static Value Sort(PyThread thread, in CallArgs args)
    {
        if (args.Count > 1)
        {
            return thread.Raise(Types.TypeError, args.All.Length > 3
                ? $"sort() takes at most 2 arguments ({args.All.Length - 1} given)"
                : "sort() takes no positional arguments");
        }

        Span<Value> options = new Value[SortSignature.Count];
        if (!SortSignature.Bind(thread, new CallArgs(args.Named, args.Names), options))
            return Value.Error;
        return Sorting.Sort(thread, List(args[0]), options[0], options[1], Value.None);
    }
}
