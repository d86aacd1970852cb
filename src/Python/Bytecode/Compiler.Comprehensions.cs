using Playground.Python.Binding;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// Comprehensions, which run within the code around them (PEP 709), and generator expressions, which are functions.
public sealed partial class Compiler
{
    private void ComputeComprehension(Expression expression, int target)
    {
        var clauses = ClausesOf(expression);
        var scope = _symbols[expression];
        if (scope.IsCoroutine && !IsAsync(_unit.Scope) && _unit.Scope.Kind != ScopeKind.GeneratorExpression)
            throw Error(expression.Span, "asynchronous comprehension outside of an asynchronous function");
        var result = Scratch(target);
        var iterator = _unit.Push();
        EmitIterator(clauses[0], iterator);
        var outer = _scope;
        _scope = scope;
        foreach (var symbol in scope.Symbols)
        {
            if (symbol is { Resolution: Resolution.Local, Variable: { IsCaptured: true } variable })
                Emit(Opcode.NewCell, 0, _unit.CellOf(variable), 0, expression.Span);
        }

        Emit(expression is ListComp ? Opcode.BuildList : expression is SetComp ? Opcode.BuildSet : Opcode.BuildDict, result, 0, 0, expression.Span);
        CompileClauses(expression, clauses, 0, iterator, result);
        foreach (var symbol in scope.Symbols)
        {
            if (symbol is not { Resolution: Resolution.Local, Variable: { } variable })
                continue;
            if (variable.IsCaptured)
                Emit(Opcode.NewCell, 0, _unit.CellOf(variable), 0, expression.Span);
            else
                Unbind(_unit.RegisterOf(variable), expression.Span);
        }

        _scope = outer;
        EmitMove(target, result, expression.Span);
    }

    private static IReadOnlyList<Comprehension> ClausesOf(Expression expression) => expression switch
    {
        ListComp list => list.Generators,
        SetComp set => set.Generators,
        DictComp dict => dict.Generators,
        GeneratorExp generator => generator.Generators,
        _ => throw new InvalidOperationException($"{expression.GetType().Name} is no comprehension"),
    };

    private void EmitIterator(Comprehension clause, int iterator)
    {
        var iterable = Compute(clause.Iter);
        Emit(clause.IsAsync ? Opcode.GetAsyncIter : Opcode.GetIter, iterator, iterable, 0, clause.Iter.Span);
        _unit.PopTo(iterator + 1);
    }

    /// <param name="iterator">Register with the iterator of the clause; -1 for all but the first, which make their own.</param>
    private void CompileClauses(Expression expression, IReadOnlyList<Comprehension> clauses, int index, int iterator, int result)
    {
        var mark = _unit.Top;
        var clause = clauses[index];
        if (iterator < 0)
        {
            iterator = _unit.Push();
            EmitIterator(clause, iterator);
        }

        var (next, end) = (new Label(), new Label());
        var region = EmitNext(clause.Target, iterator, clause.IsAsync, next, end, clause.Iter.Span);
        foreach (var condition in clause.Ifs)
            JumpIf(condition, false, next);
        if (index < clauses.Count - 1)
            CompileClauses(expression, clauses, index + 1, -1, result);
        else
            CompileElement(expression, result);
        Code.EmitJump(Opcode.Jump, 0, 0, next, clause.Iter.Span);
        EndNext(region, end, clause.Iter.Span);
        BindKeepingLine(end);
        _unit.PopTo(mark);
    }

    private void CompileElement(Expression expression, int result)
    {
        var mark = _unit.Top;
        switch (expression)
        {
            case ListComp list:
                Emit(Opcode.ListAppend, result, Compute(list.Element), 0, list.Element.Span);
                break;
            case SetComp set:
                Emit(Opcode.SetAdd, result, Compute(set.Element), 0, set.Element.Span);
                break;
            case DictComp dict:
                var key = Compute(dict.Key);
                var span = SourceSpan.Between(dict.Key.Span, dict.Value.Span);
                Emit(Opcode.DictInsert, result, key, Compute(dict.Value), span);
                break;
            case GeneratorExp generator:
                var sent = _unit.Push();
                var op = _unit.Scope.IsCoroutine ? Opcode.AsyncYield : Opcode.Yield;
                Emit(op, sent, Compute(generator.Element), 0, generator.Element.Span);
                break;
        }

        _unit.PopTo(mark);
    }

    private void ComputeGenerator(GeneratorExp generator, int target)
    {
        var function = !_unit.IsLocal(target) && target == _unit.Top - 1 ? target : _unit.Push();
        EmitMakeFunction(CompileGeneratorBody(generator), function, 0, generator.Span);
        var iterator = _unit.Push();
        EmitIterator(generator.Generators[0], iterator);
        Emit(Opcode.Call, function, 1, target, generator.Span);
    }

    private CodeObject CompileGeneratorBody(GeneratorExp generator)
    {
        var scope = _symbols[generator];
        EnterUnit(scope, QualNameOf("<genexpr>"));
        EmitPrologue(scope, generator.Span);
        EmitLine(generator.Span.Line);
        CompileClauses(generator, generator.Generators, 0, 0, -1);
        EmitReturnNone(generator.Span);
        return LeaveUnit(generator.Span.Line, FlagsOf(scope), null);
    }
}
