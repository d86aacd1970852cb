using Playground.Python.Text;

namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/compound_stmts.html#grammar-token-python-grammar-parameter_list
public sealed partial class Parser
{
    private Lambda ParseLambda()
    {
        int start = _at;
        Advance();
        Arguments args = ParseParameters(TokenKind.Colon);
        Expect(TokenKind.Colon);
        Expression body = ParseExpression();
        return new Lambda(SpanFrom(start), args, body);
    }

    /// <summary>Reads up to the token that closes the list: `)`, or `:` of a lambda, whose parameters have no annotations.</summary>
    private Arguments ParseParameters(TokenKind close)
    {
        bool annotated = close == TokenKind.RightParen;
        int start = _at;
        if (_kind == close) return new Arguments(_tokens[_at].Span, [], [], null, [], [], null, []);

        Parameter[] posOnly = [];
        var args = new List<Parameter>();
        var defaults = new List<Expression>();
        var kwOnly = new List<Parameter>();
        var kwDefaults = new List<Expression?>();
        Parameter? varArg = null, kwArg = null;
        bool hasSlash = false, hasStar = false;
        do
        {
            switch (_kind)
            {
                case TokenKind.Slash when !hasSlash && !hasStar && args.Count > 0:
                    Advance();
                    hasSlash = true;
                    posOnly = args.ToArray();
                    args.Clear();
                    break;
                case TokenKind.Star when !hasStar:
                    Advance();
                    hasStar = true;
                    if (_kind == TokenKind.Name) varArg = ParseParameter(annotated, isStar: true);
                    else if (_kind != TokenKind.Comma || PeekKind() != TokenKind.Name) throw Fail();
                    break;
                case TokenKind.DoubleStar:
                    Advance();
                    kwArg = ParseParameter(annotated);
                    Accept(TokenKind.Comma);
                    if (_kind != close) throw Fail();
                    break;
                case TokenKind.Name when hasStar:
                    kwOnly.Add(ParseParameter(annotated));
                    kwDefaults.Add(Accept(TokenKind.Equal) ? ParseExpression() : null);
                    break;
                case TokenKind.Name:
                    args.Add(ParseParameter(annotated));
                    if (Accept(TokenKind.Equal)) defaults.Add(ParseExpression());
                    else if (defaults.Count > 0) throw Fail();
                    break;
                default:
                    throw Fail();
            }
        }
        while (_kind != close && kwArg is null && ExpectComma() && _kind != close);

        SourceSpan span = SpanFrom(start);
        return new Arguments(
            span, posOnly, args.ToArray(), varArg, kwOnly.ToArray(), kwDefaults.ToArray(), kwArg, defaults.ToArray());
    }

    private bool ExpectComma()
    {
        Expect(TokenKind.Comma);
        return true;
    }

    private Parameter ParseParameter(bool annotated, bool isStar = false)
    {
        int start = _at;
        string name = ExpectName();
        Expression? annotation = null;
        if (annotated && Accept(TokenKind.Colon)) annotation = isStar ? ParseStarExpression() : ParseExpression();
        return new Parameter(SpanFrom(start), name, annotation);
    }
}
