using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>mappingproxy: hands every read on to its mapping.</summary>
internal static class MappingProxyType
{
    private const int MostNesting = 500;

    public static void Define()
    {
        var type = Types.MappingProxy;
        type.New = static (PyThread thread, PyType _, in CallArgs args) => args.Count != 1
            ? thread.Raise(Types.TypeError, $"mappingproxy() missing required argument 'mapping' (pos 1)")
            : args[0].Type.GetItem is null || args[0].Ref is PyList or PyTuple
                ? thread.Raise(Types.TypeError, $"mappingproxy() argument must be a mapping, not {args[0].Type.Name}")
                : args[0].Ref is PyMappingProxy { Nesting: >= MostNesting }
                    ? thread.Raise(Errors.RecursionLimitReached())
                    : new PyMappingProxy(args[0]);
        type.Repr = static (thread, self) => thread.Push(ReprSteps(thread, Of(self)));
        type.Str = static (thread, self) => Operators.Str(thread, Of(self));
        type.GetItem = static (thread, self, key) => Operators.GetItem(thread, Of(self), key);
        type.Contains = static (thread, self, key) => Operators.Contains(thread, Of(self), key);
        type.Iter = static (thread, self) => Operators.Iter(thread, Of(self));
        type.Length = static (thread, self) => Of(self).Type.Length is { } length ? length(thread, Of(self)) : thread.Raise(Types.TypeError, $"object of type '{Of(self).Type.Name}' has no len()");
        type.Compare = static (thread, self, other, op) => Operators.Compare(thread, op, Of(self), other.Ref is PyMappingProxy proxy ? proxy.Mapping : other);
        type.Binary[(int)BinaryOperator.BitOr] = static (thread, left, right) => Operators.Binary(
            thread, BinaryOperator.BitOr, left.Ref is PyMappingProxy a ? a.Mapping : left, right.Ref is PyMappingProxy b ? b.Mapping : right);
        type.Inplace[(int)BinaryOperator.BitOr] = static (thread, _, _) => thread.Raise(Types.TypeError, "'|=' is not supported by mappingproxy; use '|' instead");
        type.Hash = static (thread, self) => Containers.Hash(thread, Of(self));
        foreach (var name in (ReadOnlySpan<string>)["keys", "values", "items", "get", "copy", "__reversed__"])
        {
            var method = Names.Intern(name);
            type.MethodVar(name, (PyThread thread, in CallArgs args) => Attributes.CallMethod(thread, Of(args[0]), method, args.Positional[1..].ToArray()));
        }
    }

    private static Value Of(Value self) => ((PyMappingProxy)self.Ref!).Mapping;

    private static IEnumerable<Value> ReprSteps(PyThread thread, Value mapping)
    {
        yield return Operators.Repr(thread, mapping);
        thread.Output = Value.FromStr($"mappingproxy({thread.Input.AsText})");
    }
}
