using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>dict.keys(), values() and items() (https://docs.python.org/3.13/library/stdtypes.html#dictionary-view-objects).</summary>
internal static class DictViewTypes
{
    public static readonly PyType[] All = [Types.DictKeys, Types.DictValues, Types.DictItems];

    public static void Define()
    {
        foreach (var type in All)
        {
            type.Repr = ContainerRepr.Of;
            type.Iter = static (_, self) => new PyDictIterator(View(self).Dict, View(self).Part);
            type.Length = static (_, self) => Value.FromInt(View(self).Dict.Count);
            type.Method("__reversed__", static (_, self) => new PyDictIterator(View(self).Dict, View(self).Part, reverse: true));
            type.Attribute("mapping", static (_, self) => new PyMappingProxy(View(self).Dict));
        }

        Types.DictKeys.Contains = static (thread, self, key) => DictType.Contains(thread, View(self).Dict, key);
        Types.DictItems.Contains = ContainsItem;
        DefineSetLike(Types.DictKeys);
        DefineSetLike(Types.DictItems);
    }

    private static PyDictView View(Value self) => (PyDictView)self.Ref!;

    private static Value ContainsItem(PyThread thread, Value self, Value item)
    {
        if (item.Ref is not PyTuple { Count: 2 } pair)
            return Value.False;
        return thread.Then(thread.Current!, Containers.DictGet(thread, View(self).Dict, pair[0]), (t, value) =>
            value.IsUnbound ? Value.False : Operators.ItemsEqual(t, value, pair[1]));
    }

    private static void DefineSetLike(PyType type)
    {
        type.Compare = Compare;
        type.Binary[(int)BinaryOperator.BitAnd] = Operator(SetAlgebra.Intersection, fromRight: true);
        type.Binary[(int)BinaryOperator.BitOr] = Operator(SetAlgebra.Update);
        type.Binary[(int)BinaryOperator.Sub] = Operator(SetAlgebra.DifferenceUpdate);
        type.Binary[(int)BinaryOperator.BitXor] = Operator(SetAlgebra.SymmetricDifferenceUpdate);
        type.Method("isdisjoint", static (thread, self, other) => thread.Then(thread.Current!, AsSet(thread, self), (t, mine) =>
            t.Then(t.Current!, AsSet(t, other), (t2, theirs) => SetAlgebra.IsDisjoint(t2, (PySet)mine.Ref!, (PySet)theirs.Ref!))));
    }

    /// <summary>An operator whose result is a set made from the left operand's items; both are any iterables.</summary>
    private static BinarySlot Operator(Func<PyThread, PySet, Value, Value> change, bool fromRight = false) => (thread, left, right) =>
        thread.Then(thread.Current!, AsSet(thread, left), (t, made) =>
            t.Then(t.Current!, change(t, (PySet)made.Ref!, right), (_, result) => fromRight ? result : made));

    private static Value AsSet(PyThread thread, Value iterable)
    {
        var set = new PySet(Types.Set);
        return thread.Then(thread.Current!, Containers.SetUpdate(thread, set, iterable), (_, _) => set);
    }

    private static int CountOf(Value value) => value.Ref switch
    {
        PySet set => set.Count,
        PyDictView { Part: not DictPart.Values } view => view.Dict.Count,
        _ => -1,
    };

    private static Value Compare(PyThread thread, Value left, Value right, CompareOp op)
    {
        var (mine, theirs) = (CountOf(left), CountOf(right));
        if (mine < 0 || theirs < 0)
            return Value.NotImplemented;
        switch (op)
        {
            case CompareOp.Eq:
                return mine == theirs ? AllIn(thread, left, right) : Value.False;
            case CompareOp.Ne:
                return mine != theirs
                    ? Value.True
                    : thread.Then(thread.Current!, AllIn(thread, left, right), static (_, all) => Value.FromBool(all.IsFalse));
            case CompareOp.Lt or CompareOp.Le:
                return mine < theirs || (mine == theirs && op == CompareOp.Le) ? AllIn(thread, left, right) : Value.False;
            default:
                return mine > theirs || (mine == theirs && op == CompareOp.Ge) ? AllIn(thread, right, left) : Value.False;
        }
    }

    private static Value AllIn(PyThread thread, Value members, Value container) => thread.Push(AllInSteps(thread, members, container), ContainerCompare.During);

    private static IEnumerable<Value> AllInSteps(PyThread thread, Value members, Value container)
    {
        yield return Operators.Iter(thread, members);
        var iterator = thread.Input;
        while (true)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            thread.Charge(1);
            yield return Operators.Contains(thread, container, thread.Input);
            if (thread.Input.IsFalse)
            {
                thread.Output = Value.False;
                yield break;
            }

            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        thread.Output = Value.True;
    }
}
