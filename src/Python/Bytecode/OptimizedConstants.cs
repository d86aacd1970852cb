using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Bytecode;

/// <summary>
/// What CPython's AST optimiser makes one constant of before the compiler looks for mistakes: more than
/// <see cref="ConstantFolder"/> does, within CPython's bounds. Only types, ints and texts are exact, as the warnings need them.
/// </summary>
internal sealed class OptimizedConstants(ConstantFolder literals)
{
    private const int MostBits = 128;
    private const int MostItems = 256;
    private const int MostCharacters = 4096;
    private const int MostItemsInAll = 1024;

    /// <summary>Of chains, so that each link is looked at once; Unbound for what is no constant.</summary>
    private readonly Dictionary<Expression, Value> _links = new(ReferenceEqualityComparer.Instance);

    /// <summary>Unbound for what is no constant.</summary>
    public Value ValueOf(Expression expression)
    {
        switch (expression)
        {
            case Constant or Name:
                return literals.TryFold(expression, out var literal) ? literal : Value.Unbound;
            case UnaryOp { Operator: UnaryOperator.Not } operation:
                return ValueOf(operation.Operand) is { IsUnbound: false } tested && ConstantFolder.TruthOf(tested) is { } truth ? Value.FromBool(!truth) : Value.Unbound;
            case UnaryOp operation:
                return ValueOf(operation.Operand) is { IsUnbound: false } operand ? Unary(operation.Operator, operand) : Value.Unbound;
            case TupleDisplay { Context: ExpressionContext.Load } tuple:
                return TupleOf(tuple);
            case BinOp or Subscript:
                return ChainOf(expression);
            default:
                return Value.Unbound;
        }
    }

    private Value TupleOf(TupleDisplay tuple)
    {
        var items = new Value[tuple.Elements.Count];
        for (var i = 0; i < items.Length; i++)
        {
            if (ValueOf(tuple.Elements[i]) is not { IsUnbound: false } item)
                return Value.Unbound;
            items[i] = item;
        }

        return new PyTuple(items);
    }

    private Value ChainOf(Expression expression)
    {
        var links = new Stack<Expression>();
        Value known;
        while (true)
        {
            if (_links.TryGetValue(expression, out known))
                break;
            if (expression is not (BinOp or Subscript { Context: ExpressionContext.Load }))
            {
                known = ValueOf(expression);
                break;
            }

            links.Push(expression);
            expression = expression is BinOp operation ? operation.Left : ((Subscript)expression).Value;
        }

        while (links.TryPop(out var link))
        {
            if (known is { IsUnbound: false } left)
            {
                known = ValueOf(link is BinOp operation ? operation.Right : ((Subscript)link).Index) is not { IsUnbound: false } right ? Value.Unbound
                    : link is BinOp { Operator: var op } ? Binary(op, left, right)
                    : Item(left, right);
            }

            _links.Add(link, known);
        }

        return known;
    }

    private static Value Unary(UnaryOperator op, Value operand)
    {
        if (Numbers.TryBig(operand, out var number))
            return Numbers.FromBig(op switch { UnaryOperator.Minus => -number, UnaryOperator.Invert => -number - 1, _ => number });
        return op != UnaryOperator.Invert && (operand.IsFloat || operand.Ref is PyComplex) ? operand : Value.Unbound;
    }

    private static Value Item(Value container, Value index)
    {
        if (!Numbers.TryInt64(index, out var at))
            return Value.Unbound;
        var length = container.Ref switch { PyStr text => text.Length, PyBytes bytes => bytes.Count, PyTuple tuple => tuple.Count, _ => 0 };
        at += at < 0 ? length : 0;
        if (at < 0 || at >= length)
            return Value.Unbound;
        return container.Ref switch
        {
            PyStr text => text.At((int)at),
            PyBytes bytes => Value.FromInt(bytes.Span[(int)at]),
            var tuple => ((PyTuple)tuple!)[(int)at],
        };
    }

    private static Value Binary(BinaryOperator op, Value left, Value right)
    {
        if (Numbers.TryBig(left, out var x) && Numbers.TryBig(right, out var y))
        {
            return left.IsBool && right.IsBool && op is BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor
                ? Value.FromBool(!Bits(op, x, y).IsZero)
                : OfInts(op, x, y);
        }

        if (Numbers.IsNumber(left) && Numbers.IsNumber(right))
            return left.Ref is PyComplex || right.Ref is PyComplex ? OfComplex(op, left, right) : OfFloats(op, left, right);
        return (op, left.Ref, right.Ref) switch
        {
            (BinaryOperator.Add, PyStr a, PyStr b) when a.Length + b.Length <= MostCharacters => Value.FromStr(a.Text + b.Text),
            (BinaryOperator.Add, PyBytes a, PyBytes b) when a.Count + b.Count <= MostCharacters => new PyBytes([.. a.Span, .. b.Span]),
            (BinaryOperator.Add, PyTuple a, PyTuple b) when a.Count + b.Count <= MostItemsInAll => new PyTuple([.. a.Items, .. b.Items]),
            (BinaryOperator.Mult, _, _) when Numbers.TryInt64(right, out var times) => Repeat(left, times),
            (BinaryOperator.Mult, _, _) when Numbers.TryInt64(left, out var times) => Repeat(right, times),
            _ => Value.Unbound,
        };
    }

    private static Value Repeat(Value sequence, long times)
    {
        var (length, most) = sequence.Ref switch
        {
            PyStr text => (text.Length, MostCharacters),
            PyBytes bytes => (bytes.Count, MostCharacters),
            PyTuple tuple => (tuple.Count, MostItems),
            _ => (-1, 0),
        };
        if (length <= 0)
            return length == 0 ? sequence : Value.Unbound;
        if (times < 0 || times > most / length)
            return Value.Unbound;
        if (sequence.Ref is PyTuple items)
        {
            var room = MostItemsInAll;
            return times > 0 && !FitsIn(ref room, items) ? Value.Unbound : new PyTuple([.. Enumerable.Repeat(items.Items, (int)times).SelectMany(static part => part)]);
        }

        return sequence.Ref is PyStr repeated
            ? Value.FromStr(string.Concat(Enumerable.Repeat(repeated.Text, (int)times)))
            : new PyBytes([.. Enumerable.Repeat(((PyBytes)sequence.Ref!).Span.ToArray(), (int)times).SelectMany(static part => part)]);
    }

    private static bool FitsIn(ref int room, PyTuple tuple)
    {
        room -= tuple.Count;
        foreach (var item in tuple.Items)
        {
            if (room < 0 || (item.Ref is PyTuple inner && !FitsIn(ref room, inner)))
                return false;
        }

        return room >= 0;
    }

    private static BigInteger Bits(BinaryOperator op, BigInteger x, BigInteger y) =>
        op == BinaryOperator.BitAnd ? x & y : op == BinaryOperator.BitOr ? x | y : x ^ y;

    private static Value OfInts(BinaryOperator op, BigInteger x, BigInteger y)
    {
        var (xBits, yBits) = ((long)BigInteger.Abs(x).GetBitLength(), (long)BigInteger.Abs(y).GetBitLength());
        switch (op)
        {
            case BinaryOperator.Add:
                return Numbers.FromBig(x + y);
            case BinaryOperator.Sub:
                return Numbers.FromBig(x - y);
            case BinaryOperator.Mult when x.IsZero || y.IsZero || xBits + yBits <= MostBits:
                return Numbers.FromBig(x * y);
            case BinaryOperator.Div when !y.IsZero:
                return Finite(Builtins.IntArithmetic.Divide(x, y));
            case BinaryOperator.FloorDiv or BinaryOperator.Mod when !y.IsZero:
                var rest = BigInteger.Remainder(x, y);
                if (!rest.IsZero && rest.Sign != y.Sign)
                    rest += y;
                return Numbers.FromBig(op == BinaryOperator.Mod ? rest : (x - rest) / y);
            case BinaryOperator.Pow when y.Sign < 0:
                return OfFloats(op, Numbers.FromBig(x), Numbers.FromBig(y));
            case BinaryOperator.Pow when y.IsZero || (y <= long.MaxValue && xBits <= MostBits / (long)y):
                return Numbers.FromBig(xBits == 0 ? (y.IsZero ? 1 : 0) : BigInteger.Pow(x, (int)y));
            case BinaryOperator.LShift when y.Sign >= 0 && (x.IsZero || (y <= MostBits && xBits <= MostBits - (long)y)):
                return Numbers.FromBig(x.IsZero ? x : x << (int)y);
            case BinaryOperator.RShift when y.Sign >= 0:
                return Numbers.FromBig(x >> (int)BigInteger.Min(y, xBits + 1));
            case BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor:
                return Numbers.FromBig(Bits(op, x, y));
            default:
                return Value.Unbound;
        }
    }

    private static Value Finite(double result) => double.IsInfinity(result) ? Value.Unbound : Value.FromFloat(result);

    private static double? RealOf(Value value)
    {
        if (Numbers.TryFloat(value, out var real))
            return real;
        return Numbers.TryBig(value, out var number) && Numbers.ToDouble(number) is var near && double.IsFinite(near) ? near : null;
    }

    private static Value OfFloats(BinaryOperator op, Value left, Value right)
    {
        if (RealOf(left) is not { } x || RealOf(right) is not { } y)
            return Value.Unbound;
        return op switch
        {
            BinaryOperator.Add => Value.FromFloat(x + y),
            BinaryOperator.Sub => Value.FromFloat(x - y),
            BinaryOperator.Mult => Value.FromFloat(x * y),
            BinaryOperator.Div when y != 0 => Value.FromFloat(x / y),
            BinaryOperator.FloorDiv when y != 0 => Value.FromFloat(Builtins.FloatArithmetic.DivMod(x, y).Quotient),
            BinaryOperator.Mod when y != 0 => Value.FromFloat(Builtins.FloatArithmetic.DivMod(x, y).Remainder),
            BinaryOperator.Pow when x != 0 || y >= 0 => x < 0 && double.IsFinite(x) && double.IsFinite(y) && y != Math.Floor(y)
                ? new PyComplex(x, y)
                : double.IsFinite(x) && double.IsFinite(y) ? Finite(Math.Pow(x, y)) : Value.FromFloat(Math.Pow(x, y)),
            _ => Value.Unbound,
        };
    }

    private static Value OfComplex(BinaryOperator op, Value left, Value right) => op switch
    {
        BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult => left.Ref is PyComplex ? left : right,
        BinaryOperator.Div or BinaryOperator.Pow when IsZero(op == BinaryOperator.Div ? right : left) => Value.Unbound,
        BinaryOperator.Div or BinaryOperator.Pow => left.Ref is PyComplex ? left : right,
        _ => Value.Unbound,
    };

    private static bool IsZero(Value value) => Numbers.Equal(value, Value.FromInt(0));
}
