using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>The named methods of dict.</summary>
internal static class DictMethods
{
    public static void Define(PyType type)
    {
        type.Method(
            "get",
            "key, default=None, /",
            static (thread, args) => Get(thread, args[0], args[1], args[2]),
            method1: static (thread, self, key) => Get(thread, self, key, Value.None),
            method2: Get);
        type.Method("setdefault", "key, default=None, /", static (thread, args) => Containers.DictSetDefault(thread, Dict(args[0]), args[1], args[2]));
        type.Method("pop", "key, default=…, /", static (thread, args) => Pop(thread, Dict(args[0]), args[1], args[2]));
        type.Method("popitem", static (thread, self) =>
        {
            if (Dict(self).Count == 0)
                return thread.Raise(Types.KeyError, "popitem(): dictionary is empty");
            var (key, value) = Dict(self).PopLast();
            return new PyTuple(key, value);
        });
        type.MethodVar("update", static (PyThread thread, in CallArgs args) => 
            DictType.Update(thread, args[0], "update", new CallArgs(args.All[1..], args.Names)));
        type.Method("clear", static (_, self) =>
        {
            Dict(self).Clear();
            return Value.None;
        });
        type.Method("copy", static (thread, self) => DictType.Copy(thread, Dict(self)));
        type.Method("keys", static (_, self) => new PyDictView(Dict(self), DictPart.Keys));
        type.Method("values", static (_, self) => new PyDictView(Dict(self), DictPart.Values));
        type.Method("items", static (_, self) => new PyDictView(Dict(self), DictPart.Items));
        type.Method("__reversed__", static (_, self) => new PyDictIterator(Dict(self), DictPart.Keys, reverse: true));
        type.Method("__sizeof__", static (_, self) => Value.FromInt(Dict(self).CopyBytes));
        type.ClassMethod("fromkeys", FromKeys);
    }

    /// <param name="fallback">Unbound for a KeyError.</param>
    internal static Value Pop(PyThread thread, PyDict dict, Value key, Value fallback)
    {
        // Nothing is looked for, so the key need not be hashable.
        if (dict.Count == 0)
            return fallback.IsUnbound ? DictType.KeyError(thread, key) : fallback;
        return thread.Then(thread.Current!, Containers.DictPop(thread, dict, key), (t, taken) =>
            !taken.IsUnbound ? taken : fallback.IsUnbound ? DictType.KeyError(t, key) : fallback);
    }

    private static Value Get(PyThread thread, Value self, Value key, Value fallback)
    {
        var dict = Dict(self);
        var at = dict.FindSimple(key);
        if (at >= 0)
            return dict.EntryAt(at).Value;
        return at == PyDict.Missing ? fallback : GetSlowly(thread, dict, key, fallback);
    }

    private static Value GetSlowly(PyThread thread, PyDict dict, Value key, Value fallback)
    {
        var below = thread.Current!;
        var found = Containers.DictGet(thread, dict, key);
        return found.IsPushed ? thread.Then(below, found, (_, value) => value.IsUnbound ? fallback : value) : found.IsUnbound ? fallback : found;
    }

    private static PyDict Dict(Value self) => (PyDict)self.Ref!;

    internal static Value FromKeys(PyThread thread, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, "dict.fromkeys() takes no keyword arguments");
        if (args.Count is < 2 or > 3)
            return thread.Raise(Types.TypeError, args.Count < 2 ? "fromkeys expected at least 1 argument, got 0" : $"fromkeys expected at most 2 arguments, got {args.Count - 1}");
        return thread.Push(FromKeysSteps(thread, args[0], args[1], args.Count == 3 ? args[2] : Value.None));
    }

    private static IEnumerable<Value> FromKeysSteps(PyThread thread, Value cls, Value iterable, Value value)
    {
        yield return thread.Call(cls);
        var made = thread.Input;
        var own = made.Ref is PyDict dict && ReferenceEquals(dict.Class, Types.Dict) ? dict : null;
        yield return Operators.Iter(thread, iterable);
        var iterator = thread.Input;
        while (true)
        {
            var key = Operators.Next(thread, iterator);
            if (key.IsSignal)
            {
                yield return key;
                key = thread.Input;
            }

            if (key.IsUnbound)
                break;
            thread.Charge(1);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
            var set = own is not null ? Containers.DictSet(thread, own, key, value) : Operators.SetItem(thread, made, key, value);
            if (set.IsSignal)
                yield return set;
        }

        thread.Output = made;
    }
}
