using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>What displays, comprehensions, unpacking and the container types share. Each result is a value, Pushed or Error.</summary>
internal static class Containers
{
    /// <summary>Steps that take at most so many items of an iterable into a list, their Output.</summary>
    public static IEnumerable<Value> CollectSteps(PyThread thread, Value iterable, int most)
    {
        var list = new PyList();
        yield return Operators.Iter(thread, iterable);
        var iterator = thread.Input;
        while (list.Count < most)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            thread.Charge(1);
            thread.Interpreter.Meter.Reserve(list.GrowthBytes);
            list.Add(thread.Input);
        }

        thread.Output = list;
    }

    /// <summary>list(iterable): a new list.</summary>
    public static Value Collect(PyThread thread, Value iterable)
    {
        switch (iterable.Ref)
        {
            case PyList list when ReferenceEquals(list.Class, Types.List):
                return CopyOf(thread, list.Span);
            case PyTuple tuple when ReferenceEquals(tuple.Class, Types.Tuple):
                return CopyOf(thread, tuple.Items);
        }

        return thread.Push(CollectSteps(thread, iterable, int.MaxValue));
    }

    private static Value CopyOf(PyThread thread, ReadOnlySpan<Value> items)
    {
        thread.Charge(items.Length / 8);
        thread.Interpreter.Meter.Reserve(56 + items.Length * 16L);
        return new PyList(items.ToArray());
    }

    public static Value Extend(PyThread thread, PyList list, Value iterable)
    {
        switch (iterable.Ref)
        {
            case PyList other when ReferenceEquals(other.Class, Types.List):
                thread.Charge(other.Count / 8);
                thread.Interpreter.Meter.Reserve(other.Count * 16L);
                list.AddRange(other.Span);
                return Value.None;
            case PyTuple other when ReferenceEquals(other.Class, Types.Tuple):
                thread.Charge(other.Count / 8);
                thread.Interpreter.Meter.Reserve(other.Count * 16L);
                list.AddRange(other.Items);
                return Value.None;
        }

        return thread.Push(ExtendSteps(thread, list, iterable));
    }

    private static IEnumerable<Value> ExtendSteps(PyThread thread, PyList list, Value iterable)
    {
        yield return Operators.Iter(thread, iterable);
        var iterator = thread.Input;
        while (true)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            thread.Charge(1);
            thread.Interpreter.Meter.Reserve(list.GrowthBytes);
            list.Add(thread.Input);
        }

        thread.Output = Value.None;
    }

    /// <summary>hash(x) as an int, asking the program's `__hash__` where there is one.</summary>
    public static Value Hash(PyThread thread, Value value)
    {
        if (Equality.TryHash(value, out var hash))
            return Value.FromInt(hash);
        return value.Type.Hash is { } slot
            ? slot(thread, value)
            : thread.Raise(Types.TypeError, $"unhashable type: '{value.Type.Name}'");
    }

    /// <summary>dict[key]; Unbound when the key is absent.</summary>
    public static Value DictGet(PyThread thread, PyDict dict, Value key)
    {
        if (Equality.TryHash(key, out var hash))
        {
            var probe = -1;
            var at = dict.Find(key, hash, ref probe, out _);
            if (at >= 0)
                return dict.EntryAt(at).Value;
            if (at == PyDict.Missing)
                return Value.Unbound;
        }

        return thread.Push(DictGetSteps(thread, dict, key));
    }

    private static IEnumerable<Value> DictGetSteps(PyThread thread, PyDict dict, Value key)
    {
        yield return DictFind(thread, dict, key);
        var at = (int)thread.Input.Bits;
        thread.Output = at >= 0 ? dict.EntryAt(at).Value : Value.Unbound;
    }

    /// <summary>Position of a key as an int, or -1.</summary>
    public static Value DictFind(PyThread thread, PyDict dict, Value key)
    {
        if (Equality.TryHash(key, out var hash))
        {
            var probe = -1;
            var at = dict.Find(key, hash, ref probe, out _);
            if (at != PyDict.NeedsCall)
                return Value.FromInt(at);
        }

        return thread.Push(DictFindSteps(thread, dict, key));
    }

    private static IEnumerable<Value> DictFindSteps(PyThread thread, PyDict dict, Value key)
    {
        yield return Hash(thread, key);
        var hash = thread.Input.Bits;
        var probe = -1;
        while (true)
        {
            var version = dict.KeysVersion;
            var at = dict.Find(key, hash, ref probe, out var candidate);
            if (at != PyDict.NeedsCall)
            {
                thread.Output = Value.FromInt(at);
                yield break;
            }

            yield return Operators.ItemsEqual(thread, dict.EntryAt(candidate).Key, key);
            if (dict.KeysVersion != version)
            {
                // The program's __eq__ changed the dict: look again from the start, as CPython does.
                probe = -1;
                continue;
            }

            if (thread.Input.IsTrue)
            {
                thread.Output = Value.FromInt(candidate);
                yield break;
            }
        }
    }

    /// <summary>dict[key] = value.</summary>
    public static Value DictSet(PyThread thread, PyDict dict, Value key, Value value)
    {
        if (Equality.TryHash(key, out var hash))
        {
            var probe = -1;
            var at = dict.Find(key, hash, ref probe, out _);
            if (at != PyDict.NeedsCall)
            {
                Put(thread, dict, at, key, hash, value);
                return Value.None;
            }
        }

        return thread.Push(DictSetSteps(thread, dict, key, value));
    }

    private static IEnumerable<Value> DictSetSteps(PyThread thread, PyDict dict, Value key, Value value)
    {
        yield return Hash(thread, key);
        var hash = thread.Input.Bits;
        yield return DictFind(thread, dict, key);
        Put(thread, dict, (int)thread.Input.Bits, key, hash, value);
        thread.Output = Value.None;
    }

    private static void Put(PyThread thread, PyDict dict, int at, Value key, long hash, Value value)
    {
        if (at >= 0)
        {
            dict.SetAt(at, value);
            return;
        }

        thread.Interpreter.Meter.Reserve(dict.GrowthBytes);
        dict.Append(key, hash, value);
    }

    /// <summary>del dict[key]: True when it was there.</summary>
    public static Value DictRemove(PyThread thread, PyDict dict, Value key) => thread.Push(DictRemoveSteps(thread, dict, key));

    private static IEnumerable<Value> DictRemoveSteps(PyThread thread, PyDict dict, Value key)
    {
        yield return DictFind(thread, dict, key);
        var at = (int)thread.Input.Bits;
        if (at >= 0)
            dict.RemoveAt(at);
        thread.Output = Value.FromBool(at >= 0);
    }

    public static Value DictUpdate(PyThread thread, PyDict dict, Value other) => thread.Push(DictUpdateSteps(thread, dict, other, null));

    /// <summary>`**other` in a call of <paramref name="callee"/>.</summary>
    public static Value DictMerge(PyThread thread, PyDict dict, Value other, Value callee) => thread.Push(DictUpdateSteps(thread, dict, other, callee));

    private static IEnumerable<Value> DictUpdateSteps(PyThread thread, PyDict dict, Value other, Value? callee)
    {
        if (other.Ref is PyDict source)
        {
            for (var position = -1; source.MoveNext(ref position);)
            {
                thread.Charge(1);
                var (key, value) = (source.EntryAt(position).Key, source.EntryAt(position).Value);
                if (callee is { } function)
                {
                    yield return DictFind(thread, dict, key);
                    if (thread.Input.Bits >= 0)
                        yield return thread.Raise(Types.TypeError, $"{CalleeName(function)} got multiple values for keyword argument '{key.AsText}'");
                }

                yield return DictSet(thread, dict, key, value);
            }

            thread.Output = Value.None;
            yield break;
        }

        yield return thread.Try().GetKeys(other);
        if (thread.Caught is { } error)
        {
            yield return callee is { } function && error.Is(Types.AttributeError)
                ? thread.Raise(Types.TypeError, $"{CalleeName(function)} argument after ** must be a mapping, not {other.Type.Name}")
                : error.Is(Types.AttributeError) ? thread.Raise(Types.TypeError, $"'{other.Type.Name}' object is not a mapping") : thread.Raise(error);
        }

        yield return Operators.Iter(thread, thread.Input);
        var iterator = thread.Input;
        while (true)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            var key = thread.Input;
            yield return Operators.GetItem(thread, other, key);
            yield return DictSet(thread, dict, key, thread.Input);
        }

        thread.Output = Value.None;
    }

    private static Value GetKeys(this PyThread thread, Value mapping) => Attributes.CallMethod(thread, mapping, Names.Intern("keys"));

    private static string CalleeName(Value callee) => callee.Ref switch
    {
        PyFunction function => $"{function.QualName}()",
        PyBuiltin builtin => $"{builtin.Name}()",
        PyType type => $"{type.Name}()",
        _ => callee.Type.Name,
    };

    public static Value SetAdd(PyThread thread, PySet set, Value item) => set.Add(thread, item);

    public static Value SetUpdate(PyThread thread, PySet set, Value iterable) => thread.Push(SetUpdateSteps(thread, set, iterable));

    private static IEnumerable<Value> SetUpdateSteps(PyThread thread, PySet set, Value iterable)
    {
        yield return Operators.Iter(thread, iterable);
        var iterator = thread.Input;
        while (true)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            thread.Charge(1);
            yield return SetAdd(thread, set, thread.Input);
        }

        thread.Output = Value.None;
    }
}
