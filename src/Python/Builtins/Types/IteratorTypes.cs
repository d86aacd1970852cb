using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>The interpreter's own iterators (https://docs.python.org/3.13/library/stdtypes.html#iterator-types).</summary>
internal static class IteratorTypes
{
    public static readonly PyType[] All =
    [
        Types.SequenceIterator, Types.CallableIterator, Types.ListIterator, Types.ListReverseIterator, Types.TupleIterator,
        Types.RangeIterator, Types.LongRangeIterator, Types.StrIterator, Types.StrAsciiIterator, Types.BytesIterator, Types.ByteArrayIterator,
        Types.SetIterator, Types.DictKeyIterator, Types.DictValueIterator, Types.DictItemIterator,
        Types.DictReverseKeyIterator, Types.DictReverseValueIterator, Types.DictReverseItemIterator,
    ];

    private static readonly PyType[] Public = [Types.Reversed, Types.Enumerate, Types.Zip, Types.Map, Types.Filter];

    private static readonly Signature EnumerateSignature = Signature.Parse("enumerate", "iterable, start=0");

    public static void Define()
    {
        foreach (var type in All)
        {
            DefineIterator(type);
            if (!ReferenceEquals(type, Types.CallableIterator) && !ReferenceEquals(type, Types.SequenceIterator))
                DefineLengthHint(type);
        }

        foreach (var type in Public)
            DefineIterator(type);
        DefineLengthHint(Types.Reversed);
        Types.Str.Iter = static (_, self) => new PyStrIterator((PyStr)self.Ref!);

        Types.Reversed.New = NewReversed;
        Types.Enumerate.New = NewEnumerate;
        Types.Zip.New = NewZip;
        Types.Map.New = NewMap;
        Types.Filter.New = NewFilter;
    }

    /// <summary>What every iterator of the interpreter has; for the iterators of modules, too.</summary>
    public static void DefineIterator(PyType type)
    {
        type.Iter = static (_, self) => self;
        type.Next = static (thread, self) => ((PyIterator)self.Ref!).MoveNext(thread);
    }

    private static void DefineLengthHint(PyType type) =>
        type.Method("__length_hint__", static (_, self) => Value.FromInt(Math.Max(0, ((PyIterator)self.Ref!).LengthHint)));

    private static Value NewReversed(PyThread thread, PyType cls, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, "reversed() takes no keyword arguments");
        if (args.Count != 1)
            return thread.Raise(Types.TypeError, $"reversed expected 1 argument, got {args.Count}");
        var sequence = args[0];
        var method = sequence.Type.Lookup(Names.__reversed__);
        if (!method.IsUnbound && !method.IsNone)
            return thread.CallSpecialFunction(method, sequence, []);
        if (method.IsNone || sequence.Type.GetItem is null || sequence.Type.Length is not { } length || sequence.Ref is PyDict or PyDictView)
            return thread.Raise(Types.TypeError, $"'{sequence.Type.Name}' object is not reversible");
        return thread.Then(thread.Current!, length(thread, sequence), (_, count) => new PyReversed(cls, sequence, count.Bits));
    }

    private static Value NewEnumerate(PyThread thread, PyType cls, in CallArgs args)
    {
        if (args.Count == 0 && args.Names.Length == 0)
            return thread.Raise(Types.TypeError, "enumerate() missing required argument 'iterable'");
        if (args.All.Length > 2)
            return thread.Raise(Types.TypeError, $"enumerate() takes at most 2 arguments ({args.All.Length} given)");
        Span<Value> values = new Value[EnumerateSignature.Count];
        if (!EnumerateSignature.Bind(thread, args, values))
            return Value.Error;
        var (iterable, start) = (values[0], values[1]);
        return thread.Then(thread.Current!, Indexing.Index(thread, start), (t, number) =>
            t.Then(t.Current!, Operators.Iter(t, iterable), (_, iterator) => new PyEnumerate(cls, iterator, number)));
    }

    private static Value NewZip(PyThread thread, PyType cls, in CallArgs args)
    {
        var strict = Value.False;
        if (args.Names.Length > 0 && ReferenceEquals(cls, Types.Zip))
        {
            if (args.Names.Length > 1)
                return thread.Raise(Types.TypeError, $"zip() takes at most 1 keyword argument ({args.Names.Length} given)");
            if (args.Names[0].Text != "strict")
                return thread.Raise(Types.TypeError, $"zip() got an unexpected keyword argument '{args.Names[0].Text}'");

            strict = args.Named[0];
        }

        var iterables = args.Positional.ToArray();
        return thread.Then(thread.Current!, Operators.Truth(thread, strict), (t, isStrict) =>
            WithIterators(t, iterables, 0, iterators => new PyZip(cls, iterators, isStrict.IsTrue)));
    }

    private static Value NewMap(PyThread thread, PyType cls, in CallArgs args)
    {
        if (args.Names.Length > 0 && ReferenceEquals(cls, Types.Map))
            return thread.Raise(Types.TypeError, "map() takes no keyword arguments");
        if (args.Count < 2)
            return thread.Raise(Types.TypeError, "map() must have at least two arguments.");
        var function = args[0];
        return WithIterators(thread, args.Positional[1..].ToArray(), 0, iterators => new PyMap(cls, function, iterators));
    }

    private static Value NewFilter(PyThread thread, PyType cls, in CallArgs args)
    {
        if (args.Names.Length > 0 && ReferenceEquals(cls, Types.Filter))
            return thread.Raise(Types.TypeError, "filter() takes no keyword arguments");
        if (args.Count != 2)
            return thread.Raise(Types.TypeError, $"filter expected 2 arguments, got {args.Count}");
        var function = args[0];
        return thread.Then(thread.Current!, Operators.Iter(thread, args[1]), (_, iterator) => new PyFilter(cls, function, iterator));
    }

    /// <summary>Goes on with iter() of each value from an index on, in place.</summary>
    private static Value WithIterators(PyThread thread, Value[] iterables, int from, Func<Value[], Value> then)
    {
        for (var i = from; i < iterables.Length; i++)
        {
            var below = thread.Current!;
            var iterator = Operators.Iter(thread, iterables[i]);
            if (iterator.IsPushed)
            {
                var at = i;
                return thread.Then(below, iterator, (t, made) =>
                {
                    iterables[at] = made;
                    return WithIterators(t, iterables, at + 1, then);
                });
            }

            if (iterator.IsError)
                return iterator;
            iterables[i] = iterator;
        }

        return then(iterables);
    }
}
