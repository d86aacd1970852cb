using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// Union, intersection and so on, each step as CPython does it, because the way in which a set came about shows in its order.
/// The second operand is any iterable unless said otherwise. Each result is a set, None for the updates, Pushed or Error.
/// </summary>
internal static class SetAlgebra
{
    /// <summary>A new set of the builtin type that the set's class comes from.</summary>
    private static PySet NewLike(PyThread thread, PySet set)
    {
        thread.Interpreter.Meter.Reserve(216);
        return new PySet(set.Class.IsSubtypeOf(Types.FrozenSet) ? Types.FrozenSet : Types.Set);
    }

    public static Value Copy(PyThread thread, PySet set)
    {
        if (ReferenceEquals(set.Class, Types.FrozenSet))
            return set;
        return MutableCopy(thread, set);
    }

    private static PySet MutableCopy(PyThread thread, PySet set)
    {
        var copy = NewLike(thread, set);
        Containers.SetUpdate(thread, copy, set);
        return copy;
    }

    public static Value Update(PyThread thread, PySet set, Value other) => Containers.SetUpdate(thread, set, other);

    public static Value Union(PyThread thread, PySet set, Value other)
    {
        var union = MutableCopy(thread, set);
        if (ReferenceEquals(other.Ref, set))
            return union;
        return thread.Then(thread.Current!, Containers.SetUpdate(thread, union, other), (_, _) => union);
    }

    public static Value Intersection(PyThread thread, PySet set, Value other)
    {
        if (ReferenceEquals(other.Ref, set))
            return Copy(thread, set);
        var result = NewLike(thread, set);
        if (other.Ref is PySet second)
        {
            // The smaller one is gone through.
            var (members, inside) = second.Count > set.Count ? (set, second) : (second, set);
            return thread.Then(
                thread.Current!,
                thread.Start(new Containers.MemberFrame(members, inside, Containers.SetContainsHashed, (t, found, key, hash) =>
                    found.IsTrue ? Containers.SetAddHashed(t, result, key, hash) : Value.None)),
                (_, _) => result);
        }

        return thread.Push(IntersectionSteps(thread, set, other, result));
    }

    private static IEnumerable<Value> IntersectionSteps(PyThread thread, PySet set, Value other, PySet result)
    {
        yield return Operators.Iter(thread, other);
        var iterator = thread.Input;
        while (true)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            thread.Charge(1);
            var item = thread.Input;
            yield return Containers.Hash(thread, item);
            var hash = thread.Input.Bits;
            yield return Containers.SetContainsHashed(thread, set, item, hash);
            if (thread.Input.IsTrue)
                yield return Containers.SetAddHashed(thread, result, item, hash);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        thread.Output = result;
    }

    public static Value IntersectionUpdate(PyThread thread, PySet set, Value other) =>
        thread.Then(thread.Current!, Intersection(thread, set, other), (_, result) =>
        {
            if (!ReferenceEquals(result.Ref, set))
                set.TakeFrom((PySet)result.Ref!);
            return Value.None;
        });

    public static Value Difference(PyThread thread, PySet set, Value other)
    {
        var size = other.Ref switch
        {
            PySet second => second.Count,
            PyDict second when ReferenceEquals(second.Class, Types.Dict) => second.Count,
            _ => -1,
        };
        if (size < 0 || set.Count >> 2 > size)
        {
            // Much smaller, or not to be asked for single members: take its members out of a copy.
            var copy = MutableCopy(thread, set);
            return thread.Then(thread.Current!, DifferenceUpdate(thread, copy, other), (_, _) => copy);
        }

        var result = NewLike(thread, set);
        if (other.Ref is PyDict dict)
            return thread.Push(DifferenceFromDictSteps(thread, set, dict, result));
        return thread.Then(
            thread.Current!,
            thread.Start(new Containers.MemberFrame(set, (PySet)other.Ref!, Containers.SetContainsHashed, (t, found, key, hash) =>
                found.IsTrue ? Value.None : Containers.SetAddHashed(t, result, key, hash))),
            (_, _) => result);
    }

    private static IEnumerable<Value> DifferenceFromDictSteps(PyThread thread, PySet set, PyDict dict, PySet result)
    {
        for (var at = -1; set.MoveNext(ref at);)
        {
            var (key, hash) = (set.SlotAt(at).Key, set.SlotAt(at).Hash);
            yield return Containers.DictFindHashed(thread, dict, key, hash);
            if (thread.Input.Bits < 0)
                yield return Containers.SetAddHashed(thread, result, key, hash);
        }

        thread.Output = result;
    }

    public static Value DifferenceUpdate(PyThread thread, PySet set, Value other)
    {
        if (ReferenceEquals(other.Ref, set))
        {
            set.Clear();
            return Value.None;
        }

        if (other.Ref is not PySet second)
            return thread.Push(DifferenceUpdateSteps(thread, set, other));
        if (second.Count >> 3 > set.Count)
        {
            return thread.Then(thread.Current!, Intersection(thread, set, other), (t, common) => Discard(t, set, (PySet)common.Ref!));
        }

        return Discard(thread, set, second);
    }

    private static Value Discard(PyThread thread, PySet set, PySet members) => thread.Then(
        thread.Current!,
        Containers.ForEachMember(thread, members, set, Containers.SetDiscardHashed),
        (_, _) =>
        {
            set.Compact();
            return Value.None;
        });

    private static IEnumerable<Value> DifferenceUpdateSteps(PyThread thread, PySet set, Value other)
    {
        yield return Operators.Iter(thread, other);
        var iterator = thread.Input;
        while (true)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            thread.Charge(1);
            yield return Containers.SetDiscard(thread, set, thread.Input);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        set.Compact();
        thread.Output = Value.None;
    }

    public static Value SymmetricDifference(PyThread thread, PySet set, Value other)
    {
        var result = NewLike(thread, set);
        return thread.Then(thread.Current!, Containers.SetUpdate(thread, result, other), (t, _) =>
            t.Then(t.Current!, SymmetricDifferenceUpdate(t, result, set), (_, _) => result));
    }

    public static Value SymmetricDifferenceUpdate(PyThread thread, PySet set, Value other)
    {
        if (ReferenceEquals(other.Ref, set))
        {
            set.Clear();
            return Value.None;
        }

        if (other.Ref is PySet second)
            return Toggle(thread, set, second);
        var members = NewLike(thread, set);
        return thread.Then(thread.Current!, Containers.SetUpdate(thread, members, other), (t, _) => Toggle(t, set, members));
    }

    private static Value Toggle(PyThread thread, PySet set, PySet members) => thread.Start(
        new Containers.MemberFrame(members, set, Containers.SetDiscardHashed, (t, removed, key, hash) =>
            removed.IsTrue ? Value.None : Containers.SetAddHashed(t, set, key, hash)));

    // ---- Comparison ----

    public static Value Compare(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (left.Ref is not PySet a || right.Ref is not PySet b)
            return Value.NotImplemented;
        switch (op)
        {
            case CompareOp.Eq:
                return a.Count == b.Count && !(a.KnownHash is { } x && b.KnownHash is { } y && x != y) ? IsSubset(thread, a, b) : Value.False;
            case CompareOp.Ne:
                return thread.Then(thread.Current!, Compare(thread, left, right, CompareOp.Eq), static (_, equal) => Value.FromBool(equal.IsFalse));
            case CompareOp.Le:
                return IsSubset(thread, a, b);
            case CompareOp.Ge:
                return IsSubset(thread, b, a);
            case CompareOp.Lt:
                return a.Count < b.Count ? IsSubset(thread, a, b) : Value.False;
            default:
                return b.Count < a.Count ? IsSubset(thread, b, a) : Value.False;
        }
    }

    public static Value IsSubset(PyThread thread, PySet members, PySet set)
    {
        if (members.Count > set.Count)
            return Value.False;
        return thread.Then(
            thread.Current!,
            thread.Start(new Containers.MemberFrame(members, set, Containers.SetContainsHashed, static (_, found, _, _) => found.IsFalse ? found : Value.None)),
            static (_, answer) => Value.FromBool(answer.IsNone));
    }

    /// <summary>Whether two sets have no member in common.</summary>
    public static Value IsDisjoint(PyThread thread, PySet set, PySet other)
    {
        var (members, inside) = other.Count > set.Count ? (set, other) : (other, set);
        return thread.Then(
            thread.Current!,
            thread.Start(new Containers.MemberFrame(members, inside, Containers.SetContainsHashed, static (_, found, _, _) => found.IsTrue ? found : Value.None)),
            static (_, answer) => Value.FromBool(answer.IsNone));
    }
}
