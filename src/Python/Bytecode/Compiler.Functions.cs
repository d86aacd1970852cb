using Playground.Python.Binding;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// Functions, lambdas and classes.
public sealed partial class Compiler
{
    private string QualNameOf(string name)
    {
        var unit = _unit;
        while (unit.Scope.Kind == ScopeKind.TypeParameters)
            unit = unit.Outer!;
        var outer = unit.Scope;
        if (outer.Kind == ScopeKind.Module || (outer.Find(outer.Mangle(name)) is { } symbol && symbol.Has(SymbolFlags.Global)))
            return name;
        return outer.IsFunctionLike ? $"{unit.QualName}.<locals>.{name}" : $"{unit.QualName}.{name}";
    }

    private void CompileFunction(FunctionDef function)
    {
        CheckNotDebug(function.Name, function.Span);
        CheckParameters(function.Args);
        var decorators = CompileDecorators(function.Decorators);
        EmitLine(function.Span.Line);
        var result = _unit.Push();
        if (function.TypeParameters.Count > 0)
        {
            CompileGenericFunction(function, result);
        }
        else
        {
            var parts = ComputeDefaults(function.Args, result, function.Span);
            if (ComputeAnnotations(function, result))
                parts |= 4;
            _unit.PopTo(result + 1);
            EmitMakeFunction(CompileFunctionBody(function), result, parts, function.Span);
        }

        EmitDecorated(function.Decorators, decorators);
        StoreName(function.Name, decorators, function.Span);
    }

    /// <summary>Computes decorators into registers on top.</summary>
    /// <returns>The first of them, and where the decorated thing ends up.</returns>
    private int CompileDecorators(IReadOnlyList<Expression> decorators)
    {
        var first = _unit.Top;
        foreach (var decorator in decorators)
        {
            EmitLine(decorator.Span.Line);
            ComputeNew(decorator);
        }

        return first;
    }

    private void EmitDecorated(IReadOnlyList<Expression> decorators, int first)
    {
        for (var i = decorators.Count - 1; i >= 0; i--)
            Emit(Opcode.Call, first + i, 1, first + i, decorators[i].Span);
    }

    private static int FirstLineOf(IReadOnlyList<Expression> decorators, SourceSpan span) =>
        decorators.Count > 0 ? decorators[0].Span.Line : span.Line;

    private void EmitMakeFunction(CodeObject code, int target, int parts, SourceSpan span) =>
        Emit(Opcode.MakeFunction, target, _unit.Constants.Add(code), parts, span);

    /// <summary>Defaults go into the function's register, keyword-only ones into the next.</summary>
    private int ComputeDefaults(Arguments args, int target, SourceSpan span)
    {
        var parts = 0;
        if (args.Defaults.Count > 0)
        {
            var tuple = new TupleDisplay(span, args.Defaults, ExpressionContext.Load);
            if (_constants.TryFold(tuple, out var known))
                LoadConstantTo(known, target, span);
            else
                ComputeTuple(args.Defaults, target, span);
            parts |= 1;
        }

        _unit.PopTo(target + 1);
        if (!args.KwDefaults.Any(value => value is not null))
            return parts;
        var dict = _unit.Push();
        Emit(Opcode.BuildDict, dict, 0, 0, span);
        for (var i = 0; i < args.KwOnly.Count; i++)
        {
            if (args.KwDefaults[i] is not { } value)
                continue;
            var key = LoadConstant(_constants.Text(_scope.Mangle(args.KwOnly[i].Name)), span);
            Emit(Opcode.DictInsert, dict, key, Compute(value), span);
            _unit.PopTo(dict + 1);
        }

        return parts | 2;
    }

    private bool ComputeAnnotations(FunctionDef function, int target)
    {
        var args = function.Args;
        var annotated = args.Args.Concat(args.PosOnly).ToList();
        if (args.VarArg is not null)
            annotated.Add(args.VarArg);
        annotated.AddRange(args.KwOnly);
        if (args.KwArg is not null)
            annotated.Add(args.KwArg);
        annotated.RemoveAll(parameter => parameter.Annotation is null);
        if (annotated.Count == 0 && function.Returns is null)
            return false;
        _unit.PopTo(target + 1);
        var dict = _unit.Push(2) + 1;
        Emit(Opcode.BuildDict, dict, 0, 0, function.Span);
        foreach (var parameter in annotated)
            InsertAnnotation(dict, _scope.Mangle(parameter.Name), parameter.Annotation!);
        if (function.Returns is not null)
            InsertAnnotation(dict, "return", function.Returns);
        return true;
    }

    private void InsertAnnotation(int dict, string name, Expression annotation)
    {
        var key = LoadConstant(_constants.Text(name), annotation.Span);
        var value = _unit.Push();
        // `*args: *Ts` annotates with what the one item of the unpacking is.
        if (annotation is Starred starred && !_hasFutureAnnotations)
        {
            var source = Compute(starred.Value);
            Emit(Opcode.UnpackSequence, value, source, 1, annotation.Span);
        }
        else
        {
            ComputeAnnotationTo(annotation, value);
        }

        Emit(Opcode.DictInsert, dict, key, value, annotation.Span);
        _unit.PopTo(key);
    }

    private void CheckParameters(Arguments args)
    {
        foreach (var parameter in args.PosOnly.Concat(args.Args).Concat(args.KwOnly))
            CheckNotDebug(parameter.Name, parameter.Span);
        if (args.VarArg is { } rest)
            CheckNotDebug(rest.Name, rest.Span);
        if (args.KwArg is { } keywords)
            CheckNotDebug(keywords.Name, keywords.Span);
    }

    private CodeObject CompileFunctionBody(FunctionDef function)
    {
        var scope = _symbols[function];
        EnterUnit(scope, QualNameOf(function.Name));
        EmitPrologue(scope, function.Span);
        CompileBody(function.Body, skipDocstring: true);
        EmitLook(function.Body);
        EmitReturnNone(function.Body[^1].Span);
        return LeaveUnit(FirstLineOf(function.Decorators, function.Span), FlagsOf(scope), DocstringOf(function.Body), function.Args, function.Span.Line);
    }

    private static CodeFlags FlagsOf(Scope scope) => scope switch
    {
        { IsCoroutine: true, IsGenerator: true } => CodeFlags.AsyncGenerator,
        { IsCoroutine: true } => CodeFlags.Coroutine,
        { IsGenerator: true } => CodeFlags.Generator,
        _ => CodeFlags.None,
    };

    /// <summary>Puts parameters that inner functions use into their cells.</summary>
    private void EmitPrologue(Scope scope, SourceSpan span)
    {
        foreach (var name in scope.Parameters)
        {
            if (scope.Find(name)!.Variable is { IsCaptured: true } variable)
                Emit(Opcode.InitCell, _unit.ParameterRegisterOf(variable), _unit.CellOf(variable), 0, span);
        }

        EmitParameters(scope);
    }

    private void CompileLambda(Lambda lambda, int target)
    {
        CheckParameters(lambda.Args);
        var result = _unit.Push();
        var parts = ComputeDefaults(lambda.Args, result, lambda.Span);
        _unit.PopTo(result + 1);
        var scope = _symbols[lambda];
        EnterUnit(scope, QualNameOf("<lambda>"));
        EmitPrologue(scope, lambda.Span);
        EmitLine(lambda.Body.Span.Line);
        EmitReturn(Compute(lambda.Body), lambda.Body.Span);
        var code = LeaveUnit(lambda.Span.Line, FlagsOf(scope), null, lambda.Args);
        EmitMakeFunction(code, parts == 0 ? target : result, parts, lambda.Span);
        if (parts != 0)
            EmitMove(target, result, lambda.Span);
    }

    private void CompileClass(ClassDef definition)
    {
        CheckNotDebug(definition.Name, definition.Span);
        CheckKeywords(definition.Keywords);
        var decorators = CompileDecorators(definition.Decorators);
        EmitLine(definition.Span.Line);
        if (definition.TypeParameters.Count > 0)
            CompileGenericClass(definition);
        else
            BuildClass(definition, definition.Bases);
        EmitDecorated(definition.Decorators, decorators);
        StoreName(definition.Name, decorators, definition.Span);
    }

    /// <summary>Makes the class in a new register on top.</summary>
    private int BuildClass(ClassDef definition, IReadOnlyList<Expression> bases)
    {
        var window = _unit.Push(4);
        EmitMakeFunction(CompileClassBody(definition), window, 0, definition.Span);
        LoadConstantTo(_constants.Text(definition.Name), window + 1, definition.Span);
        ComputeTuple(bases, window + 2, definition.Span);
        if (definition.Keywords.Count == 0)
            Emit(Opcode.Unbind, window + 3, 0, 0, definition.Span);
        else
            ComputeKeywords(definition.Keywords, window + 3, window, definition.Span);
        Emit(Opcode.BuildClass, window, window, 0, definition.Span);
        _unit.PopTo(window + 1);
        return window;
    }

    private CodeObject CompileClassBody(ClassDef definition)
    {
        var scope = _symbols[definition];
        var span = definition.Span;
        var firstLine = FirstLineOf(definition.Decorators, span);
        EnterUnit(scope, QualNameOf(definition.Name));
        var value = _unit.Push();
        Emit(Opcode.LoadName, value, _unit.NameIndex("__name__"), 0, span);
        Emit(Opcode.StoreName, value, _unit.NameIndex("__module__"), 0, span);
        EmitClassConstant("__qualname__", _constants.Text(_unit.QualName), value, span);
        EmitClassConstant("__firstlineno__", Value.FromInt(firstLine), value, span);
        if (definition.TypeParameters.Count > 0)
        {
            LoadNameTo(Lookup(SymbolTableBuilder.TypeParameterTuple), value, span);
            Emit(Opcode.StoreName, value, _unit.NameIndex("__type_params__"), 0, span);
        }

        if (AnnotationFinder.IsIn(definition.Body))
            SetUpAnnotations(span);
        if (DocstringOf(definition.Body) is { } docstring)
            EmitClassConstant("__doc__", _constants.Text(docstring), value, definition.Body[0].Span);
        CompileBody(definition.Body, skipDocstring: true);
        EmitLook(definition.Body);
        var attributes = new PyTuple([.. scope.StaticAttributes.Select(name => (Value)_constants.Text(name))]);
        EmitClassConstant("__static_attributes__", attributes, value, span);
        if (scope.ClassCell is { IsCaptured: true } cell)
        {
            Emit(Opcode.LoadCell, value, _unit.CellOf(cell), 0, span);
            Emit(Opcode.StoreName, value, _unit.NameIndex("__classcell__"), 0, span);
        }

        EmitReturnNone(span);
        return LeaveUnit(firstLine, CodeFlags.Namespace, DocstringOf(definition.Body));
    }

    private void EmitClassConstant(string name, Value constant, int register, SourceSpan span)
    {
        LoadConstantTo(constant, register, span);
        Emit(Opcode.StoreName, register, _unit.NameIndex(name), 0, span);
    }
}
