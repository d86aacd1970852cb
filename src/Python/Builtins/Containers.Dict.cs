using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

// Dicts with keys of any kind.
internal static partial class Containers
{
    /// <summary>dict[key]; Unbound when the key is absent.</summary>
    public static Value DictGet(PyThread thread, PyDict dict, Value key)
    {
        if (TryHash(thread, key, out var hash))
        {
            PyDict.Probe probe = default;
            var at = dict.Find(key, hash, ref probe, out _);
            if (at != PyDict.NeedsCall)
                return at >= 0 ? dict.EntryAt(at).Value : Value.Unbound;
        }

        return thread.Push(new DictFrame(dict, key, Value.Unbound, static (_, dict, _, at, _, _) => at >= 0 ? dict.EntryAt(at).Value : Value.Unbound));
    }

    /// <summary>Position of a key as an int, or -1.</summary>
    public static Value DictFind(PyThread thread, PyDict dict, Value key)
    {
        if (TryHash(thread, key, out var hash))
        {
            PyDict.Probe probe = default;
            var at = dict.Find(key, hash, ref probe, out _);
            if (at != PyDict.NeedsCall)
                return Value.FromInt(at);
        }

        return thread.Push(new DictFrame(dict, key, Value.Unbound, static (_, _, _, at, _, _) => Value.FromInt(at)));
    }

    /// <summary>dict[key] = value.</summary>
    public static Value DictSet(PyThread thread, PyDict dict, Value key, Value value)
    {
        if (TryHash(thread, key, out var hash))
        {
            PyDict.Probe probe = default;
            var at = dict.Find(key, hash, ref probe, out _);
            if (at != PyDict.NeedsCall)
                return Put(thread, dict, key, at, hash, value);
        }

        return thread.Push(new DictFrame(dict, key, value, Put));
    }

    /// <summary>As DictSet, with a key whose hash is known.</summary>
    public static Value DictSetHashed(PyThread thread, PyDict dict, Value key, long hash, Value value)
    {
        PyDict.Probe probe = default;
        var at = dict.Find(key, hash, ref probe, out _);
        return at != PyDict.NeedsCall ? Put(thread, dict, key, at, hash, value) : thread.Push(new DictFrame(dict, key, value, Put, hash));
    }

    /// <summary>As DictFind, of a key whose hash is known.</summary>
    public static Value DictFindHashed(PyThread thread, PyDict dict, Value key, long hash)
    {
        PyDict.Probe probe = default;
        var at = dict.Find(key, hash, ref probe, out _);
        return at != PyDict.NeedsCall
            ? Value.FromInt(at)
            : thread.Push(new DictFrame(dict, key, Value.Unbound, static (_, _, _, found, _, _) => Value.FromInt(found), hash));
    }

    private static Value Put(PyThread thread, PyDict dict, Value key, int at, long hash, Value value)
    {
        if (at >= 0)
        {
            dict.SetAt(at, value);
            return Value.None;
        }

        thread.Interpreter.Meter.Reserve(dict.GrowthBytes);
        dict.Append(key, hash, value);
        return Value.None;
    }

    /// <summary>dict.setdefault(key, value): what the key has then.</summary>
    public static Value DictSetDefault(PyThread thread, PyDict dict, Value key, Value value)
    {
        if (TryHash(thread, key, out var hash))
        {
            PyDict.Probe probe = default;
            var at = dict.Find(key, hash, ref probe, out _);
            if (at != PyDict.NeedsCall)
                return PutDefault(thread, dict, key, at, hash, value);
        }

        return thread.Push(new DictFrame(dict, key, value, PutDefault));
    }

    private static Value PutDefault(PyThread thread, PyDict dict, Value key, int at, long hash, Value value)
    {
        if (at >= 0)
            return dict.EntryAt(at).Value;
        Put(thread, dict, key, at, hash, value);
        return value;
    }

    /// <summary>Removes a key: what it had, or Unbound when it was absent.</summary>
    public static Value DictPop(PyThread thread, PyDict dict, Value key)
    {
        if (TryHash(thread, key, out var hash))
        {
            PyDict.Probe probe = default;
            var at = dict.Find(key, hash, ref probe, out _);
            if (at != PyDict.NeedsCall)
                return TakeOut(thread, dict, key, at, hash, Value.Unbound);
        }

        return thread.Push(new DictFrame(dict, key, Value.Unbound, TakeOut));
    }

    private static Value TakeOut(PyThread thread, PyDict dict, Value key, int at, long hash, Value value)
    {
        if (at < 0)
            return Value.Unbound;
        var taken = dict.EntryAt(at).Value;
        dict.RemoveAt(at);
        return taken;
    }

    private delegate Value DictAction(PyThread thread, PyDict dict, Value key, int at, long hash, Value value);

    /// <summary>Finds a key with the help of the program's `__hash__` and `__eq__`, then does something there.</summary>
    private sealed class DictFrame(PyDict dict, Value key, Value value, DictAction action, long? knownHash = null) : NativeFrame
    {
        private enum Stage : byte
        {
            Start,
            Hashed,
            Compared,
        }

        private Stage _stage;
        private long _hash;
        private int _version;
        private int _candidate;
        private PyDict.Probe _probe;

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_stage == Stage.Start)
            {
                _stage = Stage.Hashed;
                input = knownHash is { } known ? Value.FromInt(known) : Hash(thread, key);
                if (input.IsSignal)
                    return input;
            }

            if (_stage == Stage.Hashed)
            {
                _stage = Stage.Compared;
                _hash = input.Bits;
                input = Value.False;
                _version = dict.KeysVersion;
            }

            while (true)
            {
                if (dict.KeysVersion != _version)
                {
                    // The program's __eq__ changed the dict: look again from the start, as CPython does.
                    _probe = default;
                    _version = dict.KeysVersion;
                }
                else if (input.IsTrue)
                {
                    return action(thread, dict, key, _candidate, _hash, value);
                }

                var at = dict.Find(key, _hash, ref _probe, out _candidate);
                if (at != PyDict.NeedsCall)
                    return action(thread, dict, key, at, _hash, value);
                input = Operators.ItemsEqual(thread, dict.EntryAt(_candidate).Key, key);
                if (input.IsSignal)
                    return input;
            }
        }
    }

    /// <summary>del dict[key]: True when it was there.</summary>
    public static Value DictRemove(PyThread thread, PyDict dict, Value key) =>
        thread.Then(thread.Current!, DictPop(thread, dict, key), static (_, taken) => Value.FromBool(!taken.IsUnbound));

    public static Value DictUpdate(PyThread thread, PyDict dict, Value other) => thread.Push(DictUpdateSteps(thread, dict, other, null));

    /// <summary>`**other` in a call of <paramref name="callee"/>.</summary>
    public static Value DictMerge(PyThread thread, PyDict dict, Value other, Value callee) => thread.Push(DictUpdateSteps(thread, dict, other, callee));

    private static IEnumerable<Value> DictUpdateSteps(PyThread thread, PyDict dict, Value other, Value? callee)
    {
        if (other.Ref is PyDict source && ReferenceEquals(source.Class.Iter, Types.Dict.Iter))
        {
            var count = source.Count;
            if (dict.Count == 0 && callee is null && !ReferenceEquals(dict, source))
            {
                // Keys of one dict are different already: CPython asks no __eq__ of them.
                ChargeCopy(thread, count * 2L);
                for (var position = -1; source.MoveNext(ref position);)
                    dict.Append(source.EntryAt(position).Key, source.EntryAt(position).Hash, source.EntryAt(position).Value);
                thread.Output = Value.None;
                yield break;
            }

            for (var position = -1; source.MoveNext(ref position);)
            {
                thread.Charge(1);
                var (key, value, hash) = (source.EntryAt(position).Key, source.EntryAt(position).Value, source.EntryAt(position).Hash);
                if (callee is { } function)
                {
                    yield return DictFindHashed(thread, dict, key, hash);
                    if (thread.Input.Bits >= 0)
                        yield return thread.Raise(Types.TypeError, $"{CalleeName(function)} got multiple values for keyword argument '{key.AsText ?? (key.IsInt ? key.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")}'");
                }

                var set = DictSetHashed(thread, dict, key, hash, value);
                if (set.IsSignal || thread.Fuel <= 0)
                    yield return set.IsSignal ? set : thread.Pause();
                if (source.Count != count && !ReferenceEquals(source, dict))
                    yield return thread.Raise(Types.RuntimeError, "dict mutated during update");
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
            var value = thread.Input;
            if (callee is { } function)
            {
                yield return DictFind(thread, dict, key);
                if (thread.Input.Bits >= 0)
                    yield return thread.Raise(Types.TypeError, $"{CalleeName(function)} got multiple values for keyword argument '{key.AsText ?? (key.IsInt ? key.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")}'");
            }

            yield return DictSet(thread, dict, key, value);
        }

        thread.Output = Value.None;
    }

    private static Value GetKeys(this PyThread thread, Value mapping) => Attributes.CallMethod(thread, mapping, Names.Intern("keys"));

    internal static string CalleeName(Value callee) => callee.Ref switch
    {
        PyFunction function => $"{ModulePrefix(function.Module)}{function.QualName}()",
        PyBuiltin builtin => $"{builtin.Name}()",
        PyType type => $"{ModulePrefix(Value.FromStr(type.Module))}{type.Name}()",
        _ => callee.Type.Name,
    };

    private static string ModulePrefix(Value module) => module.AsText is { } name && name != "builtins" ? name + "." : "";
}
