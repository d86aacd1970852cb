using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>
/// gc (https://docs.python.org/3.13/library/gc.html). What is only held by cycles ends when `collect` is called, or with the
/// program: there is no automatic collection.
/// </summary>
internal static class GarbageModule
{
    private static readonly (string Name, int Value)[] Flags =
        [("DEBUG_STATS", 1), ("DEBUG_COLLECTABLE", 2), ("DEBUG_UNCOLLECTABLE", 4), ("DEBUG_SAVEALL", 32), ("DEBUG_LEAK", 38)];

    private sealed class State
    {
        public bool IsEnabled = true;
        public Value Debug = Value.FromInt(0);
        public PyTuple Threshold = new(Value.FromInt(2000), Value.FromInt(10), Value.FromInt(10));
        public int Collections;
        public long Collected;
    }

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("gc");
        var state = new State();
        var callbacks = new PyList();
        module.Dict.Set("garbage", new PyList());
        module.Dict.Set("callbacks", callbacks);
        foreach (var (name, value) in Flags)
            module.Dict.Set(name, Value.FromInt(value));
        module.Function("collect", "generation=2", (thread, args) => args[0].IsInt && args[0].Bits is >= 0 and <= 2
            ? thread.Push(CollectSteps(thread, state, callbacks, args[0]), callbacks)
            : thread.Raise(Types.ValueError, "invalid generation"));
        AddSettings(module, state);
        AddGraph(module);
        return module;
    }

    private static void AddSettings(PyModule module, State state)
    {
        module.Function("enable", "", (_, _) => Set(state.IsEnabled = true));
        module.Function("disable", "", (_, _) => Set(state.IsEnabled = false));
        module.Function("isenabled", "", (_, _) => Value.FromBool(state.IsEnabled));
        module.Function("get_debug", "", (_, _) => state.Debug);
        module.Function("set_debug", "flags, /", (_, args) =>
        {
            state.Debug = args[0];
            return Value.None;
        });
        module.Function("get_threshold", "", (_, _) => state.Threshold);
        module.Function("set_threshold", "threshold0, threshold1=None, threshold2=None, /", (_, args) =>
        {
            var second = args[1].IsNone ? state.Threshold[1] : args[1];
            state.Threshold = new PyTuple(args[0], second, args[2].IsNone ? state.Threshold[2] : args[2]);
            return Value.None;
        });
        module.Function("get_count", "", static (_, _) => new PyTuple(Value.FromInt(0), Value.FromInt(0), Value.FromInt(0)));
        module.Function("get_freeze_count", "", static (_, _) => Value.FromInt(0));
        module.Function("freeze", "", static (_, _) => Value.None);
        module.Function("unfreeze", "", static (_, _) => Value.None);
        module.Function("get_stats", "", (_, _) => new PyList([Statistics(0, 0), Statistics(0, 0), Statistics(state.Collections, state.Collected)]));
    }

    private static Value Set(bool _) => Value.None;

    private static Value Statistics(long collections, long collected)
    {
        var result = new PyDict();
        result.Set("collections", Value.FromInt(collections));
        result.Set("collected", Value.FromInt(collected));
        result.Set("uncollectable", Value.FromInt(0));
        return result;
    }

    private static IEnumerable<Value> CollectSteps(PyThread thread, State state, PyList callbacks, Value generation)
    {
        foreach (var callback in callbacks.ToArray())
            yield return thread.Call(callback, Value.FromStr("start"), Information(generation, 0));
        yield return thread.Interpreter.Watch.Collect(thread);
        var collected = thread.Input;
        state.Collections++;
        state.Collected += collected.Bits;
        foreach (var callback in callbacks.ToArray())
            yield return thread.Call(callback, Value.FromStr("stop"), Information(generation, collected.Bits));
        thread.Output = collected;
    }

    private static Value Information(Value generation, long collected)
    {
        var result = new PyDict();
        result.Set("generation", generation);
        result.Set("collected", Value.FromInt(collected));
        result.Set("uncollectable", Value.FromInt(0));
        return result;
    }

    // ---- Who holds what ----

    private static void AddGraph(PyModule module)
    {
        module.Function("is_tracked", "obj, /", static (_, args) => Value.FromBool(IsTracked(args[0])));
        module.Function("is_finalized", "obj, /", static (_, args) => Value.FromBool(args[0].Ref is PyHeapObject { IsWatched: false, Class: { } type } && WatchList.HasFinalizer(type)));
        module.FunctionVar("get_referents", static (PyThread thread, in CallArgs args) =>
        {
            var result = new PyList();
            foreach (var holder in args.All)
            {
                thread.Charge(1);
                foreach (var held in Reachability.Referents(thread, holder))
                    result.Add(held);
            }

            return result;
        });
        module.FunctionVar("get_referrers", static (PyThread thread, in CallArgs args) =>
        {
            var result = new PyList();
            var sought = new HashSet<object>(ReferenceEqualityComparer.Instance);
            foreach (var held in args.All)
            {
                if (held.Ref is { } obj)
                    sought.Add(obj);
            }

            foreach (var holder in Reachability.Referrers(thread, sought))
                result.Add(holder);
            return result;
        });
        module.Function("get_objects", "generation=None", static (thread, _) => new PyList([.. Reachability.Objects(thread)]));
    }

    /// <summary>It may be part of a cycle: containers are, but for those that hold nothing that could be.</summary>
    private static bool IsTracked(Value value) => value.Ref switch
    {
        null or PyNone or PyBool or PyStr or PyLong or PyBytes or PyFloatInstance or PyBuiltin or PyEllipsis or PyNotImplemented or PyRange => false,
        PyTuple tuple => tuple.Items.Any(IsHolder),
        PyDict { Type.IsHeap: false } dict => HoldsTracked(dict),
        _ => !value.IsFloat && !ReferenceEquals(value.Type, Types.Complex),
    };

    private static bool IsHolder(Value value) => value.Ref is PyList or PyDict or PySet or PyInstance or PyTuple { Count: > 0 } or PyFunction or PyType;

    private static bool HoldsTracked(PyDict dict)
    {
        for (var at = -1; dict.MoveNext(ref at);)
        {
            if (IsHolder(dict.EntryAt(at).Value))
                return true;
        }

        return false;
    }
}
