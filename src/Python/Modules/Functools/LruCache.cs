using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Functools;

/// <summary>
/// The function that functools.lru_cache makes: remembers results by arguments, the oldest used go first.
/// Invariant: the cache's entries stand in the order of their last use; there are never more than the most allowed.
/// </summary>
internal sealed class PyLruCache(PyType type, Value function, long most, bool typed, Value info) : PyHeapObject(type), IReferences
{
    public Value Function { get; } = function;

    /// <summary>Entries kept; -1 for all.</summary>
    public long Most { get; } = most;

    public bool IsTyped { get; } = typed;

    /// <summary>Makes the tuple of cache_info().</summary>
    public Value Info { get; } = info;

    /// <summary>By the tuple of arguments.</summary>
    public PyDict Cache { get; } = new();

    public long Hits { get; set; }
    public long Misses { get; set; }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(Function);
        reachability.Reference(Info);
        reachability.Reference(Cache);
    }
}

/// <summary>functools._lru_cache_wrapper.</summary>
internal static class LruCache
{
    // Between positional and named arguments in a key, so that f(1, 'a', 2) and f(1, a=2) differ.
    private static readonly Value Separator = new PyTuple(Value.FromStr("named"));

    public static readonly PyType Type = MakeType();

    private static PyLruCache Of(Value self) => (PyLruCache)self.Ref!;

    private static PyType MakeType()
    {
        var type = new PyType("_lru_cache_wrapper", Types.Object, "functools")
        {
            IsNamedWithModule = true,
            HasInstanceDict = true,
            New = static (PyThread thread, PyType cls, in CallArgs args) => args.Count != 4
                ? thread.Raise(Types.TypeError, "_lru_cache_wrapper() takes 4 arguments")
                : args[0].Type.Call is null
                    ? thread.Raise(Types.TypeError, "the first argument must be callable")
                    : !args[1].IsNone && !args[1].IsInt
                        ? thread.Raise(Types.TypeError, "maxsize should be integer or None")
                        : new PyLruCache(cls, args[0], args[1].IsNone ? -1 : Math.Max(0, args[1].Bits), args[2].IsTrue, args[3]),
            Init = static (PyThread thread, Value self, in CallArgs args) => Value.None,
            Call = static (PyThread thread, Value self, in CallArgs args) => Call(thread, Of(self), args),
            DescriptorGet = static (_, self, instance, _) => instance.IsUnbound || instance.IsNone ? self : new PyMethod(self, instance),
        };
        type.Method("cache_info", static (thread, self) => thread.Call(
            Of(self).Info, Value.FromInt(Of(self).Hits), Value.FromInt(Of(self).Misses), Of(self).Most < 0 ? Value.None : Value.FromInt(Of(self).Most), Value.FromInt(Of(self).Cache.Count)));
        type.Method("cache_clear", static (_, self) =>
        {
            Of(self).Hits = Of(self).Misses = 0;
            Of(self).Cache.Clear();
            return Value.None;
        });
        type.Method("__copy__", static (_, self) => self);
        type.Method("__deepcopy__", static (_, self, _) => self);
        type.Attribute("__dict__", static (thread, self) => InstanceDict.Get(thread, self), InstanceDict.Set);
        BuiltinTypes.Finish(type);
        return type;
    }

    private static Value Call(PyThread thread, PyLruCache cache, in CallArgs args)
    {
        thread.Charge(2);
        if (cache.Most == 0)
        {
            cache.Misses++;
            return thread.Call(cache.Function, args);
        }

        // A key is hashed once, also where it is not found.
        var key = KeyOf(args, cache.IsTyped);
        var below = thread.Current!;
        var hash = Containers.Hash(thread, key);
        var found = hash.IsInt ? Containers.DictFindHashed(thread, cache.Cache, key, hash.Bits) : Value.Unbound;
        if (found.IsInt)
            return found.Bits >= 0 ? Hit(cache, (int)found.Bits) : Miss(thread, cache, key, hash.Bits, args);
        var (all, names) = (args.All.ToArray(), args.Names.ToArray());
        return found.IsUnbound
            ? thread.Then(below, hash, (t, known) => t.Then(t.Current!, Containers.DictFindHashed(t, cache.Cache, key, known.Bits), (t, at) => Found(t, at, known.Bits)))
            : thread.Then(below, found, (t, at) => Found(t, at, hash.Bits));

        Value Found(PyThread t, Value at, long known) =>
            at.Bits >= 0 ? Hit(cache, (int)at.Bits) : Miss(t, cache, key, known, new CallArgs(all, names));
    }

    private static Value Hit(PyLruCache cache, int at)
    {
        cache.Hits++;
        var entry = cache.Cache.EntryAt(at);
        // The last stays where it is: an `__eq__` that calls the function while a key is looked for must not send the search back each time.
        if (cache.Most > 0 && at != cache.Cache.Used - 1)
        {
            cache.Cache.RemoveAt(at);
            cache.Cache.Append(entry.Key, entry.Hash, entry.Value);
        }

        return entry.Value;
    }

    private static Value Miss(PyThread thread, PyLruCache cache, Value key, long hash, in CallArgs args)
    {
        cache.Misses++;
        return thread.Then(thread.Current!, thread.Call(cache.Function, args), (t, result) =>
            t.Then(t.Current!, Containers.DictSetHashed(t, cache.Cache, key, hash, result), (_, _) =>
            {
                Trim(cache);
                return result;
            }));
    }

    private static void Trim(PyLruCache cache)
    {
        if (cache.Most < 0 || cache.Cache.Count <= cache.Most)
            return;
        var oldest = -1;
        cache.Cache.MoveNext(ref oldest);
        cache.Cache.RemoveAt(oldest);
    }

    private static Value KeyOf(in CallArgs args, bool typed)
    {
        if (args.Names.Length == 0 && args.Count == 1 && !typed && (args[0].IsInt || args[0].Ref is PyStr { Type.IsHeap: false }))
            return args[0];
        var parts = new List<Value>(args.Positional.ToArray());
        if (args.Names.Length > 0)
        {
            parts.Add(Separator);
            for (var i = 0; i < args.Names.Length; i++)
            {
                parts.Add(args.Names[i]);
                parts.Add(args.Named[i]);
            }
        }

        if (typed)
        {
            foreach (ref readonly var arg in args.All)
                parts.Add(arg.Type);
        }

        return new PyTuple([.. parts]);
    }
}
