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
        type.Attribute("__parameters__", static (_, _) => PyTuple.Empty);
        type.Compare = static (_, self, other, op) => op is not (CompareOp.Eq or CompareOp.Ne) || other.Ref is not PyUnion union
            ? Value.NotImplemented
            : Value.FromBool(SameMembers(Of(self).Args, union.Args) == (op == CompareOp.Eq));
        type.Hash = static (_, self) =>
        {
            var hash = 0L;
            foreach (var item in Of(self).Args.Items)
                hash ^= item.Ref is PyType member ? PyStr.Comparer.GetHashCode(Names.Intern(member.QualName)) : 1;
            return Value.FromInt(hash);
        };
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
        return members.Count == 1 ? members[0] : new PyUnion(new PyTuple([.. members]));
    }

    private static PyUnion Of(Value self) => (PyUnion)self.Ref!;

    private static bool IsMember(Value value) => value.IsNone || value.Ref is PyType or PyUnion or PyTypeParameter or PyTypeAlias || ReferenceEquals(value.Type, Types.GenericAlias);

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

    private static bool SameMembers(PyTuple left, PyTuple right) =>
        left.Count == right.Count && left.Items.All(item => right.Items.Any(other => other.Is(item)));

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
