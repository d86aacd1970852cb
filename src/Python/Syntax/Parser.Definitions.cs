namespace Playground.Python.Syntax;

// Functions and classes, with decorators and type parameters.
// https://docs.python.org/3.13/reference/compound_stmts.html#function-definitions
public sealed partial class Parser
{
    private Statement ParseDefinition()
    {
        Expression[] decorators = ParseDecorators();
        int start = _at;
        if (Accept(TokenKind.Class)) return ParseClass(start, decorators);
        bool isAsync = Accept(TokenKind.Async);
        Expect(TokenKind.Def);
        return ParseFunction(start, decorators, isAsync);
    }

    private Expression[] ParseDecorators()
    {
        if (_kind != TokenKind.At) return [];
        var decorators = new List<Expression>();
        while (Accept(TokenKind.At))
        {
            decorators.Add(ParseNamedExpression());
            Expect(TokenKind.Newline);
        }

        return decorators.ToArray();
    }

    private FunctionDef ParseFunction(int start, Expression[] decorators, bool isAsync)
    {
        string name = ExpectName();
        TypeParameter[] typeParameters = ParseTypeParameters();
        Expect(TokenKind.LeftParen);
        Arguments args = ParseParameters(TokenKind.RightParen);
        Expect(TokenKind.RightParen);
        Expression? returns = Accept(TokenKind.Arrow) ? ParseExpression() : null;
        Statement[] body = ParseBlock();
        return new FunctionDef(SpanFrom(start), name, args, body, decorators, returns, typeParameters, isAsync);
    }

    private ClassDef ParseClass(int start, Expression[] decorators)
    {
        string name = ExpectName();
        TypeParameter[] typeParameters = ParseTypeParameters();
        Expression[] bases = [];
        Keyword[] keywords = [];
        if (Accept(TokenKind.LeftParen))
        {
            (bases, keywords) = ParseArguments(mayBeGenerator: false);
            Expect(TokenKind.RightParen);
        }

        Statement[] body = ParseBlock();
        return new ClassDef(SpanFrom(start), name, bases, keywords, body, decorators, typeParameters);
    }

    private TypeParameter[] ParseTypeParameters()
    {
        if (!Accept(TokenKind.LeftBracket)) return [];
        var parameters = new List<TypeParameter>();
        do parameters.Add(ParseTypeParameter());
        while (Accept(TokenKind.Comma) && _kind != TokenKind.RightBracket);
        Expect(TokenKind.RightBracket);
        return parameters.ToArray();
    }

    private TypeParameter ParseTypeParameter()
    {
        int start = _at;
        char kind = Accept(TokenKind.Star) ? '*' : Accept(TokenKind.DoubleStar) ? 'P' : 'T';
        string name = ExpectName();
        Expression? bound = kind == 'T' && Accept(TokenKind.Colon) ? ParseExpression() : null;
        Expression? byDefault = null;
        if (Accept(TokenKind.Equal)) byDefault = kind == '*' ? ParseStarExpression() : ParseExpression();
        return new TypeParameter(SpanFrom(start), kind, name, bound, byDefault);
    }
}
