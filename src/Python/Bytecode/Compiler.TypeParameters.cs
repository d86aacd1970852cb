using Playground.Python.Binding;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// Generic functions, classes and type aliases: a function of their own, called at once, makes the type parameters and
// with them the thing itself. What may refer to what is not there yet (bounds, defaults, aliases) is a function, too.
public sealed partial class Compiler
{
    /// <summary>The function keeps the namespace of the class body that it is made in.</summary>
    private const int KeepsNamespace = 8;

    private void CompileGenericFunction(FunctionDef function, int result)
    {
        var first = _unit.Push();
        var parts = ComputeDefaults(function.Args, first, function.Span);
        if (parts == 2)
            EmitMove(first, first + 1, function.Span);
        _unit.PopTo(result + 1);
        CallTypeParameters(function, function.Span, result, parts == 3 ? 2 : parts == 0 ? 0 : 1, () =>
        {
            var tuple = CompileTypeParameters(function.TypeParameters, function.Span);
            var made = _unit.Push();
            var inner = ComputeAnnotations(function, made) ? 4 : 0;
            _unit.PopTo(made + 3);
            if ((parts & 1) != 0)
                LoadNameTo(Lookup(SymbolTableBuilder.PositionalDefaults), made, function.Span);
            if ((parts & 2) != 0)
                LoadNameTo(Lookup(SymbolTableBuilder.KeywordDefaults), made + 1, function.Span);
            EmitMakeFunction(CompileFunctionBody(function), made, parts | inner, function.Span);
            EmitMove(made + 1, tuple, function.Span);
            EmitIntrinsic(Intrinsic.FunctionTypeParameters, made, made, function.Span);
            return made;
        });
    }

    private void CompileGenericClass(ClassDef definition)
    {
        var span = definition.Span;
        CallTypeParameters(definition, span, _unit.Push(), 0, () =>
        {
            var tuple = CompileTypeParameters(definition.TypeParameters, span);
            StoreNameUntracedOrLocal(SymbolTableBuilder.TypeParameterTuple, tuple, span);
            EmitIntrinsic(Intrinsic.GenericBase, tuple, tuple, span);
            StoreNameUntracedOrLocal(SymbolTableBuilder.GenericBase, tuple, span);
            return BuildClass(definition, [.. definition.Bases, new Name(span, SymbolTableBuilder.GenericBase, ExpressionContext.Load)]);
        });
    }

    private void CompileTypeAlias(TypeAlias alias)
    {
        CheckNotDebug(alias.Name.Id, alias.Name.Span);
        var result = _unit.Push();
        if (alias.TypeParameters.Count > 0)
            CallTypeParameters(alias, alias.Span, result, 0, () => MakeAlias(alias, CompileTypeParameters(alias.TypeParameters, alias.Span)));
        else
            EmitMove(result, MakeAlias(alias, LoadConstant(Value.None, alias.Span)), alias.Span);
        StoreName(alias.Name.Id, result, alias.Name.Span);
    }

    private int MakeAlias(TypeAlias alias, int parameters)
    {
        var window = _unit.Push(3);
        LoadConstantTo(_constants.Text(alias.Name.Id), window, alias.Span);
        EmitMove(window + 1, parameters, alias.Span);
        MakeLazy(_symbols[alias], alias.Value, window + 2);
        EmitIntrinsic(Intrinsic.TypeAlias, window, window, alias.Span);
        return window;
    }

    /// <summary>Calls the function that makes a generic thing, whose arguments stand behind the result's register.</summary>
    /// <param name="body">Emits its code and gives the register of what it returns.</param>
    private void CallTypeParameters(Node definition, SourceSpan span, int result, int arguments, Func<int> body)
    {
        var scope = _symbols.TypeParametersOf(definition);
        EnterUnit(scope, QualNameOf(scope.Name));
        EmitReturn(body(), span);
        var code = LeaveUnit(span.Line, CodeFlags.None, null);
        EmitMakeFunction(code, result, scope.SeesClass ? KeepsNamespace : 0, span);
        _unit.Push(arguments);
        Emit(Opcode.Call, result, arguments, result, span);
        _unit.PopTo(result + 1);
    }

    /// <summary>Makes the type parameters, assigns their names, and gives the register of a tuple of them.</summary>
    private int CompileTypeParameters(IReadOnlyList<TypeParameter> parameters, SourceSpan span)
    {
        var first = _unit.Push(parameters.Count);
        var hasDefault = false;
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            if (hasDefault && parameter.Default is null)
                throw Error(parameter.Span, $"non-default type parameter '{parameter.Name}' follows default type parameter");
            hasDefault |= parameter.Default is not null;
            CompileTypeParameter(parameter, first + i);
            StoreName(parameter.Name, first + i, parameter.Span);
        }

        Emit(Opcode.BuildTuple, first, first, parameters.Count, span);
        _unit.PopTo(first + 1);
        return first;
    }

    private void CompileTypeParameter(TypeParameter parameter, int target)
    {
        CheckNotDebug(parameter.Name, parameter.Span);
        var window = _unit.Push(2);
        LoadConstantTo(_constants.Text(parameter.Name), window, parameter.Span);
        var intrinsic = parameter.Kind switch { '*' => Intrinsic.TypeVarTuple, 'P' => Intrinsic.ParamSpec, _ => Intrinsic.TypeVar };
        if (parameter.Bound is not null)
        {
            MakeLazy(_symbols[parameter], parameter.Bound, window + 1);
            intrinsic = parameter.Bound is TupleDisplay ? Intrinsic.TypeVarWithConstraints : Intrinsic.TypeVarWithBound;
        }

        EmitIntrinsic(intrinsic, window, window, parameter.Span);
        if (parameter.Default is not null)
        {
            MakeLazy(_symbols.DefaultOf(parameter), parameter.Default, window + 1);
            EmitIntrinsic(Intrinsic.TypeParameterDefault, window, window, parameter.Span);
        }

        EmitMove(target, window, parameter.Span);
        _unit.PopTo(window);
    }

    private void MakeLazy(Scope scope, Expression value, int target)
    {
        EnterUnit(scope, QualNameOf(scope.Name));
        var result = _unit.Push();
        if (value is Starred starred)
            Emit(Opcode.UnpackSequence, result, Compute(starred.Value), 1, starred.Span);
        else
            ComputeTo(value, result);
        EmitReturn(result, value.Span);
        EmitMakeFunction(LeaveUnit(value.Span.Line, CodeFlags.None, null), target, scope.SeesClass ? KeepsNamespace : 0, value.Span);
    }

    /// <summary>Assigns a variable that the program does not see.</summary>
    private void StoreNameUntracedOrLocal(string name, int register, SourceSpan span)
    {
        if (RegisterOf(name) is >= 0 and var local)
        {
            EmitMove(local, register, span);
            Code.Assigned?.Add(local);
            return;
        }

        StoreNameUntraced(name, register, span);
    }
}
