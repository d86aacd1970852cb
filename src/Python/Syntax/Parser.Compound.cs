namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/compound_stmts.html
public sealed partial class Parser
{
    private Statement[] ParseBlock()
    {
        Expect(TokenKind.Colon);
        var body = new List<Statement>();
        if (_kind != TokenKind.Newline)
        {
            ParseSimpleStatements(body);
            return body.ToArray();
        }

        Advance();
        Expect(TokenKind.Indent);
        do ParseStatement(body);
        while (!Accept(TokenKind.Dedent));
        return body.ToArray();
    }

    private Statement[] ParseElse() => Accept(TokenKind.Else) ? ParseBlock() : [];

    private Statement ParseAsync()
    {
        int start = _at;
        switch (PeekKind())
        {
            case TokenKind.Def:
                return ParseDefinition();
            case TokenKind.For or TokenKind.With:
                Advance();
                return ParseCompound(start, isAsync: true);
            default:
                Advance();
                throw Fail();
        }
    }

    private Statement ParseCompound(int start, bool isAsync) => _kind switch
    {
        TokenKind.For => ParseFor(start, isAsync),
        TokenKind.With => ParseWith(start, isAsync),
        TokenKind.While => ParseWhile(start),
        _ => ParseTry(start),
    };

    /// <summary>Reads a chain of `elif` in a loop, then nests it from its end.</summary>
    private If ParseIf()
    {
        var branches = new List<(int Start, Expression Test, Statement[] Body)>(1);
        do
        {
            int start = _at;
            Advance();
            Expression test = ParseNamedExpression();
            branches.Add((start, test, ParseBlock()));
        }
        while (_kind == TokenKind.Elif);

        Statement[] orElse = ParseElse();
        for (int i = branches.Count - 1; ; i--)
        {
            (int start, Expression test, Statement[] body) = branches[i];
            var branch = new If(SpanFrom(start), test, body, orElse);
            if (i == 0) return branch;
            orElse = [branch];
        }
    }

    private While ParseWhile(int start)
    {
        Advance();
        Expression test = ParseNamedExpression();
        Statement[] body = ParseBlock();
        Statement[] orElse = ParseElse();
        return new While(SpanFrom(start), test, body, orElse);
    }

    private For ParseFor(int start, bool isAsync)
    {
        Advance();
        Expression target = ParseTargets();
        Expect(TokenKind.In);
        Expression iter = ParseStarExpressions();
        Statement[] body = ParseBlock();
        Statement[] orElse = ParseElse();
        return new For(SpanFrom(start), target, iter, body, orElse, isAsync);
    }

    private Try ParseTry(int start)
    {
        Advance();
        Statement[] body = ParseBlock();
        var handlers = new List<ExceptHandler>();
        bool isStar = _kind == TokenKind.Except && PeekKind() == TokenKind.Star;
        while (_kind == TokenKind.Except) handlers.Add(ParseHandler(isStar));
        Statement[] orElse = handlers.Count > 0 ? ParseElse() : [];
        Statement[] final = [];
        if (Accept(TokenKind.Finally)) final = ParseBlock();
        else if (handlers.Count == 0) throw Fail();
        return new Try(SpanFrom(start), body, handlers.ToArray(), orElse, final, isStar);
    }

    private ExceptHandler ParseHandler(bool isStar)
    {
        int start = _at;
        Advance();
        if (Accept(TokenKind.Star) != isStar) throw Fail();
        Expression? type = null;
        string? name = null;
        if (isStar || _kind != TokenKind.Colon)
        {
            type = ParseExpression();
            if (Accept(TokenKind.As)) name = ExpectName();
        }

        Statement[] body = ParseBlock();
        return new ExceptHandler(SpanFrom(start), type, name, body);
    }
}
