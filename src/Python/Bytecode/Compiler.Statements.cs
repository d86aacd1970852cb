using Playground.Python.Binding;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// Statements, but for definitions, assignments, loops and exceptions.
public sealed partial class Compiler
{
    private void CompileBody(IReadOnlyList<Statement> body, bool skipDocstring = false)
    {
        for (var i = skipDocstring && DocstringOf(body) is not null ? 1 : 0; i < body.Count; i++)
            CompileStatement(body[i]);
    }

    private static string? DocstringOf(IReadOnlyList<Statement> body) =>
        body is [ExpressionStatement { Value: Constant { Value: string text } }, ..] ? Docstring.Clean(text) : null;

    private void CompileStatement(Statement statement)
    {
        var mark = _unit.Top;
        if (!StartsLineItself(statement) && !IsDeclaration(statement))
            EmitLine(statement.Span.Line);
        switch (statement)
        {
            case FunctionDef function:
                CompileFunction(function);
                break;
            case ClassDef definition:
                CompileClass(definition);
                break;
            case Return result:
                CompileReturn(result);
                break;
            case Delete delete:
                foreach (var target in delete.Targets)
                    CompileDelete(target);
                break;
            case Assign assign:
                CompileAssign(assign);
                break;
            case TypeAlias alias:
                CompileTypeAlias(alias);
                break;
            case AugAssign assign:
                CompileAugmented(assign);
                break;
            case AnnAssign assign:
                CompileAnnotated(assign);
                break;
            case For loop:
                CompileFor(loop);
                break;
            case While loop:
                CompileWhile(loop);
                break;
            case If condition:
                CompileIf(condition);
                break;
            case With with:
                CompileWith(with);
                break;
            case Match match:
                CompileMatch(match);
                break;
            case Raise raise:
                CompileRaise(raise);
                break;
            case Try attempt:
                CompileTry(attempt);
                break;
            case Assert assert:
                CompileAssert(assert);
                break;
            case Import import:
                foreach (var alias in import.Names)
                    CompileImport(import, alias);
                break;
            case ImportFrom import:
                CompileImportFrom(import);
                break;
            case ExpressionStatement expression:
                CompileExpressionStatement(expression);
                break;
            case Break:
                CompileBreak(statement.Span);
                break;
            case Continue:
                CompileContinue(statement.Span);
                break;
            case Pass or Global or Nonlocal:
                break;
            default:
                throw new InvalidOperationException($"statement {statement.GetType().Name}");
        }

        _unit.PopTo(mark);
    }

    /// <summary>Definitions begin with their decorators.</summary>
    private static bool StartsLineItself(Statement statement) => statement is FunctionDef or ClassDef;

    /// <summary>What does nothing when it is run.</summary>
    private bool IsDeclaration(Statement statement) =>
        statement is Global or Nonlocal || (statement is AnnAssign { IsSimple: true, Value: null } && _scope.IsFunctionLike);

    /// <summary>A value that nobody takes; a literal is not even loaded.</summary>
    private void CompileExpressionStatement(ExpressionStatement statement)
    {
        if (_options.Displays && !_scope.IsFunctionLike && _scope.Kind != ScopeKind.Class)
        {
            var shown = Compute(statement.Value);
            EmitIntrinsic(Intrinsic.Display, shown, shown, statement.Span);
        }
        else if (statement.Value is not Constant)
        {
            Compute(statement.Value);
        }
    }

    private void CompileIf(If condition)
    {
        var end = new Label();
        while (true)
        {
            var otherwise = new Label();
            JumpIf(condition.Test, false, otherwise);
            CompileBody(condition.Body);
            if (condition.OrElse.Count > 0)
                Code.EmitJump(Opcode.Jump, 0, 0, end, condition.Span);
            Bind(otherwise);
            if (condition.OrElse is not [If next])
                break;
            condition = next;
            EmitLine(condition.Span.Line);
        }

        CompileBody(condition.OrElse);
        Bind(end);
    }

    private void CompileAssert(Assert assert)
    {
        WarnOfAssert(assert);
        var passed = new Label();
        JumpIf(assert.Test, true, passed);
        var error = _unit.Push();
        Emit(Opcode.LoadAssertionError, error, 0, 0, assert.Span);
        if (assert.Message is not null)
        {
            ComputeNew(assert.Message);
            Emit(Opcode.Call, error, 1, error, assert.Span);
        }

        Emit(Opcode.Raise, error, Instruction.NoRegister, 0, assert.Test.Span);
        Code.EndPath();
        BindKeepingLine(passed);
    }

    private void CompileRaise(Raise raise)
    {
        var exception = raise.Exception is null ? Instruction.NoRegister : Compute(raise.Exception);
        var cause = raise.Cause is null ? Instruction.NoRegister : Compute(raise.Cause);
        Emit(Opcode.Raise, exception, cause, 0, raise.Span);
        Code.EndPath();
    }

    private void CompileImport(Import import, Alias alias)
    {
        var mark = _unit.Top;
        var module = _unit.Push();
        EmitImport(module, alias.Name, Value.None, 0, import.Span);
        var parts = alias.Name.Split('.');
        if (alias.AsName is null)
        {
            CheckNotDebug(parts[0], import.Span);
            StoreName(parts[0], module, import.Span);
        }
        else
        {
            CheckNotDebug(alias.AsName, import.Span);
            foreach (var part in parts.Skip(1))
                Emit(Opcode.ImportFrom, module, module, _unit.NameIndex(part), import.Span);
            StoreName(alias.AsName, module, import.Span);
        }

        _unit.PopTo(mark);
    }

    private void CompileImportFrom(ImportFrom import)
    {
        if (import is { Module: "__future__", Level: 0 } && 
            (_lastFutureImport is null || (import.Span.Line, import.Span.Column).CompareTo((_lastFutureImport.Span.Line, _lastFutureImport.Span.Column)) > 0))
            throw Error(import.Span, "from __future__ imports must occur at the beginning of the file");
        var module = _unit.Push();
        var names = new PyTuple([.. import.Names.Select(alias => (Value)_constants.Text(alias.Name))]);
        EmitImport(module, import.Module ?? "", names, import.Level, import.Span);
        foreach (var alias in import.Names)
        {
            if (alias.Name == "*")
            {
                Emit(Opcode.ImportStar, module, 0, 0, import.Span);
                break;
            }

            var item = _unit.Push();
            CheckNotDebug(alias.AsName ?? alias.Name, import.Span);
            Emit(Opcode.ImportFrom, item, module, _unit.NameIndex(alias.Name), import.Span);
            StoreName(alias.AsName ?? alias.Name, item, import.Span);
            _unit.PopTo(item);
        }
    }

    private void EmitImport(int target, string name, Value names, int level, SourceSpan span)
    {
        Emit(Opcode.ImportName, target, _unit.NameIndex(name), _unit.Constants.Add(names), span);
        EmitWide(Opcode.Operand, 0, level, span);
    }

    /// <summary>The last `from __future__` import that stands where it may.</summary>
    private ImportFrom? _lastFutureImport { get; init; }
}
