using Playground.Python.Syntax;

namespace Playground.Python.Binding;

internal sealed partial class SymbolTableBuilder
{
    private void VisitAll(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
            Visit(statement);
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case FunctionDef function:
                VisitFunction(function);
                break;
            case ClassDef definition:
                VisitClass(definition);
                break;
            case Return { Value: { } value } result:
                Visit(value);
                _scope.ReturnsValueAt ??= result.Span;
                break;
            case Delete delete:
                VisitAll(delete.Targets);
                break;
            case Assign assign:
                VisitAll(assign.Targets);
                Visit(assign.Value);
                break;
            case TypeAlias alias:
                VisitTypeAlias(alias);
                break;
            case AugAssign assign:
                Visit(assign.Target);
                // Its name is read, too.
                if (assign.Target is Name name)
                    Use(name.Id);
                Visit(assign.Value);
                break;
            case AnnAssign assign:
                VisitAnnotated(assign);
                break;
            case For loop:
                Visit(loop.Target);
                Visit(loop.Iter);
                VisitAll(loop.Body);
                VisitAll(loop.OrElse);
                break;
            case While loop:
                Visit(loop.Test);
                VisitAll(loop.Body);
                VisitAll(loop.OrElse);
                break;
            case If condition:
                VisitIf(condition);
                break;
            case With with:
                foreach (var item in with.Items)
                {
                    Visit(item.Context);
                    Visit(item.Target);
                }

                VisitAll(with.Body);
                break;
            case Match match:
                VisitMatch(match);
                break;
            case Raise raise:
                Visit(raise.Exception);
                Visit(raise.Cause);
                break;
            case Try attempt:
                VisitTry(attempt);
                break;
            case Assert assert:
                Visit(assert.Test);
                Visit(assert.Message);
                break;
            case Import import:
                foreach (var alias in import.Names)
                    Define(alias.AsName ?? alias.Name.Split('.')[0], SymbolFlags.Imported, alias.Span);
                break;
            case ImportFrom import:
                VisitImportFrom(import);
                break;
            case Global global:
                DeclareGlobal(global.Names, global.Span);
                break;
            case Nonlocal nonlocal:
                DeclareNonlocal(nonlocal.Names, nonlocal.Span);
                break;
            case ExpressionStatement expression:
                Visit(expression.Value);
                break;
        }
    }

    private void VisitIf(If condition)
    {
        while (true)
        {
            Visit(condition.Test);
            VisitAll(condition.Body);
            if (condition.OrElse is not [If next])
                break;
            condition = next;
        }

        VisitAll(condition.OrElse);
    }

    private void VisitFunction(FunctionDef function)
    {
        Define(function.Name, SymbolFlags.Local, function.Span);
        VisitDefaults(function.Args);
        VisitAll(function.Decorators);
        var isGeneric = function.TypeParameters.Count > 0;
        if (isGeneric)
        {
            EnterTypeParameters(function, function.Name, function.TypeParameters, _scope.ClassName);
            if (function.Args.Defaults.Count > 0)
                Define(PositionalDefaults, SymbolFlags.Parameter, function.Span);
            if (function.Args.KwDefaults.Any(static value => value is not null))
                Define(KeywordDefaults, SymbolFlags.Parameter, function.Span);
        }

        VisitAnnotations(function.Args);
        VisitAnnotation(function.Returns);
        var scope = Enter(ScopeKind.Function, function.Name, function, _scope.ClassName);
        scope.IsCoroutine = function.IsAsync;
        VisitParameters(function.Args);
        VisitAll(function.Body);
        Leave();
        if (isGeneric)
            Leave();
    }

    private void VisitDefaults(Arguments args)
    {
        VisitAll(args.Defaults);
        foreach (var value in args.KwDefaults)
            Visit(value);
    }

    private const string Annotation = "an annotation";

    /// <summary>One that is kept as text is read in a scope of its own, for what may not stand in it.</summary>
    private void VisitAnnotation(Expression? annotation)
    {
        if (!hasFutureAnnotations || annotation is null)
        {
            Visit(annotation);
            return;
        }

        var scope = EnterUnnamed(ScopeKind.LazyType, "annotation", annotation, _scope.ClassName);
        scope.Description = Annotation;
        Visit(annotation);
        Leave();
        _scope.Children.Remove(scope);
    }

    private void VisitAnnotations(Arguments args)
    {
        foreach (var parameter in args.PosOnly.Concat(args.Args))
            VisitAnnotation(parameter.Annotation);
        VisitAnnotation(args.VarArg?.Annotation);
        VisitAnnotation(args.KwArg?.Annotation);
        foreach (var parameter in args.KwOnly)
            VisitAnnotation(parameter.Annotation);
    }

    private void VisitParameters(Arguments args)
    {
        foreach (var parameter in args.PosOnly.Concat(args.Args).Concat(args.KwOnly))
            Define(parameter.Name, SymbolFlags.Parameter, parameter.Span);
        if (args.VarArg is { } rest)
            Define(rest.Name, SymbolFlags.Parameter, rest.Span);
        if (args.KwArg is { } keywords)
            Define(keywords.Name, SymbolFlags.Parameter, keywords.Span);
    }

    private void VisitClass(ClassDef definition)
    {
        Define(definition.Name, SymbolFlags.Local, definition.Span);
        VisitAll(definition.Decorators);
        var isGeneric = definition.TypeParameters.Count > 0;
        if (isGeneric)
        {
            EnterTypeParameters(definition, definition.Name, definition.TypeParameters, definition.Name);
            Define(TypeParameterTuple, SymbolFlags.Local, definition.Span);
            Define(GenericBase, SymbolFlags.Local | SymbolFlags.Used, definition.Span);
        }

        VisitAll(definition.Bases);
        foreach (var keyword in definition.Keywords)
            Visit(keyword.Value);
        Enter(ScopeKind.Class, definition.Name, definition, definition.Name);
        if (isGeneric)
            Use(TypeParameterTuple);
        VisitAll(definition.Body);
        Leave();
        if (isGeneric)
            Leave();
    }

    private void VisitAnnotated(AnnAssign assign)
    {
        if (assign.Target is Name name)
        {
            var symbol = _scope.Find(_scope.Mangle(name.Id));
            if (assign.IsSimple && _scope.Kind != ScopeKind.Module && symbol is not null && symbol.Has(SymbolFlags.Global | SymbolFlags.Nonlocal))
                throw Error(assign.Span, $"annotated name '{name.Id}' can't be {(symbol.Has(SymbolFlags.Global) ? "global" : "nonlocal")}");
            if (assign.IsSimple)
                Define(name.Id, SymbolFlags.Annotated | SymbolFlags.Local, name.Span);
            else if (assign.Value is not null)
                Define(name.Id, SymbolFlags.Local, name.Span);
        }
        else
        {
            Visit(assign.Target);
        }

        VisitAnnotation(assign.Annotation);
        Visit(assign.Value);
    }

    private void VisitTry(Try attempt)
    {
        VisitAll(attempt.Body);
        foreach (var handler in attempt.Handlers)
        {
            Visit(handler.Type);
            if (handler.Name is { } name)
                Define(name, SymbolFlags.Local | SymbolFlags.Deleted, handler.Span);
            VisitAll(handler.Body);
        }

        VisitAll(attempt.OrElse);
        VisitAll(attempt.Finally);
    }

    private void VisitImportFrom(ImportFrom import)
    {
        foreach (var alias in import.Names)
        {
            if (alias.Name != "*")
                Define(alias.AsName ?? alias.Name, SymbolFlags.Imported, alias.Span);
            else if (_scope.Kind != ScopeKind.Module)
                throw Error(alias.Span, "import * only allowed at module level");
        }
    }

    private void VisitMatch(Match match)
    {
        Visit(match.Subject);
        foreach (var branch in match.Cases)
        {
            VisitPattern(branch.Pattern);
            Visit(branch.Guard);
            VisitAll(branch.Body);
        }
    }

    private void VisitPattern(Pattern? pattern)
    {
        switch (pattern)
        {
            case MatchValue value:
                Visit(value.Value);
                break;
            case MatchSequence sequence:
                VisitAll(sequence.Patterns);
                break;
            case MatchMapping mapping:
                VisitAll(mapping.Keys);
                VisitAll(mapping.Patterns);
                if (mapping.Rest is { } rest)
                    Define(rest, SymbolFlags.Local, mapping.Span);
                break;
            case MatchClass match:
                Visit(match.Class);
                VisitAll(match.Patterns);
                VisitAll(match.KeywordPatterns);
                break;
            case MatchStar { Name: { } name }:
                Define(name, SymbolFlags.Local, pattern.Span);
                break;
            case MatchAs match:
                VisitPattern(match.Pattern);
                if (match.Name is { } alias)
                    Define(alias, SymbolFlags.Local, match.Span);
                break;
            case MatchOr match:
                VisitAll(match.Patterns);
                break;
        }
    }

    private void VisitAll(IReadOnlyList<Pattern> patterns)
    {
        foreach (var pattern in patterns)
            VisitPattern(pattern);
    }
}
