using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>typing.TypeAliasType: what `type X = …` defines.</summary>
internal static class TypeAliasType
{
    private static readonly Signature Signature = Signature.Parse("typealias", "name, value, *, type_params=…");

    public static void Define()
    {
        var type = Types.TypeAliasType;
        type.New = New;
        type.Repr = static (_, self) => Value.FromStr(Of(self).Name);
        type.GetItem = static (thread, self, key) => Of(self).Parameters.Count == 0
            ? thread.Raise(Types.TypeError, "Only generic type aliases are subscriptable")
            : GenericAliasType.Make(self, key);
        type.Binary[(int)BinaryOperator.BitOr] = UnionTypes.Or;
        type.Attribute("__name__", static (_, self) => Value.FromStr(Of(self).Name));
        type.Attribute("__value__", static (thread, self) => Of(self).Target.Get(thread, Value.None));
        type.Attribute("__type_params__", static (_, self) => Of(self).Parameters);
        type.Attribute("__parameters__", static (thread, self) => thread.Push(ParametersSteps(thread, Of(self).Parameters)));
        type.Attribute("__module__", static (_, self) => Of(self).Module);
    }

    public static Value Make(PyThread thread, Value name, Value parameters, Value evaluate)
    {
        var alias = new PyTypeAlias(name.AsText!, parameters.Ref as PyTuple ?? PyTuple.Empty) { Module = TypeParameterTypes.ModuleOfCaller(thread) };
        alias.Target.Evaluate = evaluate;
        return alias;
    }

    /// <summary>`*Ts` for a TypeVarTuple.</summary>
    private static IEnumerable<Value> ParametersSteps(PyThread thread, PyTuple parameters)
    {
        var found = parameters.Items.ToArray();
        for (var i = 0; i < found.Length; i++)
        {
            if (!ReferenceEquals(found[i].Type, Types.TypeVarTuple))
                continue;
            yield return Modules.Typing.GetItem(thread, "Unpack", found[i]);
            found[i] = thread.Input;
        }

        thread.Output = new PyTuple(found);
    }

    private static PyTypeAlias Of(Value self) => (PyTypeAlias)self.Ref!;

    private static Value New(PyThread thread, PyType cls, in CallArgs args)
    {
        Span<Value> values = new Value[3];
        if (!Signature.Bind(thread, args, values))
            return Value.Error;
        if (values[0].AsText is not { } name)
            return thread.Raise(Types.TypeError, $"typealias() argument 'name' must be str, not {Errors.KindOf(values[0])}");
        if (!values[2].IsUnbound && values[2].Ref is not PyTuple)
            return thread.Raise(Types.TypeError, "type_params must be a tuple");
        var alias = new PyTypeAlias(name, values[2].Ref as PyTuple ?? PyTuple.Empty) { Module = TypeParameterTypes.ModuleOfCaller(thread) };
        alias.Target.Value = values[1];
        return alias;
    }
}
