using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>dict (https://docs.python.org/3.13/library/stdtypes.html#mapping-types-dict).</summary>
internal static class DictType
{
    public static void Define()
    {
        var type = Types.Dict;
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            thread.Interpreter.Meter.Reserve(64);
            return new PyDict(cls);
        };
        type.Init = static (PyThread thread, Value self, in CallArgs args) => Update(thread, self, "dict", args);
        type.Repr = ContainerRepr.Of;
        type.Compare = ContainerCompare.Dicts;
        type.Iter = static (_, self) => new PyDictIterator(Dict(self), DictPart.Keys);
        type.Length = static (_, self) => Value.FromInt(Dict(self).Count);
        type.Contains = static (thread, self, key) => Contains(thread, Dict(self), key);
        type.GetItem = GetItem;
        type.Method("__contains__", static (thread, self, key) => Contains(thread, Dict(self), key));
        type.Method("__getitem__", static (thread, self, key) => GetItem(thread, self, key));
        type.SetItem = SetItem;
        type.Binary[(int)BinaryOperator.BitOr] = Union;
        type.Inplace[(int)BinaryOperator.BitOr] = static (thread, self, other) =>
            thread.Then(thread.Current!, UpdateFrom(thread, Dict(self), other), (_, _) => self);
        DictMethods.Define(type);
    }

    private static PyDict Dict(Value self) => (PyDict)self.Ref!;

    public static Value Contains(PyThread thread, PyDict dict, Value key)
    {
        var below = thread.Current!;
        var found = Containers.DictFind(thread, dict, key);
        return found.IsInt ? Value.FromBool(found.Bits >= 0) : thread.Then(below, found, static (_, at) => Value.FromBool(at.Bits >= 0));
    }

    public static Value GetItem(PyThread thread, Value self, Value key)
    {
        var below = thread.Current!;
        var value = Containers.DictGet(thread, Dict(self), key);
        if (value.IsPushed)
            return thread.Then(below, value, (t, found) => found.IsUnbound ? Missing(t, self, key) : found);
        return value.IsUnbound ? Missing(thread, self, key) : value;
    }

    private static Value Missing(PyThread thread, Value self, Value key)
    {
        if (!ReferenceEquals(self.Type, Types.Dict))
        {
            var method = self.Type.Lookup(Names.__missing__);
            if (!method.IsUnbound)
                return thread.CallSpecialFunction(method, self, [key]);
        }

        return KeyError(thread, key);
    }

    public static Value KeyError(PyThread thread, Value key) => thread.Raise(new PyException(Types.KeyError, new PyTuple(key)));

    private static Value SetItem(PyThread thread, Value self, Value key, Value value)
    {
        if (!value.IsUnbound)
            return Containers.DictSet(thread, Dict(self), key, value);
        return thread.Then(thread.Current!, Containers.DictPop(thread, Dict(self), key), (t, taken) => taken.IsUnbound ? KeyError(t, key) : Value.None);
    }

    private static Value Union(PyThread thread, Value left, Value right)
    {
        if (left.Ref is not PyDict a || right.Ref is not PyDict b)
            return Value.NotImplemented;
        var union = Copy(thread, a);
        return thread.Then(thread.Current!, Containers.DictUpdate(thread, union, b), (_, _) => union);
    }

    public static PyDict Copy(PyThread thread, PyDict dict)
    {
        thread.Charge(dict.Count / 4);
        thread.Interpreter.Meter.Reserve(dict.CopyBytes);
        var copy = new PyDict();
        copy.CopyFrom(dict);
        return copy;
    }

    /// <summary>dict(…) and update(…).</summary>
    public static Value Update(PyThread thread, Value self, string name, in CallArgs args)
    {
        if (args.Count > 1)
            return thread.Raise(Types.TypeError, $"{name} expected at most 1 argument, got {args.Count}");
        var dict = Dict(self);
        if (args.Names.Length == 0)
            return args.Count == 0 ? Value.None : UpdateFrom(thread, dict, args[0]);
        var keywords = new PyDict();
        for (var i = 0; i < args.Names.Length; i++)
            keywords.Set(args.Names[i], args.Named[i]);
        if (args.Count == 0)
            return Containers.DictUpdate(thread, dict, keywords);
        return thread.Then(thread.Current!, UpdateFrom(thread, dict, args[0]), (t, _) => Containers.DictUpdate(t, dict, keywords));
    }

    /// <summary>Adds what a mapping (something with `keys`) or an iterable of pairs has.</summary>
    private static Value UpdateFrom(PyThread thread, PyDict dict, Value source)
    {
        if (source.Ref is PyDict other)
        {
            if (dict.Count == 0 && ReferenceEquals(other.Class, Types.Dict))
            {
                thread.Charge(other.Count / 4);
                thread.Interpreter.Meter.Reserve(other.CopyBytes);
                dict.CopyFrom(other);
                return Value.None;
            }

            return Containers.DictUpdate(thread, dict, source);
        }

        if (Containers.TryItems(source, out _))
            return PushPairs(thread, dict, source);
        return thread.Push(UpdateSteps(thread, dict, source));
    }

    private static IEnumerable<Value> UpdateSteps(PyThread thread, PyDict dict, Value source)
    {
        yield return thread.Try().GetAttribute(source, "keys");
        yield return thread.Caught switch
        {
            null => Containers.DictUpdate(thread, dict, source),
            { } error when error.Is(Types.AttributeError) => PushPairs(thread, dict, source),
            { } error => thread.Raise(error),
        };
        thread.Output = Value.None;
    }

    private static Value GetAttribute(this PyThread thread, Value obj, string name) => Attributes.Get(thread, obj, Names.Intern(name));

    private static Value PushPairs(PyThread thread, PyDict dict, Value source)
    {
        var locals = new IterationLocals(source, dict);
        return thread.Push(locals, PairSteps(thread, dict, locals));
    }

    private static IEnumerable<Value> PairSteps(PyThread thread, PyDict dict, IterationLocals locals)
    {
        yield return Operators.Iter(thread, locals.Source);
        var iterator = locals.Source = thread.Input;
        for (var number = 0; ; number++)
        {
            var item = Operators.Next(thread, iterator);
            if (item.IsSignal)
            {
                yield return item;
                item = thread.Input;
            }

            if (item.IsUnbound)
                break;
            locals.Item = item;
            thread.Charge(1);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
            if (item.Type.Iter is null && item.Type.GetItem is null)
                yield return thread.Raise(Types.TypeError, $"cannot convert dictionary update sequence element #{number} to a sequence");
            if (item.Ref is not PyTuple && item.Ref is not PyList)
            {
                yield return Containers.Collect(thread, item, asksLength: false);
                item = locals.Item = thread.Input;
            }

            var (key, value) = Pair(item, out var length);
            if (length != 2)
                yield return thread.Raise(Types.ValueError, $"dictionary update sequence element #{number} has length {length}; 2 is required");
            var set = Containers.DictSet(thread, dict, key, value);
            if (set.IsSignal)
                yield return set;
        }

        thread.Output = Value.None;
    }

    private static (Value Key, Value Value) Pair(Value item, out int length)
    {
        var items = item.Ref is PyTuple tuple ? tuple.Items : ((PyList)item.Ref!).Span;
        length = items.Length;
        return length == 2 ? (items[0], items[1]) : default;
    }
}
