namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/compound_stmts.html#the-with-statement
public sealed partial class Parser
{
    private With ParseWith(int start, bool isAsync)
    {
        Advance();
        var items = new List<WithItem>();
        if (BeginsItemsInBrackets())
        {
            Advance();
            do items.Add(ParseWithItem());
            while (Accept(TokenKind.Comma) && _kind != TokenKind.RightParen);
            Expect(TokenKind.RightParen);
        }
        else
        {
            do items.Add(ParseWithItem());
            while (Accept(TokenKind.Comma));
        }

        Statement[] body = ParseBlock();
        return new With(SpanFrom(start), items.ToArray(), body, isAsync);
    }

    private WithItem ParseWithItem()
    {
        int start = _at;
        Expression context = ParseExpression();
        Expression? target = Accept(TokenKind.As) ? ParseTarget() : null;
        return new WithItem(SpanFrom(start), context, target);
    }

    /// <summary>
    /// Tells <c>with (a, b as c):</c> from an expression that begins with a bracket: the bracket closes right before the
    /// colon, and holds nothing that only a tuple, a generator or a group may hold.
    /// </summary>
    private bool BeginsItemsInBrackets()
    {
        if (_kind != TokenKind.LeftParen) return false;
        int outside = _tokens[_at].Level - 1;
        int at = _at + 1;
        bool inLambda = false;
        for (; ; at++)
        {
            ref readonly Token token = ref _tokens[at];
            if (token.Kind is TokenKind.EndOfFile or TokenKind.Error) return false;
            if (token.Level == outside) break;
            if (token.Level != outside + 1) continue;
            switch (token.Kind)
            {
                case TokenKind.Lambda:
                    inLambda = true;
                    break;
                case TokenKind.Colon:
                    inLambda = false;
                    break;
                case TokenKind.ColonEqual or TokenKind.For or TokenKind.Async or TokenKind.Yield:
                case TokenKind.Star when !inLambda && _tokens[at - 1].Kind is TokenKind.Comma or TokenKind.LeftParen:
                    return false;
            }
        }

        return at > _at + 1 && _tokens[at + 1].Kind == TokenKind.Colon;
    }
}
