namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/simple_stmts.html#assignment-statements
public sealed partial class Parser
{
    private Statement ParseExpressionStatement()
    {
        int start = _at;
        Expression first = ParseYieldOrStarExpressions();
        switch (_kind)
        {
            case TokenKind.Equal:
                return ParseAssignment(start, first);
            case TokenKind.Colon:
                return ParseAnnotation(start, first);
        }

        if (AugmentedOperator(_kind) is not { } op) return new ExpressionStatement(SpanFrom(start), first);
        Expression target = Targets.ForSingle(first) ?? throw Fail();
        Advance();
        Expression value = ParseYieldOrStarExpressions();
        return new AugAssign(SpanFrom(start), target, op, value);
    }

    private Assign ParseAssignment(int start, Expression first)
    {
        var targets = new List<Expression>(1);
        Expression value = first;
        do
        {
            targets.Add(Targets.ForStore(value) ?? throw Fail());
            Advance();
            value = ParseYieldOrStarExpressions();
        }
        while (_kind == TokenKind.Equal);
        return new Assign(SpanFrom(start), targets.ToArray(), value);
    }

    private AnnAssign ParseAnnotation(int start, Expression first)
    {
        Expression target = Targets.ForSingle(first) ?? throw Fail();
        bool isSimple = _tokens[start].Kind == TokenKind.Name && target is Name;
        Advance();
        Expression annotation = ParseExpression();
        Expression? value = Accept(TokenKind.Equal) ? ParseYieldOrStarExpressions() : null;
        return new AnnAssign(SpanFrom(start), target, annotation, value, isSimple);
    }

    private static BinaryOperator? AugmentedOperator(TokenKind kind) => kind switch
    {
        TokenKind.PlusEqual => BinaryOperator.Add,
        TokenKind.MinusEqual => BinaryOperator.Sub,
        TokenKind.StarEqual => BinaryOperator.Mult,
        TokenKind.AtEqual => BinaryOperator.MatMult,
        TokenKind.SlashEqual => BinaryOperator.Div,
        TokenKind.PercentEqual => BinaryOperator.Mod,
        TokenKind.AmpersandEqual => BinaryOperator.BitAnd,
        TokenKind.BarEqual => BinaryOperator.BitOr,
        TokenKind.CaretEqual => BinaryOperator.BitXor,
        TokenKind.LeftShiftEqual => BinaryOperator.LShift,
        TokenKind.RightShiftEqual => BinaryOperator.RShift,
        TokenKind.DoubleStarEqual => BinaryOperator.Pow,
        TokenKind.DoubleSlashEqual => BinaryOperator.FloorDiv,
        _ => null,
    };
}
