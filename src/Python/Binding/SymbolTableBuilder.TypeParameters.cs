using Playground.Python.Syntax;

namespace Playground.Python.Binding;

// Generic definitions and type aliases (https://docs.python.org/3.13/reference/compound_stmts.html#type-parameter-lists).
internal sealed partial class SymbolTableBuilder
{
    /// <summary>Parameters of the function that makes a generic function: defaults are computed outside.</summary>
    public const string PositionalDefaults = ".defaults", KeywordDefaults = ".kwdefaults";

    /// <summary>Variables of the function that makes a generic class.</summary>
    public const string TypeParameterTuple = ".type_params", GenericBase = ".generic_base";

    private void EnterTypeParameters(Node definition, string name, IReadOnlyList<TypeParameter> parameters, string? className)
    {
        var scope = EnterUnnamed(ScopeKind.TypeParameters, $"<generic parameters of {name}>", definition, className);
        scope.Description = "the definition of a generic";
        table.AddTypeParameters(definition, scope);
        foreach (var parameter in parameters)
            VisitTypeParameter(parameter);
    }

    private void VisitTypeParameter(TypeParameter parameter)
    {
        if (_scope.Find(_scope.Mangle(parameter.Name)) is { } known && known.Has(SymbolFlags.Local))
            throw Error(parameter.Span, $"duplicate type parameter '{parameter.Name}'");
        Define(parameter.Name, SymbolFlags.Local | SymbolFlags.TypeParameter, parameter.Span);
        if (parameter.Bound is not null)
        {
            var scope = Enter(ScopeKind.LazyType, parameter.Name, parameter, _scope.ClassName);
            scope.Description = parameter.Bound is TupleDisplay ? "a TypeVar constraint" : "a TypeVar bound";
            Visit(parameter.Bound);
            Leave();
        }

        if (parameter.Default is null)
            return;
        var ofDefault = EnterUnnamed(ScopeKind.LazyType, parameter.Name, parameter, _scope.ClassName);
        ofDefault.Description = parameter.Kind switch { 'T' => "a TypeVar default", '*' => "a TypeVarTuple default", _ => "a ParamSpec default" };
        table.AddDefault(parameter, ofDefault);
        Visit(parameter.Default);
        Leave();
    }

    private void VisitTypeAlias(TypeAlias alias)
    {
        Visit(alias.Name);
        var isGeneric = alias.TypeParameters.Count > 0;
        if (isGeneric)
            EnterTypeParameters(alias, alias.Name.Id, alias.TypeParameters, _scope.ClassName);
        var scope = Enter(ScopeKind.LazyType, alias.Name.Id, alias, _scope.ClassName);
        scope.Description = "a type alias";
        Visit(alias.Value);
        Leave();
        if (isGeneric)
            Leave();
    }

    private void RefuseInTypeScope(string what, Expression expression)
    {
        if (_scope.IsTypeScope)
            throw Error(expression.Span, $"{what} expression cannot be used within {_scope.Description}");
    }
}
