using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Itertools;

/// <summary>itertools (https://docs.python.org/3.13/library/itertools.html).</summary>
internal static class ItertoolsModule
{
    private static readonly PyType GroupType = Type("_grouper");
    private static readonly PyType TeeType = Type("_tee");

    private static readonly PyType[] All =
    [
        Tool("count", "start=0, step=1", CountSteps), Tool("cycle", "iterable, /", static (t, c, a) => OneIterator(t, a[0], i => new Cycle(c, i))),
        Tool("repeat", "object, times=…", RepeatSteps),
        Tool("accumulate", "iterable, func=None, *, initial=None", static (t, c, a) => OneIterator(t, a[0], i => new Accumulate(c, i, a[1], a[2]))),
        Tool("compress", "data, selectors", CompressSteps),
        Tool("dropwhile", "predicate, iterable, /", static (t, c, a) => OneIterator(t, a[1], i => new DropWhile(c, a[0], i, always: false))),
        Tool("filterfalse", "function, iterable, /", static (t, c, a) => OneIterator(t, a[1], i => new DropWhile(c, a[0], i, always: true))),
        Tool("takewhile", "predicate, iterable, /", static (t, c, a) => OneIterator(t, a[1], i => new TakeWhile(c, a[0], i))),
        Tool("starmap", "function, iterable, /", static (t, c, a) => OneIterator(t, a[1], i => new StarMap(c, a[0], i))),
        Tool("pairwise", "iterable, /", static (t, c, a) => OneIterator(t, a[0], i => new Pairwise(c, i))),
        Tool("batched", "iterable, n, *, strict=False", BatchedSteps),
        Tool("groupby", "iterable, key=None", static (t, c, a) => OneIterator(t, a[0], i => new GroupBy(c, GroupType, i, a[1]))),
        Tool("islice", "iterable, start, stop=…, step=…, /", SliceSteps),
        Tool("combinations", "iterable, r", static (t, c, a) => SelectSteps(t, a, (pool, r) => new Combinations(c, pool, r, repeats: false))),
        Tool("combinations_with_replacement", "iterable, r", static (t, c, a) => SelectSteps(t, a, (pool, r) => new Combinations(c, pool, r, repeats: true))),
        Tool("permutations", "iterable, r=None", static (t, c, a) => SelectSteps(t, a, (pool, r) => new Permutations(c, pool, r))),
        ChainType(), ProductType(), ZipLongestType(),
    ];

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("itertools");
        foreach (var type in All)
            module.Dict.Set(type.ShortName, type);
        module.Dict.Set("_grouper", GroupType);
        module.Dict.Set("_tee", TeeType);
        module.Function("tee", "iterable, n=2, /", static (thread, args) => thread.Push(TeeSteps(thread, args[0], args[1])));
        return module;
    }

    private delegate IEnumerable<Value> MakeSteps(PyThread thread, PyType cls, Value[] args);

    private static PyType Type(string name)
    {
        var type = new PyType(name, Types.Object, "itertools") { IsNamedWithModule = true };
        IteratorTypes.DefineIterator(type);
        if (name == "_tee")
            type.Method("__copy__", static (_, self) => ((Tee)self.Ref!).Copy());
        BuiltinTypes.Finish(type);
        return type;
    }

    private static PyType Tool(string name, string signature, MakeSteps make)
    {
        var parsed = Signature.Parse(name, signature);
        var type = new PyType(name, Types.Object, "itertools") { IsNamedWithModule = true };
        IteratorTypes.DefineIterator(type);
        type.New = (PyThread thread, PyType cls, in CallArgs args) =>
        {
            var values = new Value[parsed.Count];
            // CPython counts for these two as it unpacks a tuple.
            if (name is "cycle" or "pairwise" && args.Names.Length == 0 && args.Count != 1)
                return thread.Raise(Types.TypeError, $"{name} expected 1 argument, got {args.Count}");
            return parsed.Bind(thread, args, values) ? thread.Push(make(thread, cls, values)) : Value.Error;
        };
        switch (name)
        {
            case "count":
                type.Repr = static (thread, self) => thread.Push(CountReprSteps(thread, (Count)self.Ref!));
                break;
            case "repeat":
                type.Repr = static (thread, self) => thread.Push(RepeatReprSteps(thread, (Repeat)self.Ref!));
                type.Method("__length_hint__", static (thread, self) => ((Repeat)self.Ref!).Left is >= 0 and var left
                    ? Value.FromInt(left)
                    : thread.Raise(Types.TypeError, "len() of unsized object"));
                break;
        }

        BuiltinTypes.Finish(type);
        return type;
    }

    private static IEnumerable<Value> OneIterator(PyThread thread, Value iterable, Func<Value, Value> make)
    {
        yield return Operators.Iter(thread, iterable);
        thread.Output = make(thread.Input);
    }

    private static IEnumerable<Value> CountSteps(PyThread thread, PyType cls, Value[] args)
    {
        foreach (var arg in args)
        {
            if (!Numbers.IsNumber(arg) && arg.Type is { ToInt: null, ToFloat: null, ToIndex: null })
                yield return thread.Raise(Types.TypeError, "a number is required");
        }

        thread.Output = new Count(cls, args[0], args[1]);
    }

    private static IEnumerable<Value> RepeatSteps(PyThread thread, PyType cls, Value[] args)
    {
        var times = -1L;
        if (!args[1].IsUnbound)
        {
            yield return Indexing.Index(thread, args[1]);
            times = Math.Max(0, Ints.Clamp(thread.Input));
        }

        thread.Output = new Repeat(cls, args[0], times);
    }

    private static IEnumerable<Value> CompressSteps(PyThread thread, PyType cls, Value[] args)
    {
        yield return Operators.Iter(thread, args[0]);
        var data = thread.Input;
        yield return Operators.Iter(thread, args[1]);
        thread.Output = new Compress(cls, data, thread.Input);
    }

    private static IEnumerable<Value> BatchedSteps(PyThread thread, PyType cls, Value[] args)
    {
        yield return Indexing.Index(thread, args[1]);
        var size = Ints.Clamp(thread.Input);
        if (size < 1)
            yield return thread.Raise(Types.ValueError, "n must be at least one");
        yield return Operators.Truth(thread, args[2]);
        var strict = thread.Input.IsTrue;
        yield return Operators.Iter(thread, args[0]);
        thread.Output = new Batched(cls, thread.Input, size, strict);
    }

    private static IEnumerable<Value> SliceSteps(PyThread thread, PyType cls, Value[] args)
    {
        var (start, stop, step) = args[2].IsUnbound ? (Value.None, args[1], Value.None) : (args[1], args[2], args[3].IsUnbound ? Value.None : args[3]);
        long first = 0, last = -1, by = 1;
        if (!stop.IsNone)
        {
            last = stop.Type.ToIndex is null ? -1 : Ints.Is(stop) ? Ints.Clamp(stop) : -1;
            if (last < 0)
                yield return thread.Raise(Types.ValueError, args[2].IsUnbound
                    ? "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
                    : "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }

        if (!start.IsNone)
        {
            first = Ints.Is(start) ? Ints.Clamp(start) : -1;
            if (first < 0)
                yield return thread.Raise(Types.ValueError, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }

        if (!step.IsNone)
        {
            by = Ints.Is(step) ? Ints.Clamp(step) : -1;
            if (by < 1)
                yield return thread.Raise(Types.ValueError, "Step for islice() must be a positive integer or None.");
        }

        yield return Operators.Iter(thread, args[0]);
        thread.Output = new Slice(cls, thread.Input, first, last, by);
    }

    private static IEnumerable<Value> SelectSteps(PyThread thread, Value[] args, Func<Value[], int, Value> make)
    {
        yield return Containers.Collect(thread, args[0]);
        var pool = ((PyList)thread.Input.Ref!).ToArray();
        long length = pool.Length;
        if (!args[1].IsNone)
        {
            if (!Ints.Is(args[1]) && args[1].Type.ToIndex is null)
                yield return thread.Raise(Types.TypeError, make(pool, 0).Type.ShortName == "permutations" ? "Expected int as r" : $"'{args[1].Type.Name}' object cannot be interpreted as an integer");
            yield return Indexing.Index(thread, args[1]);
            length = Ints.Clamp(thread.Input);
        }

        if (length < 0)
            yield return thread.Raise(Types.ValueError, "r must be non-negative");
        if (length > int.MaxValue / 2)
            yield return thread.Raise(new PyException(Types.MemoryError, PyTuple.Empty));
        thread.Interpreter.Meter.Reserve(16 * (pool.Length + length));
        thread.Output = make(pool, (int)length);
    }

    private static PyType ChainType()
    {
        var type = new PyType("chain", Types.Object, "itertools") { IsNamedWithModule = true };
        IteratorTypes.DefineIterator(type);
        type.New = static (PyThread thread, PyType cls, in CallArgs args) => args.Names.Length > 0
            ? thread.Raise(Types.TypeError, "chain() takes no keyword arguments")
            : new Chain(cls, new PyTupleIterator(new PyTuple(args.Positional.ToArray())));
        GenericAliasType.AllowSubscript(type);
        type.ClassMethod("from_iterable", static (PyThread thread, in CallArgs args) =>
        {
            if (args.Count != 2)
                return thread.Raise(Types.TypeError, $"itertools.chain.from_iterable() takes exactly one argument ({args.Count - 1} given)");
            var cls = (PyType)args[0].Ref!;
            return thread.Push(OneIterator(thread, args[1], iterator => new Chain(cls, iterator)));
        });
        BuiltinTypes.Finish(type);
        return type;
    }

    private static PyType ProductType()
    {
        var type = new PyType("product", Types.Object, "itertools") { IsNamedWithModule = true };
        IteratorTypes.DefineIterator(type);
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            if (args.Names.Length > 1 || (args.Names.Length == 1 && args.Names[0].Text != "repeat"))
                return thread.Raise(Types.TypeError, $"product() got an unexpected keyword argument '{args.Names[0].Text}'");
            return thread.Push(ProductSteps(thread, cls, args.Positional.ToArray(), args.Names.Length == 1 ? args.Named[0] : Value.FromInt(1)));
        };
        BuiltinTypes.Finish(type);
        return type;
    }

    private static IEnumerable<Value> ProductSteps(PyThread thread, PyType cls, Value[] iterables, Value repeat)
    {
        yield return Indexing.Index(thread, repeat);
        var times = Ints.Clamp(thread.Input);
        if (times < 0)
            yield return thread.Raise(Types.ValueError, "repeat argument cannot be negative");
        if (iterables.Length * (double)times > int.MaxValue / 16)
            yield return thread.Raise(Types.OverflowError, "repeat argument too large");
        thread.Interpreter.Meter.Reserve(iterables.Length * times * 16);
        var pools = new Value[iterables.Length * times][];
        for (var i = 0; i < iterables.Length; i++)
        {
            yield return Containers.Collect(thread, iterables[i]);
            var pool = ((PyList)thread.Input.Ref!).ToArray();
            for (var at = i; at < pools.Length; at += iterables.Length)
                pools[at] = pool;
        }

        thread.Output = new Product(cls, pools);
    }

    private static PyType ZipLongestType()
    {
        var type = new PyType("zip_longest", Types.Object, "itertools") { IsNamedWithModule = true };
        IteratorTypes.DefineIterator(type);
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            if (args.Names.Length > 1 || (args.Names.Length == 1 && args.Names[0].Text != "fillvalue"))
                return thread.Raise(Types.TypeError, "zip_longest() got an unexpected keyword argument");
            return thread.Push(ZipSteps(thread, cls, args.Positional.ToArray(), args.Names.Length == 1 ? args.Named[0] : Value.None));
        };
        BuiltinTypes.Finish(type);
        return type;
    }

    private static IEnumerable<Value> ZipSteps(PyThread thread, PyType cls, Value[] iterables, Value fill)
    {
        for (var i = 0; i < iterables.Length; i++)
        {
            yield return Operators.Iter(thread, iterables[i]);
            iterables[i] = thread.Input;
        }

        thread.Output = new ZipLongest(cls, iterables, fill);
    }

    private static IEnumerable<Value> TeeSteps(PyThread thread, Value iterable, Value count)
    {
        yield return Indexing.Index(thread, count);
        var wanted = Ints.Clamp(thread.Input);
        if (wanted < 0)
            yield return thread.Raise(Types.ValueError, "n must be >= 0");
        thread.Interpreter.Meter.Reserve(wanted * 64);
        var made = new Value[wanted];
        if (wanted > 0)
        {
            yield return Operators.Iter(thread, iterable);
            var first = thread.Input.Ref is Tee tee ? tee.Copy() : new Tee(TeeType, new Tee.Source(thread.Input), new Tee.Link());
            made[0] = first;
            for (var i = 1; i < made.Length; i++)
                made[i] = first.Copy();
        }

        thread.Output = new PyTuple(made);
    }

    private static IEnumerable<Value> CountReprSteps(PyThread thread, Count count)
    {
        yield return Operators.Repr(thread, count.Next);
        var text = thread.Input.AsText;
        if (!(count.Step.IsInt && count.Step.Bits == 1))
        {
            yield return Operators.Repr(thread, count.Step);
            text += ", " + thread.Input.AsText;
        }

        thread.Output = Value.FromStr($"count({text})");
    }

    private static IEnumerable<Value> RepeatReprSteps(PyThread thread, Repeat repeat)
    {
        yield return Operators.Repr(thread, repeat.Item);
        thread.Output = Value.FromStr(repeat.Left < 0 ? $"repeat({thread.Input.AsText})" : $"repeat({thread.Input.AsText}, {repeat.Left})");
    }
}
