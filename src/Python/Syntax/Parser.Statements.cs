namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/simple_stmts.html
public sealed partial class Parser
{
    private void ParseStatement(List<Statement> into)
    {
        switch (_kind)
        {
            case TokenKind.If: into.Add(ParseIf()); return;
            case TokenKind.For or TokenKind.While or TokenKind.With or TokenKind.Try: into.Add(ParseCompound(_at, isAsync: false)); return;
            case TokenKind.Def or TokenKind.Class or TokenKind.At: into.Add(ParseDefinition()); return;
            case TokenKind.Async: into.Add(ParseAsync()); return;
            case TokenKind.Name when IsMatchStatement(): into.Add(ParseMatch()); return;
            default: ParseSimpleStatements(into); return;
        }
    }

    /// <summary>Statements on one line.</summary>
    private void ParseSimpleStatements(List<Statement> into)
    {
        do into.Add(ParseSimpleStatement());
        while (Accept(TokenKind.Semicolon) && _kind != TokenKind.Newline);
        Expect(TokenKind.Newline);
    }

    private Statement ParseSimpleStatement()
    {
        int start = _at;
        switch (_kind)
        {
            case TokenKind.Return: return ParseReturn();
            case TokenKind.Raise: return ParseRaise();
            case TokenKind.Del: return ParseDelete();
            case TokenKind.Assert: return ParseAssert();
            case TokenKind.Import: return ParseImport();
            case TokenKind.From: return ParseImportFrom();
            case TokenKind.Pass: Advance(); return new Pass(SpanFrom(start));
            case TokenKind.Break: Advance(); return new Break(SpanFrom(start));
            case TokenKind.Continue: Advance(); return new Continue(SpanFrom(start));
            case TokenKind.Global:
                string[] globals = ParseNames();
                return new Global(SpanFrom(start), globals);
            case TokenKind.Nonlocal:
                string[] nonlocals = ParseNames();
                return new Nonlocal(SpanFrom(start), nonlocals);
            case TokenKind.Name when PeekKind() == TokenKind.Name && IsSoftKeyword("type"): return ParseTypeAlias();
            default: return ParseExpressionStatement();
        }
    }

    private Return ParseReturn()
    {
        int start = _at;
        Advance();
        Expression? value = _kind is TokenKind.Newline or TokenKind.Semicolon ? null : ParseStarExpressions();
        return new Return(SpanFrom(start), value);
    }

    private Raise ParseRaise()
    {
        int start = _at;
        Advance();
        Expression? exception = null, cause = null;
        if (_kind is not (TokenKind.Newline or TokenKind.Semicolon))
        {
            exception = ParseExpression();
            if (Accept(TokenKind.From)) cause = ParseExpression();
        }

        return new Raise(SpanFrom(start), exception, cause);
    }

    private Delete ParseDelete()
    {
        int start = _at;
        Advance();
        var targets = new List<Expression>();
        do targets.Add(Targets.ForDelete(ParsePrimary()) ?? throw Fail());
        while (Accept(TokenKind.Comma) && _kind is not (TokenKind.Newline or TokenKind.Semicolon));
        if (_kind is not (TokenKind.Newline or TokenKind.Semicolon)) throw Fail();
        return new Delete(SpanFrom(start), targets.ToArray());
    }

    private Assert ParseAssert()
    {
        int start = _at;
        Advance();
        Expression test = ParseExpression();
        Expression? message = Accept(TokenKind.Comma) ? ParseExpression() : null;
        return new Assert(SpanFrom(start), test, message);
    }

    private string[] ParseNames()
    {
        Advance();
        var names = new List<string>();
        do names.Add(ExpectName());
        while (Accept(TokenKind.Comma));
        return names.ToArray();
    }

    private TypeAlias ParseTypeAlias()
    {
        int start = _at;
        Advance();
        int nameAt = _at;
        string id = ExpectName();
        var name = new Name(SpanFrom(nameAt), id, ExpressionContext.Store);
        TypeParameter[] parameters = ParseTypeParameters();
        Expect(TokenKind.Equal);
        Expression value = ParseExpression();
        return new TypeAlias(SpanFrom(start), name, parameters, value);
    }
}
