using Playground.Python.Modules;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>types.UnionType: `X | Y` of types.</summary>
internal static class UnionTypes
{
    public static void Define()
    {
        var type = Types.UnionType;
        type.Binary[(int)BinaryOperator.BitOr] = Or;
        type.Repr = static (thread, self) => thread.Push(ReprSteps(thread, Of(self)));
        type.Attribute("__args__", static (_, self) => Of(self).Args);
        type.Attribute("__parameters__", static (thread, self) => thread.Push(GenericAliasType.ParametersSteps(thread, Of(self).Args)));
        type.GetItem = static (thread, self, key) => thread.Push(SubstituteSteps(thread, self, key));
        type.Compare = static (thread, self, other, op) => op is not (CompareOp.Eq or CompareOp.Ne) || other.Ref is not PyUnion union
            ? Value.NotImplemented
            : thread.Push(CompareSteps(thread, Of(self), union, op));
        type.Hash = static (thread, self) => thread.Push(HashSteps(thread, Of(self)));
        var none = Types.NoneType;
        none.Binary[(int)BinaryOperator.BitOr] = static (thread, left, right) => left.IsNone && right.IsNone ? Value.NotImplemented : Or(thread, left, right);
    }

    public static Value Or(PyThread thread, Value left, Value right)
    {
        if (!IsMember(left) || !IsMember(right))
            return Value.NotImplemented;
        var members = new List<Value>();
        Add(members, left);
        Add(members, right);
        if (members.Count(static member => member.Ref is PyGenericAlias) > 1)
            return thread.Push(DistinctSteps(thread, members));
        return members.Count == 1 ? members[0] : new PyUnion(new PyTuple([.. members]));
    }

    /// <summary>Of equal aliases (`list[int] | list[int]`) the first stays.</summary>
    private static IEnumerable<Value> DistinctSteps(PyThread thread, List<Value> members)
    {
        var distinct = new List<Value>();
        foreach (var member in members)
        {
            var isNew = true;
            foreach (var known in distinct.ToArray())
            {
                if (member.Ref is not PyGenericAlias || known.Ref is not PyGenericAlias)
                    continue;
                yield return Operators.ItemsEqual(thread, known, member);
                isNew &= !thread.Input.IsTrue;
            }

            if (isNew)
                distinct.Add(member);
        }

        thread.Output = distinct.Count == 1 ? distinct[0] : new PyUnion(new PyTuple([.. distinct]));
    }

    /// <summary>`(int | list[T])[str]`.</summary>
    private static IEnumerable<Value> SubstituteSteps(PyThread thread, Value union, Value key)
    {
        yield return Typing.Call(thread, "_substituted", union, key);
        var members = (PyTuple)thread.Input.Ref!;
        var made = members[0];
        for (var i = 1; i < members.Count; i++)
        {
            yield return Operators.Binary(thread, BinaryOperator.BitOr, made, members[i]);
            made = thread.Input;
        }

        thread.Output = made;
    }

    /// <summary>Equal as sets.</summary>
    private static IEnumerable<Value> CompareSteps(PyThread thread, PyUnion left, PyUnion right, CompareOp op)
    {
        yield return thread.Call(Types.FrozenSet, left.Args);
        var mine = thread.Input;
        yield return thread.Call(Types.FrozenSet, right.Args);
        yield return Operators.Compare(thread, op, mine, thread.Input);
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> HashSteps(PyThread thread, PyUnion union)
    {
        yield return thread.Call(Types.FrozenSet, union.Args);
        yield return Containers.Hash(thread, thread.Input);
        thread.Output = thread.Input;
    }

    private static PyUnion Of(Value self) => (PyUnion)self.Ref!;

    private static bool IsMember(Value value) => value.IsNone || value.Ref is PyType or PyUnion or PyTypeAlias or PyGenericAlias;

    private static void Add(List<Value> members, Value value)
    {
        if (value.Ref is PyUnion union)
        {
            foreach (var item in union.Args.Items)
                Add(members, item);
            return;
        }

        if (value.IsNone)
            value = Types.NoneType;
        if (!members.Exists(member => member.Is(value)))
            members.Add(value);
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyUnion union)
    {
        var parts = new List<string>();
        foreach (var item in union.Args.Items)
        {
            switch (item.Ref)
            {
                case PyType type when ReferenceEquals(type, Types.NoneType):
                    parts.Add("None");
                    break;
                case PyType type:
                    parts.Add(type.Module == "builtins" ? type.QualName : $"{type.Module}.{type.QualName}");
                    break;
                default:
                    yield return Operators.Repr(thread, item);
                    parts.Add(thread.Input.AsText!);
                    break;
            }
        }

        thread.Output = Value.FromStr(string.Join(" | ", parts));
    }
}
