using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>
/// Reads a wrong program once more to say what is wrong with it in CPython's words. CPython's parser tries alternatives in
/// order and goes back; when all have failed, it tries again with rules for common mistakes mixed in, and the first such
/// rule that matches speaks. Which one that is depends on the order of the attempts and on what they remember, so this
/// class goes the same ways: twice, the second time with <see cref="_seeksMistakes"/>. What a rule found at a place is
/// remembered, which keeps the time linear.
/// </summary>
/// <remarks>
/// Invariant: a rule that fails leaves <c>_at</c> where it was. Once <c>_error</c> is set every rule fails, and nothing
/// else is reported.
/// </remarks>
internal sealed partial class Diagnoser(TokenList tokens, List<SyntaxWarning> warnings)
{
    /// <summary>Where expressions nest deeper, nothing but "invalid syntax" is found.</summary>
    private const int MaxDepth = 300;

    private readonly TokenList _tokens = tokens;
    private readonly Dictionary<long, (Expression? Node, int End)> _memo = [];

    private int _at;
    private int _furthest;
    private int _depth;
    private bool _seeksMistakes;
    private SyntaxException? _error;

    public SyntaxException Explain(bool isExpression)
    {
        Read(isExpression);
        if (_error is not null) return Diagnosis.Prefer(_tokens, _furthest, _error);
        int last = _furthest;
        _at = 0;
        _memo.Clear();
        _seeksMistakes = true;
        Read(isExpression);
        if (_error is null && _tokens[last].Kind is TokenKind.Indent or TokenKind.Dedent) return Unexpected(_tokens[last].Kind);
        return Diagnosis.Prefer(_tokens, _furthest, _error ?? Generic(last));
    }

    private void Read(bool isExpression)
    {
        if (isExpression)
        {
            if (Expressions() is null) return;
            while (Accept(TokenKind.Newline)) { }
        }
        else
        {
            Statements();
        }

        Is(TokenKind.EndOfFile);
    }

    private SyntaxException Unexpected(TokenKind kind) =>
        Error("IndentationError", kind == TokenKind.Indent ? "unexpected indent" : "unexpected unindent", LastPlace());

    /// <summary>What CPython says when no rule for mistakes matched: nothing but where the first attempt got stuck.</summary>
    private SyntaxException Generic(int last)
    {
        Token token = _tokens[last];
        SourceSpan span = token.Kind == TokenKind.EndOfFile
            ? new SourceSpan(token.Span.Line, 0, token.Span.EndLine, 0) : Diagnosis.Place(_tokens.Source, token.Span);
        return Error("SyntaxError", "invalid syntax", span);
    }

    // ---- Tokens ----

    private TokenKind Kind
    {
        get
        {
            if (_error is not null) return TokenKind.Error;
            if (_at > _furthest) _furthest = _at;
            TokenKind kind = _tokens[_at].Kind;
            if (kind == TokenKind.Error) _error ??= Error(_tokens.Error!);
            return kind;
        }
    }

    private bool Is(TokenKind kind) => Kind == kind && _error is null;

    private bool Is(TokenKind kind, TokenKind other) => (Kind == kind || Kind == other) && _error is null;

    private bool Accept(TokenKind kind)
    {
        if (!Is(kind)) return false;
        _at++;
        return true;
    }

    private bool IsWord(string word) => Is(TokenKind.Name) && _tokens.TextOf(_tokens[_at]).SequenceEqual(word);

    private bool AcceptWord(string word)
    {
        if (!IsWord(word)) return false;
        _at++;
        return true;
    }

    /// <summary>Goes back, to try an alternative.</summary>
    private bool Back(int start)
    {
        _at = start;
        return false;
    }

    private T? Back<T>(int start) where T : class
    {
        _at = start;
        return null;
    }

    private SourceSpan SpanFrom(int start) => SourceSpan.Between(_tokens[start].Span, _tokens[_at - 1].Span);

    // ---- Memory ----

    private enum Rule
    {
        Expression, StarExpression, Disjunction, Conjunction, Inversion, BitOr, Sum, Factor, AwaitPrimary, Primary, Strings,
        Arguments, StarTarget, TargetWithStar, DelTarget, TargetPrimary, NamedMistake, SimpleStatement, Block, ClosedPattern,
        TypeParameter, DottedName,
    }

    private static readonly Expression Found = new Constant(default, null);

    private bool Recall(Rule rule, out Expression? node)
    {
        if (!_memo.TryGetValue(Key(rule, _at), out (Expression? Node, int End) entry))
        {
            node = null;
            return false;
        }

        node = entry.Node;
        _at = entry.End;
        return true;
    }

    private Expression? Remember(Rule rule, int start, Expression? node)
    {
        if (_error is not null) node = null;
        if (node is null) _at = start;
        _memo[Key(rule, start)] = (node, _at);
        return node;
    }

    private static long Key(Rule rule, int at) => ((long)at << 8) | (long)rule;
}
