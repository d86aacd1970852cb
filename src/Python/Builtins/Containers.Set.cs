using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

// Sets with members of any kind.
internal static partial class Containers
{
    /// <summary>Adds a member. None.</summary>
    public static Value SetAdd(PyThread thread, PySet set, Value item)
    {
        if (TryHash(thread, item, out var hash))
        {
            PySet.Probe probe = default;
            var at = set.Find(item, hash, ref probe);
            if (at != PySet.NeedsCall)
                return Put(thread, set, item, at, probe.At, hash);
        }

        return thread.Push(new SetFrame(set, item, null, Put));
    }

    /// <summary>As SetAdd, of a member whose hash is known.</summary>
    public static Value SetAddHashed(PyThread thread, PySet set, Value item, long hash)
    {
        PySet.Probe probe = default;
        var at = set.Find(item, hash, ref probe);
        return at != PySet.NeedsCall ? Put(thread, set, item, at, probe.At, hash) : thread.Push(new SetFrame(set, item, hash, Put));
    }

    private static Value Put(PyThread thread, PySet set, Value item, int found, int free, long hash)
    {
        if (found < 0)
        {
            thread.Interpreter.Meter.Reserve(set.GrowthBytes(free));
            set.Insert(free, item, hash);
        }

        return Value.None;
    }

    /// <summary>item in set. A set that is looked for is looked for as a frozenset.</summary>
    public static Value SetContains(PyThread thread, PySet set, Value item)
    {
        if (TryHash(thread, item, out var hash))
            return SetContainsHashed(thread, set, item, hash);
        return thread.Push(new SetFrame(set, AsHashable(item), null, Found));
    }

    public static Value SetContainsHashed(PyThread thread, PySet set, Value item, long hash)
    {
        PySet.Probe probe = default;
        var at = set.Find(item, hash, ref probe);
        return at != PySet.NeedsCall ? Value.FromBool(at >= 0) : thread.Push(new SetFrame(set, item, hash, Found));
    }

    private static Value Found(PyThread thread, PySet set, Value item, int found, int free, long hash) => Value.FromBool(found >= 0);

    /// <summary>Removes a member: whether it was there.</summary>
    public static Value SetDiscard(PyThread thread, PySet set, Value item)
    {
        if (TryHash(thread, item, out var hash))
            return SetDiscardHashed(thread, set, item, hash);
        return thread.Push(new SetFrame(set, AsHashable(item), null, TakeOut));
    }

    public static Value SetDiscardHashed(PyThread thread, PySet set, Value item, long hash)
    {
        PySet.Probe probe = default;
        var at = set.Find(item, hash, ref probe);
        return at != PySet.NeedsCall ? TakeOut(thread, set, item, at, probe.At, hash) : thread.Push(new SetFrame(set, item, hash, TakeOut));
    }

    private static Value TakeOut(PyThread thread, PySet set, Value item, int found, int free, long hash)
    {
        if (found >= 0)
            set.RemoveAt(found);
        return Value.FromBool(found >= 0);
    }

    private static Value AsHashable(Value item)
    {
        if (item.Ref is not PySet set || set.Class.IsSubtypeOf(Types.FrozenSet) || set.Class.Hash is not null)
            return item;
        var frozen = new PySet(Types.FrozenSet);
        frozen.MakeRoomFor(set.Count);
        frozen.CopyMembers(set);
        return frozen;
    }

    private delegate Value SetAction(PyThread thread, PySet set, Value item, int found, int free, long hash);

    /// <summary>Finds a member with the help of the program's `__hash__` and `__eq__`, then does something there.</summary>
    private sealed class SetFrame(PySet set, Value item, long? knownHash, SetAction action) : NativeFrame
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
        private PySet.Probe _probe;

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_stage == Stage.Start)
            {
                _stage = Stage.Hashed;
                input = knownHash is { } known ? Value.FromInt(known) : Hash(thread, item);
                if (input.IsSignal)
                    return input;
            }

            if (_stage == Stage.Hashed)
            {
                _stage = Stage.Compared;
                _hash = input.Bits;
                input = Value.False;
                _version = set.Version;
            }

            while (true)
            {
                if (set.Version != _version)
                {
                    // The program's __eq__ changed the set: look again from the start, as CPython does.
                    _probe = default;
                    _version = set.Version;
                }
                else if (input.IsTrue)
                {
                    return action(thread, set, item, _probe.At, _probe.At, _hash);
                }

                var found = set.Find(item, _hash, ref _probe);
                if (found != PySet.NeedsCall)
                    return action(thread, set, item, found, _probe.At, _hash);
                input = Operators.ItemsEqual(thread, set.SlotAt(_probe.At).Key, item);
                if (input.IsSignal)
                    return input;
            }
        }
    }

    /// <summary>Adds all members of an iterable. None.</summary>
    public static Value SetUpdate(PyThread thread, PySet set, Value iterable)
    {
        switch (iterable.Ref)
        {
            case PySet other:
                return SetMerge(thread, set, other);
            case PyDict dict when ReferenceEquals(dict.Class, Types.Dict):
                thread.Interpreter.Meter.Reserve(set.BytesFor(dict.Count));
                set.MakeRoomFor(dict.Count);
                return thread.Push(SetUpdateFromDictSteps(thread, set, dict));
        }

        var locals = new IterationLocals(iterable, set);
        return thread.Push(locals, SetUpdateSteps(thread, set, locals));
    }

    private static Value SetMerge(PyThread thread, PySet set, PySet other)
    {
        if (ReferenceEquals(set, other) || other.Count == 0)
            return Value.None;
        thread.Charge(other.Count / 2);
        thread.Interpreter.Meter.Reserve(set.BytesFor(other.Count));
        set.MakeRoomFor(other.Count);
        if (set.Fill == 0)
        {
            set.CopyMembers(other);
            return Value.None;
        }

        return ForEachMember(thread, other, set, SetAddHashed);
    }

    /// <summary>Does something to a set with each member of another. None.</summary>
    public static Value ForEachMember(PyThread thread, PySet members, PySet set, Func<PyThread, PySet, Value, long, Value> action) =>
        thread.Start(new MemberFrame(members, set, action, null));

    /// <summary>
    /// Goes through the members of a set, with an action for each and, when that answers in the end, a second one.
    /// </summary>
    internal sealed class MemberFrame(
        PySet members, PySet set, Func<PyThread, PySet, Value, long, Value> action, Func<PyThread, Value, Value, long, Value>? then) : NativeFrame
    {
        private int _slot = -1;
        private bool _answered = true;
        private Value _key = Value.Unbound;
        private long _hash;

        internal override Value Resume(PyThread thread, Value input)
        {
            while (true)
            {
                if (!_answered)
                {
                    _answered = true;
                    if (then is not null)
                    {
                        input = then(thread, input, _key, _hash);
                        // A bool ends it.
                        if (input.IsBool)
                            return input;
                        if (input.IsSignal)
                            return input;
                    }
                }

                if (!members.MoveNext(ref _slot))
                    return Value.None;
                thread.Charge(1);
                (_key, _hash) = (members.SlotAt(_slot).Key, members.SlotAt(_slot).Hash);
                _answered = false;
                input = action(thread, set, _key, _hash);
                if (input.IsSignal)
                    return input;
            }
        }
    }

    private static IEnumerable<Value> SetUpdateFromDictSteps(PyThread thread, PySet set, PyDict dict)
    {
        for (var at = -1; dict.MoveNext(ref at);)
        {
            thread.Charge(1);
            var added = SetAddHashed(thread, set, dict.EntryAt(at).Key, dict.EntryAt(at).Hash);
            if (added.IsSignal || thread.Fuel <= 0)
                yield return added.IsSignal ? added : thread.Pause();
        }

        thread.Output = Value.None;
    }

    private static IEnumerable<Value> SetUpdateSteps(PyThread thread, PySet set, IterationLocals locals)
    {
        yield return Operators.Iter(thread, locals.Source);
        var iterator = locals.Source = thread.Input;
        while (true)
        {
            var item = Operators.Next(thread, iterator);
            if (item.IsSignal)
            {
                yield return item;
                item = thread.Input;
            }

            if (item.IsUnbound)
                break;
            thread.Charge(1);
            locals.Item = item;
            var added = SetAdd(thread, set, item);
            if (added.IsSignal || thread.Fuel <= 0)
                yield return added.IsSignal ? added : thread.Pause();
        }

        thread.Output = Value.None;
    }
}
