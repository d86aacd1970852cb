namespace Playground.Python.Syntax;

// `for` clauses, and the targets they share with the `for` and `with` statements.
// https://docs.python.org/3.13/reference/expressions.html#displays-for-lists-sets-and-dictionaries
public sealed partial class Parser
{
    private Comprehension[] ParseComprehensions()
    {
        var clauses = new List<Comprehension>(1);
        while (_kind is TokenKind.For or TokenKind.Async)
        {
            int start = _at;
            bool isAsync = Accept(TokenKind.Async);
            Expect(TokenKind.For);
            Expression target = ParseTargets();
            Expect(TokenKind.In);
            Expression iter = ParseDisjunction();
            var ifs = new List<Expression>(0);
            while (Accept(TokenKind.If)) ifs.Add(ParseDisjunction());
            clauses.Add(new Comprehension(SpanFrom(start), target, iter, ifs.ToArray(), isAsync));
        }

        return clauses.ToArray();
    }

    /// <summary>What stands between `for` and `in`.</summary>
    private Expression ParseTargets()
    {
        int start = _at;
        Expression first = ParseTarget();
        if (_kind != TokenKind.Comma) return first;
        var elements = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && _kind != TokenKind.In) elements.Add(ParseTarget());
        return new TupleDisplay(SpanFrom(start), elements.ToArray(), ExpressionContext.Store);
    }

    private Expression ParseTarget()
    {
        int start = _at;
        if (_kind != TokenKind.Star) return Targets.ForStore(ParsePrimary()) ?? throw Fail();
        Advance();
        Expression value = Targets.ForStore(ParsePrimary()) ?? throw Fail();
        return new Starred(SpanFrom(start), value, ExpressionContext.Store);
    }
}
