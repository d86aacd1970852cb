using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>set and frozenset (https://docs.python.org/3.13/library/stdtypes.html#set-types-set-frozenset).</summary>
internal static class SetType
{
    internal static readonly PySet EmptyFrozen = new(Types.FrozenSet);

    public static void Define()
    {
        DefineShared(Types.Set);
        DefineShared(Types.FrozenSet);
        var type = Types.Set;
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            thread.Interpreter.Meter.Reserve(216);
            return new PySet(cls);
        };
        type.Init = Init;
        type.Inplace[(int)BinaryOperator.BitOr] = Inplace(SetAlgebra.Update);
        type.Inplace[(int)BinaryOperator.BitAnd] = Inplace(SetAlgebra.IntersectionUpdate);
        type.Inplace[(int)BinaryOperator.Sub] = Inplace(SetAlgebra.DifferenceUpdate);
        type.Inplace[(int)BinaryOperator.BitXor] = Inplace(SetAlgebra.SymmetricDifferenceUpdate);
        SetMethods.DefineMutable(type);
        Types.FrozenSet.New = NewFrozen;
        Types.FrozenSet.Hash = Hash;
    }

    private static void DefineShared(PyType type)
    {
        type.Repr = ContainerRepr.Of;
        type.Compare = SetAlgebra.Compare;
        type.Iter = static (_, self) => new PySetIterator(Set(self));
        type.Length = static (_, self) => Value.FromInt(Set(self).Count);
        type.Contains = static (thread, self, item) => Containers.SetContains(thread, Set(self), item);
        type.Method("__contains__", static (thread, self, item) => Containers.SetContains(thread, Set(self), item));
        type.Binary[(int)BinaryOperator.BitOr] = Operator(SetAlgebra.Union);
        type.Binary[(int)BinaryOperator.BitAnd] = Operator(SetAlgebra.Intersection);
        type.Binary[(int)BinaryOperator.Sub] = Operator(SetAlgebra.Difference);
        type.Binary[(int)BinaryOperator.BitXor] = Operator(SetAlgebra.SymmetricDifference);
        SetMethods.DefineShared(type);
    }

    private static PySet Set(Value self) => (PySet)self.Ref!;

    private static BinarySlot Operator(Func<PyThread, PySet, Value, Value> operation) => (thread, left, right) =>
        left.Ref is PySet a && right.Ref is PySet ? operation(thread, a, right) : Value.NotImplemented;

    private static BinarySlot Inplace(Func<PyThread, PySet, Value, Value> operation) => (thread, left, right) =>
        right.Ref is PySet ? thread.Then(thread.Current!, operation(thread, Set(left), right), (_, _) => left) : Value.NotImplemented;

    private static Value Init(PyThread thread, Value self, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, "set() takes no keyword arguments");
        if (args.Count > 1)
            return thread.Raise(Types.TypeError, $"set expected at most 1 argument, got {args.Count}");
        if (Set(self).Fill > 0)
            Set(self).Clear();
        return args.Count == 0 ? Value.None : Containers.SetUpdate(thread, Set(self), args[0]);
    }

    private static Value NewFrozen(PyThread thread, PyType cls, in CallArgs args)
    {
        if (args.Names.Length > 0 && !Constructors.HasOwnInit(cls))
            return thread.Raise(Types.TypeError, "frozenset() takes no keyword arguments");
        if (args.Count > 1)
            return thread.Raise(Types.TypeError, $"frozenset expected at most 1 argument, got {args.Count}");
        var exact = ReferenceEquals(cls, Types.FrozenSet);
        if (args.Count == 0)
            return exact ? EmptyFrozen : new PySet(cls);
        if (exact && args[0].Ref is PySet frozen && ReferenceEquals(frozen.Class, cls))
            return frozen;
        thread.Interpreter.Meter.Reserve(216);
        var set = new PySet(cls);
        return thread.Then(thread.Current!, Containers.SetUpdate(thread, set, args[0]), (_, _) => set.Count == 0 && exact ? EmptyFrozen : set);
    }

    private static Value Hash(PyThread thread, Value self)
    {
        var set = Set(self);
        if (set.KnownHash is { } known)
            return Value.FromInt(known);
        thread.Charge(set.Count / 4);
        // As CPython: members are mixed in no order, so that sets made in different orders agree.
        var hash = 0UL;
        for (var at = -1; set.MoveNext(ref at);)
            hash ^= Shuffle((ulong)set.SlotAt(at).Hash);
        hash ^= ((ulong)set.Count + 1) * 1927868237UL;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = unchecked((hash * 69069UL) + 907133923UL);
        if (hash == ulong.MaxValue)
            hash = 590923713UL;
        set.KnownHash = (long)hash;
        return Value.FromInt((long)hash);
    }

    private static ulong Shuffle(ulong hash) => unchecked(((hash ^ 89869747UL) ^ (hash << 16)) * 3644798167UL);
}
