namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private Expression? Disjunction()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.Disjunction, out Expression? known)) return known;
        return Remember(Rule.Disjunction, start, Chain(TokenKind.Or, Conjunction));
    }

    private Expression? Conjunction()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.Conjunction, out Expression? known)) return known;
        return Remember(Rule.Conjunction, start, Chain(TokenKind.And, Inversion));
    }

    private Expression? Chain(TokenKind op, Func<Expression?> operand)
    {
        int start = _at;
        Expression? result = operand();
        while (result is not null)
        {
            int end = _at;
            if (Accept(op) && operand() is not null)
            {
                result = new BoolOp(SpanFrom(start), op == TokenKind.And, []);
                continue;
            }

            _at = end;
            break;
        }

        return result;
    }

    private Expression? Inversion()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.Inversion, out Expression? known)) return known;
        Expression? result;
        while (Accept(TokenKind.Not)) { }
        result = Comparison();
        if (result is not null && _tokens[start].Kind == TokenKind.Not)
            result = new UnaryOp(SpanFrom(start), UnaryOperator.Not, result);

        return Remember(Rule.Inversion, start, result);
    }

    private Expression? Comparison()
    {
        int start = _at;
        if (BitOr() is not { } left) return null;
        var operators = new List<CompareOperator>();
        while (true)
        {
            int end = _at;
            if (AcceptComparison() is { } op && BitOr() is not null)
            {
                operators.Add(op);
                continue;
            }

            _at = end;
            return operators.Count == 0 ? left : new Compare(SpanFrom(start), left, operators, []);
        }
    }

    /// <summary>Only whether it is `in` matters later.</summary>
    private CompareOperator? AcceptComparison()
    {
        int start = _at;
        switch (Kind)
        {
            case TokenKind.NotEqual when _tokens.TextOf(_tokens[_at])[0] == '<':
                return null;
            case TokenKind.EqualEqual or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater
                or TokenKind.GreaterEqual:
                _at++;
                return CompareOperator.Eq;
            case TokenKind.In:
                _at++;
                return CompareOperator.In;
            case TokenKind.Is:
                _at++;
                Accept(TokenKind.Not);
                return CompareOperator.Is;
            case TokenKind.Not:
                _at++;
                if (Accept(TokenKind.In)) return CompareOperator.NotIn;
                _at = start;
                return null;
            default:
                return null;
        }
    }

    private const int OrLevel = 1, ShiftLevel = 4, SumLevel = 5, TermLevel = 6;

    private Expression? BitOr() => RememberedBinary(Rule.BitOr, OrLevel);

    private Expression? Sum() => RememberedBinary(Rule.Sum, SumLevel);

    private Expression? RememberedBinary(Rule rule, int level)
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(rule, out Expression? known)) return known;
        return Remember(rule, start, Binary(level));
    }

    private Expression? Binary(int level)
    {
        int start = _at;
        if (_seeksMistakes)
        {
            if (level <= ShiftLevel) NotAfterOperator();
            _at = start;
            if (level <= TermLevel) NotAfterSign();
            _at = start;
        }

        Expression? result = Factor();
        while (result is not null)
        {
            int own = LevelOf(Kind);
            if (own < level) break;
            int end = _at++;
            if (Binary(own + 1) is not { } right)
            {
                _at = end;
                break;
            }

            result = new BinOp(SpanFrom(start), result, BinaryOperator.Add, right);
        }

        return _error is null ? result : Back<Expression>(start);
    }

    private static int LevelOf(TokenKind kind) => kind switch
    {
        TokenKind.Bar => 1,
        TokenKind.Caret => 2,
        TokenKind.Ampersand => 3,
        TokenKind.LeftShift or TokenKind.RightShift => ShiftLevel,
        TokenKind.Plus or TokenKind.Minus => SumLevel,
        TokenKind.Star or TokenKind.Slash or TokenKind.DoubleSlash or TokenKind.Percent or TokenKind.At => TermLevel,
        _ => 0,
    };

    private void NotAfterOperator()
    {
        if (Sum() is null || LevelOf(Kind) < SumLevel) return;
        _at++;
        ParenthesizeNot(Inversion);
    }

    private void NotAfterSign()
    {
        if (!Accept(TokenKind.Plus) && !Accept(TokenKind.Minus) && !Accept(TokenKind.Tilde)) return;
        ParenthesizeNot(Factor);
    }

    private void ParenthesizeNot(Func<Expression?> operand)
    {
        int not = _at;
        if (Accept(TokenKind.Not) && operand() is { } negated)
            ReportRange(_tokens[not].Span, negated.Span, "'not' after an operator must be parenthesized");
    }

    private Expression? Factor()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.Factor, out Expression? known)) return known;
        Expression? result;
        while (Is(TokenKind.Plus, TokenKind.Minus) || Is(TokenKind.Tilde)) _at++;
        bool isSigned = _at > start;
        result = Power();
        if (result is not null && isSigned) result = new UnaryOp(SpanFrom(start), UnaryOperator.Minus, result);

        return Remember(Rule.Factor, start, result);
    }

    private Expression? Power()
    {
        int start = _at;
        if (AwaitPrimary() is not { } left) return null;
        int end = _at;
        if (Accept(TokenKind.DoubleStar) && PowerOperand() is { } right)
            return new BinOp(SpanFrom(start), left, BinaryOperator.Pow, right);
        _at = end;
        return left;
    }

    private Expression? PowerOperand()
    {
        if (_depth >= MaxDepth) return null;
        _depth++;
        Expression? operand = Factor();
        _depth--;
        return operand;
    }

    private Expression? AwaitPrimary()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.AwaitPrimary, out Expression? known)) return known;
        Expression? result;
        if (Accept(TokenKind.Await)) result = Primary() is { } value ? new Await(SpanFrom(start), value) : null;
        else result = Primary();
        return Remember(Rule.AwaitPrimary, start, result);
    }
}
