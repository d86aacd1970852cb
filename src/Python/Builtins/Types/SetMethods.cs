using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>The named methods of set and frozenset.</summary>
internal static class SetMethods
{
    public static void DefineShared(PyType type)
    {
        type.Method("copy", static (thread, self) => SetAlgebra.Copy(thread, Set(self)));
        type.MethodVar("union", static (PyThread thread, in CallArgs args) => Fold(thread, args, "union", SetAlgebra.Union, mutates: false));
        type.MethodVar("intersection", static (PyThread thread, in CallArgs args) => Fold(thread, args, "intersection", SetAlgebra.Intersection, mutates: false));
        type.MethodVar("difference", static (PyThread thread, in CallArgs args) => Fold(thread, args, "difference", SetAlgebra.Difference, mutates: false));
        type.Method("symmetric_difference", static (thread, self, other) => SetAlgebra.SymmetricDifference(thread, Set(self), other));
        type.Method("issubset", static (thread, self, other) => WithSet(thread, other, (t, set) => SetAlgebra.IsSubset(t, Set(self), set)));
        type.Method("issuperset", static (thread, self, other) => WithSet(thread, other, (t, set) => SetAlgebra.IsSubset(t, set, Set(self))));
        type.Method("isdisjoint", static (thread, self, other) => other.Ref is PySet set
            ? SetAlgebra.IsDisjoint(thread, Set(self), set)
            : WithSet(thread, other, (t, made) => SetAlgebra.IsDisjoint(t, Set(self), made)));
        type.Method("__sizeof__", static (_, self) => Value.FromInt(200 + (Set(self).Mask < 8 ? 0 : (Set(self).Mask + 1) * 16L)));
    }

    public static void DefineMutable(PyType type)
    {
        type.Method("add", static (thread, self, item) => Containers.SetAdd(thread, Set(self), item));
        type.Method("discard", static (thread, self, item) =>
            thread.Then(thread.Current!, Containers.SetDiscard(thread, Set(self), item), static (_, _) => Value.None));
        type.Method("remove", static (thread, self, item) =>
            thread.Then(thread.Current!, Containers.SetDiscard(thread, Set(self), item), (t, removed) => removed.IsTrue ? Value.None : DictType.KeyError(t, item)));
        type.Method("pop", static (thread, self) => Set(self).Count == 0
            ? thread.Raise(Types.KeyError, "pop from an empty set")
            : Set(self).Pop());
        type.Method("clear", static (_, self) =>
        {
            Set(self).Clear();
            return Value.None;
        });
        type.MethodVar("update", static (PyThread thread, in CallArgs args) => Fold(thread, args, "update", SetAlgebra.Update, mutates: true));
        type.MethodVar("intersection_update", static (PyThread thread, in CallArgs args) => Fold(thread, args, "intersection_update", SetAlgebra.IntersectionUpdate, mutates: true));
        type.MethodVar("difference_update", static (PyThread thread, in CallArgs args) => Fold(thread, args, "difference_update", SetAlgebra.DifferenceUpdate, mutates: true));
        type.Method("symmetric_difference_update", static (thread, self, other) =>
            thread.Then(thread.Current!, SetAlgebra.SymmetricDifferenceUpdate(thread, Set(self), other), static (_, _) => Value.None));
    }

    private static PySet Set(Value self) => (PySet)self.Ref!;

    /// <summary>A method that takes any number of iterables, one after the other.</summary>
    private static Value Fold(PyThread thread, in CallArgs args, string name, Func<PyThread, PySet, Value, Value> operation, bool mutates)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, $"{(Set(args[0]).Class.IsSubtypeOf(Types.FrozenSet) ? "frozenset" : "set")}.{name}() takes no keyword arguments");
        if (args.Count == 1)
            return mutates ? Value.None : SetAlgebra.Copy(thread, Set(args[0]));
        if (args.Count == 2 && !mutates)
            return operation(thread, Set(args[0]), args[1]);
        return thread.Push(FoldSteps(thread, Set(args[0]), args.Positional[1..].ToArray(), operation, mutates));
    }

    private static IEnumerable<Value> FoldSteps(PyThread thread, PySet set, Value[] others, Func<PyThread, PySet, Value, Value> operation, bool mutates)
    {
        foreach (var other in others)
        {
            yield return operation(thread, set, other);
            if (!mutates)
                set = (PySet)thread.Input.Ref!;
        }

        thread.Output = mutates ? Value.None : set;
    }

    private static Value WithSet(PyThread thread, Value iterable, Func<PyThread, PySet, Value> then)
    {
        if (iterable.Ref is PySet set)
            return then(thread, set);
        var made = new PySet(Types.Set);
        return thread.Then(thread.Current!, Containers.SetUpdate(thread, made, iterable), (t, _) => then(t, made));
    }
}
