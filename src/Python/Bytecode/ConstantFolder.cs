using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Bytecode;

/// <summary>
/// Values of expressions that are known before the program runs: literals, `-1`, `60 * 60`, tuples of such, `__debug__`.
/// What could raise, or grow, is left to the run.
/// </summary>
internal sealed class ConstantFolder
{
    private readonly Dictionary<string, PyStr> _texts = [];

    /// <summary>A str that is one object for the whole program.</summary>
    public PyStr Text(string text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;
        known = text.Length <= 40 ? Names.Intern(text) : new PyStr(text);
        _texts.Add(text, known);
        return known;
    }

    public bool TryFold(Expression expression, out Value value)
    {
        switch (expression)
        {
            case Constant constant:
                return TryConstant(constant, out value);
            case Name { Id: "__debug__", Context: ExpressionContext.Load }:
                value = Value.True;
                return true;
            case UnaryOp { Operator: not UnaryOperator.Not } operation:
                value = Value.Unbound;
                return TryFold(operation.Operand, out var operand) && TryUnary(operation.Operator, operand, out value);
            case UnaryOp operation:
                value = Value.Unbound;
                if (!TryFold(operation.Operand, out operand) || TruthOf(operand) is not { } truth)
                    return false;
                value = Value.FromBool(!truth);
                return true;
            case BinOp operation:
                return TryChain(operation, out value);
            case TupleDisplay { Context: ExpressionContext.Load } tuple:
                return TryTuple(tuple, out value);
            default:
                value = Value.Unbound;
                return false;
        }
    }

    /// <summary>The truth of a known value; null when it is not one that a test is decided by.</summary>
    public static bool? TruthOf(Value value) => value switch
    {
        { IsInt: true } => value.Bits != 0,
        { IsFloat: true } => value.Float != 0,
        { IsBool: true } => value.IsTrue,
        { IsNone: true } => false,
        { Ref: PyStr text } => text.Text.Length > 0,
        { Ref: PyLong or PyEllipsis } => true,
        { Ref: PyBytes bytes } => bytes.Span.Length > 0,
        { Ref: PyTuple tuple } => tuple.Count > 0,
        _ => null,
    };

    private bool TryConstant(Constant constant, out Value value)
    {
        value = constant.Value switch
        {
            null => Value.None,
            bool truth => Value.FromBool(truth),
            long number => Value.FromInt(number),
            BigInteger number => new PyLong(number),
            double number => Value.FromFloat(number),
            string text => Text(text),
            EllipsisLiteral => Value.Ellipsis,
            byte[] bytes => new PyBytes(bytes),
            ImaginaryLiteral imaginary => new PyComplex(0, imaginary.Value),
            var other => throw new InvalidOperationException($"constant {other}"),
        };
        return true;
    }

    private bool TryTuple(TupleDisplay tuple, out Value value)
    {
        value = Value.Unbound;
        var items = new Value[tuple.Elements.Count];
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryFold(tuple.Elements[i], out items[i]))
                return false;
        }

        value = items.Length == 0 ? PyTuple.Empty : new PyTuple(items);
        return true;
    }

    private bool TryChain(BinOp operation, out Value value)
    {
        var links = new Stack<BinOp>();
        Expression first = operation;
        for (; first is BinOp link; first = link.Left)
            links.Push(link);
        if (!TryFold(first, out value))
            return false;
        while (links.TryPop(out var link))
        {
            if (!TryFold(link.Right, out var right) || !TryBinary(link.Operator, value, right, out value))
                return false;
        }

        return true;
    }

    private static bool TryUnary(UnaryOperator op, Value operand, out Value value)
    {
        value = (op, operand) switch
        {
            (UnaryOperator.Minus, { IsInt: true, Bits: not long.MinValue }) => Value.FromInt(-operand.Bits),
            (UnaryOperator.Minus, { IsFloat: true }) => Value.FromFloat(-operand.Float),
            (UnaryOperator.Minus, { Ref: PyLong big }) => Numbers.FromBig(-big.Number),
            (UnaryOperator.Plus, { IsInt: true } or { IsFloat: true } or { Ref: PyLong }) => operand,
            (UnaryOperator.Invert, { IsBool: true }) => Value.FromInt(operand.IsTrue ? -2 : -1),
            (UnaryOperator.Invert, { IsInt: true }) => Value.FromInt(~operand.Bits),
            _ => Value.Unbound,
        };
        return !value.IsUnbound;
    }

    public static bool TryBinary(BinaryOperator op, Value left, Value right, out Value value)
    {
        value = Value.Unbound;
        if (Value.BothInts(left, right) && IntResult(op, left.Bits, right.Bits) is { } number)
            value = Value.FromInt(number);
        else if ((left.IsInt || left.IsFloat) && (right.IsInt || right.IsFloat) && (left.IsFloat || right.IsFloat)
            && FloatResult(op, NumberOf(left), NumberOf(right)) is { } real)
            value = Value.FromFloat(real);
        return !value.IsUnbound;
    }

    private static double NumberOf(Value value) => value.IsInt ? value.Bits : value.Float;

    private static long? IntResult(BinaryOperator op, long left, long right)
    {
        Int128 result;
        switch (op)
        {
            case BinaryOperator.Add: result = (Int128)left + right; break;
            case BinaryOperator.Sub: result = (Int128)left - right; break;
            case BinaryOperator.Mult: result = (Int128)left * right; break;
            case BinaryOperator.BitAnd: result = left & right; break;
            case BinaryOperator.BitOr: result = left | right; break;
            case BinaryOperator.BitXor: result = left ^ right; break;
            case BinaryOperator.LShift when right is >= 0 and < 62: result = (Int128)left << (int)right; break;
            case BinaryOperator.RShift when right >= 0: result = left >> (int)Math.Min(right, 63); break;
            case BinaryOperator.FloorDiv when right > 0: result = Math.DivRem(left, right).Quotient - (left % right < 0 ? 1 : 0); break;
            case BinaryOperator.Mod when right > 0: result = (((Int128)left % right) + right) % right; break;
            case BinaryOperator.Pow when right is >= 0 and < 64:
                result = 1;
                for (var i = 0; i < right; i++)
                {
                    result *= left;
                    if (result > long.MaxValue || result < long.MinValue)
                        return null;
                }

                break;
            default: return null;
        }

        return result >= long.MinValue && result <= long.MaxValue ? (long)result : null;
    }

    private static double? FloatResult(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Sub => left - right,
        BinaryOperator.Mult => left * right,
        BinaryOperator.Div when right != 0 => left / right,
        _ => null,
    };
}
