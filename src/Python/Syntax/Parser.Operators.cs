namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/expressions.html#operator-precedence
public sealed partial class Parser
{
    private const int LowestPrecedence = 1;

    private Expression ParseComparison()
    {
        int start = _at;
        Expression left = ParseBinary(LowestPrecedence);
        if (AcceptComparison() is not { } first) return left;
        var operators = new List<CompareOperator>(1);
        var comparators = new List<Expression>(1);
        for (CompareOperator? next = first; next is { } op; next = AcceptComparison())
        {
            operators.Add(op);
            comparators.Add(ParseBinary(LowestPrecedence));
        }

        return new Compare(SpanFrom(start), left, operators.ToArray(), comparators.ToArray());
    }

    private CompareOperator? AcceptComparison()
    {
        CompareOperator op;
        switch (_kind)
        {
            case TokenKind.EqualEqual: op = CompareOperator.Eq; break;
            case TokenKind.NotEqual when !IsBarry(): op = CompareOperator.NotEq; break;
            case TokenKind.Less: op = CompareOperator.Lt; break;
            case TokenKind.LessEqual: op = CompareOperator.LtE; break;
            case TokenKind.Greater: op = CompareOperator.Gt; break;
            case TokenKind.GreaterEqual: op = CompareOperator.GtE; break;
            case TokenKind.In: op = CompareOperator.In; break;
            case TokenKind.Not when PeekKind() == TokenKind.In:
                Advance();
                op = CompareOperator.NotIn;
                break;
            case TokenKind.Is when PeekKind() == TokenKind.Not:
                Advance();
                op = CompareOperator.IsNot;
                break;
            case TokenKind.Is: op = CompareOperator.Is; break;
            default: return null;
        }

        Advance();
        return op;
    }

    /// <summary>The operator is written <c>&lt;&gt;</c>, which is no operator since Python 3.</summary>
    private bool IsBarry() => _tokens.TextOf(_tokens[_at])[0] == '<';

    /// <summary>Reads operators that bind at least as tight as told. A chain of equals is read in a loop and grows to the left.</summary>
    private Expression ParseBinary(int precedence)
    {
        int start = _at;
        Expression left = ParseFactor();
        while (true)
        {
            (int own, BinaryOperator op) = Binary(_kind);
            if (own < precedence) return left;
            Advance();
            Expression right = ParseBinary(own + 1);
            left = new BinOp(SpanFrom(start), left, op, right);
        }
    }

    private static (int Precedence, BinaryOperator Operator) Binary(TokenKind kind) => kind switch
    {
        TokenKind.Bar => (1, BinaryOperator.BitOr),
        TokenKind.Caret => (2, BinaryOperator.BitXor),
        TokenKind.Ampersand => (3, BinaryOperator.BitAnd),
        TokenKind.LeftShift => (4, BinaryOperator.LShift),
        TokenKind.RightShift => (4, BinaryOperator.RShift),
        TokenKind.Plus => (5, BinaryOperator.Add),
        TokenKind.Minus => (5, BinaryOperator.Sub),
        TokenKind.Star => (6, BinaryOperator.Mult),
        TokenKind.Slash => (6, BinaryOperator.Div),
        TokenKind.DoubleSlash => (6, BinaryOperator.FloorDiv),
        TokenKind.Percent => (6, BinaryOperator.Mod),
        TokenKind.At => (6, BinaryOperator.MatMult),
        _ => (0, default),
    };

    private Expression ParseFactor()
    {
        UnaryOperator op;
        switch (_kind)
        {
            case TokenKind.Plus: op = UnaryOperator.Plus; break;
            case TokenKind.Minus: op = UnaryOperator.Minus; break;
            case TokenKind.Tilde: op = UnaryOperator.Invert; break;
            default: return ParsePower();
        }

        int start = _at;
        Advance();
        Enter();
        Expression operand = ParseFactor();
        Leave();
        var operation = new UnaryOp(SpanFrom(start), op, operand);
        if (op == UnaryOperator.Invert && operand is Constant { Value: bool }) _computed.Add(new SyntaxWarning(operation.Span, Builtins.BoolType.InvertWarning) { IsOfCaller = true });
        return operation;
    }

    private Expression ParsePower()
    {
        int start = _at;
        Expression left = ParseAwait();
        if (!Accept(TokenKind.DoubleStar)) return left;
        Enter();
        Expression right = ParseFactor();
        Leave();
        return new BinOp(SpanFrom(start), left, BinaryOperator.Pow, right);
    }

    private Expression ParseAwait()
    {
        int start = _at;
        if (!Accept(TokenKind.Await)) return ParsePrimary();
        Expression value = ParsePrimary();
        return new Await(SpanFrom(start), value);
    }
}
