using Playground.Python.Binding;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// Expressions. A target that is a local is written by the last instruction only, so that the old value is still there
// when the expression reads it, or raises.
public sealed partial class Compiler
{
    /// <summary>Computes a value and says which register has it: a local's own, or a new one on top.</summary>
    private int Compute(Expression expression)
    {
        if (expression is Name { Context: ExpressionContext.Load } name)
            return LoadName(name);
        return ComputeNew(expression);
    }

    /// <summary>Computes a value into a new register on top.</summary>
    private int ComputeNew(Expression expression)
    {
        var register = _unit.Push();
        ComputeTo(expression, register);
        return register;
    }

    /// <summary>A register for intermediate results: the target itself, unless it is a variable.</summary>
    private int Scratch(int target) => _unit.IsLocal(target) ? _unit.Push() : target;

    private void ComputeTo(Expression expression, int target)
    {
        if (IsLink(expression))
            ComputeChain(expression, target);
        else
            ComputeSingle(expression, target);
    }

    /// <summary>Everything but chains; leaves no temporaries.</summary>
    private void ComputeSingle(Expression expression, int target)
    {
        var mark = _unit.Top;
        if (_constants.TryFold(expression, out var known))
            LoadConstantTo(known, target, expression.Span);
        else
            ComputeSingleOf(expression, target);
        _unit.PopTo(mark);
    }

    private void ComputeSingleOf(Expression expression, int target)
    {
        switch (expression)
        {
            case Name name:
                LoadNameTo(Lookup(name.Id), target, name.Span);
                break;
            case BoolOp operation:
                ComputeBool(operation, target);
                break;
            case NamedExpr named:
                ComputeNamed(named, target);
                break;
            case UnaryOp operation:
                ComputeUnary(operation, target);
                break;
            case Lambda lambda:
                CompileLambda(lambda, target);
                break;
            case IfExp condition:
                ComputeConditional(condition, target);
                break;
            case DictDisplay display:
                ComputeDict(display, target);
                break;
            case SetDisplay display:
                ComputeSet(display.Elements, target, display.Span);
                break;
            case ListDisplay display:
                ComputeList(display.Elements, target, display.Span);
                break;
            case TupleDisplay display:
                ComputeTuple(display.Elements, target, display.Span);
                break;
            case ListComp or SetComp or DictComp:
                ComputeComprehension(expression, target);
                break;
            case GeneratorExp generator:
                ComputeGenerator(generator, target);
                break;
            case Await wait:
                ComputeAwait(wait, target);
                break;
            case Yield yield:
                ComputeYield(yield, target);
                break;
            case YieldFrom yield:
                ComputeYieldFrom(yield, target);
                break;
            case Compare comparison:
                ComputeComparison(comparison, target);
                break;
            case JoinedStr text:
                ComputeText(text, target);
                break;
            case FormattedValue field:
                ComputeField(field, target);
                break;
            case Slice slice:
                ComputeSlice(slice, target);
                break;
            case Starred starred:
                throw Error(starred.Span, "can't use starred expression here");
            default:
                throw new InvalidOperationException($"expression {expression.GetType().Name}");
        }
    }

    private void ComputeBool(BoolOp operation, int target)
    {
        var result = Scratch(target);
        var end = new Label();
        for (var i = 0; i < operation.Values.Count; i++)
        {
            var value = operation.Values[i];
            ComputeTo(value, result);
            if (i < operation.Values.Count - 1)
                Code.EmitJump(operation.IsAnd ? Opcode.JumpIfFalse : Opcode.JumpIfTrue, result, 0, end, operation.Span);
        }

        Bind(end);
        EmitMove(target, result, operation.Span);
    }

    private void ComputeNamed(NamedExpr named, int target)
    {
        CheckNotDebug(named.Target.Id, named.Target.Span);
        if (RegisterOf(named.Target.Id) is >= 0 and var register)
        {
            ComputeTo(named.Value, register);
            MarkAssigned(register);
            EmitMove(target, register, named.Span);
            return;
        }

        var value = Scratch(target);
        ComputeTo(named.Value, value);
        StoreName(named.Target.Id, value, named.Target.Span);
        EmitMove(target, value, named.Span);
    }

    private void ComputeUnary(UnaryOp operation, int target)
    {
        var operand = Compute(operation.Operand);
        var op = operation.Operator switch
        {
            UnaryOperator.Invert => Opcode.Invert,
            UnaryOperator.Not => Opcode.Not,
            UnaryOperator.Plus => Opcode.Positive,
            _ => Opcode.Negative,
        };
        Emit(op, target, operand, 0, operation.Span);
    }

    private void ComputeConditional(IfExp condition, int target)
    {
        var otherwise = new Label();
        var end = new Label();
        JumpIf(condition.Test, false, otherwise);
        ComputeTo(condition.Body, target);
        Code.EmitJump(Opcode.Jump, 0, 0, end, condition.Span);
        Bind(otherwise);
        ComputeTo(condition.OrElse, target);
        Bind(end);
    }

    private void ComputeSlice(Slice slice, int target)
    {
        var first = _unit.Push(3);
        ComputePart(slice.Lower, first, slice.Span);
        ComputePart(slice.Upper, first + 1, slice.Span);
        ComputePart(slice.Step, first + 2, slice.Span);
        Emit(Opcode.BuildSlice, target, first, 0, slice.Span);
    }

    private void ComputePart(Expression? part, int target, SourceSpan span)
    {
        if (part is null)
            LoadConstantTo(Value.None, target, span);
        else
            ComputeTo(part, target);
    }

    private void ComputeAwait(Await wait, int target)
    {
        var unit = _unit.Scope;
        if (!unit.IsFunctionLike)
            throw Error(wait.Span, "'await' outside function");
        if (!IsAsync(unit) && unit.Kind != ScopeKind.GeneratorExpression)
            throw Error(wait.Span, "'await' outside async function");
        var awaited = Compute(wait.Value);
        Emit(Opcode.Await, target, awaited, 0, wait.Span);
    }

    private static bool IsAsync(Scope unit) => unit is { Kind: ScopeKind.Function, IsCoroutine: true };

    private void ComputeYield(Yield yield, int target)
    {
        if (!_unit.Scope.IsFunctionLike)
            throw Error(yield.Span, "'yield' outside function");
        var value = yield.Value is null ? LoadConstant(Value.None, yield.Span) : Compute(yield.Value);
        Emit(_unit.Scope.IsCoroutine ? Opcode.AsyncYield : Opcode.Yield, target, value, 0, yield.Span);
    }

    private void ComputeYieldFrom(YieldFrom yield, int target)
    {
        if (!_unit.Scope.IsFunctionLike)
            throw Error(yield.Span, "'yield from' outside function");
        if (IsAsync(_unit.Scope))
            throw Error(yield.Span, "'yield from' inside async function");
        var source = Compute(yield.Value);
        var iterator = _unit.Push();
        Emit(Opcode.GetYieldFromIter, iterator, source, 0, yield.Span);
        Emit(Opcode.YieldFrom, target, iterator, 0, yield.Span);
    }

    // ---- Text ----

    private void ComputeText(JoinedStr text, int target)
    {
        if (text.Values.Count == 0)
        {
            LoadConstantTo(PyStr.Empty, target, text.Span);
            return;
        }

        if (text.Values is [FormattedValue or Constant])
        {
            ComputeTo(text.Values[0], target);
            return;
        }

        var first = _unit.Top;
        foreach (var part in text.Values)
        {
            if (_unit.Top - first == MaxInRegisters)
            {
                Emit(Opcode.BuildString, first, first, MaxInRegisters, text.Span);
                _unit.PopTo(first + 1);
            }

            ComputeNew(part);
        }

        Emit(Opcode.BuildString, target, first, _unit.Top - first, text.Span);
    }

    private void ComputeField(FormattedValue field, int target)
    {
        var how = field.Conversion switch
        {
            's' => 1,
            'r' => 2,
            'a' => 3,
            _ => 0,
        };
        if (field.FormatSpec is null)
        {
            Emit(Opcode.FormatValue, target, Compute(field.Value), how, field.Span);
            return;
        }

        var value = ComputeNew(field.Value);
        ComputeNew(field.FormatSpec);
        Emit(Opcode.FormatValue, target, value, how | 4, field.Span);
    }
}
