using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>
/// Builds the tree of a program (https://docs.python.org/3.13/reference/grammar.html). It decides at every token what
/// comes next and never goes back; a program it can't read is handed to <see cref="Diagnosis"/>, which finds CPython's words for it.
/// </summary>
public sealed partial class Parser
{
    /// <summary>How deep expressions may nest. A tree is no deeper, but for chains (see <see cref="BinOp"/>, calls, attributes, elif).</summary>
    private const int MaxDepth = 400;

    private readonly TokenList _tokens;
    private readonly bool _isExpression;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _namesByText;
    private readonly List<SyntaxWarning> _warnings = [];

    /// <summary>What CPython warns of when it computes constants of a finished tree.</summary>
    private readonly List<SyntaxWarning> _computed = [];

    private int _at;
    private TokenKind _kind;
    private int _last;
    private int _depth;

    private readonly List<SyntaxWarning> _diagnosed = [];

    /// <summary>An error that CPython finds in the finished tree.</summary>
    private SyntaxException? _deferred;

    private Parser(SourceText source, bool isExpression)
    {
        _isExpression = isExpression;
        _tokens = Lexer.Lex(source, isExpression);
        _namesByText = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _kind = _tokens[0].Kind;
        _warnings.AddRange(_tokens.Warnings);
    }

    /// <summary>Parses a whole program.</summary>
    /// <exception cref="SyntaxException">It is none.</exception>
    public static Module ParseModule(SourceText source)
    {
        var parser = new Parser(source, isExpression: false);
        var body = new List<Statement>();
        try
        {
            while (parser._kind != TokenKind.EndOfFile) parser.ParseStatement(body);
            if (parser._deferred is { } deferred) throw deferred;
        }
        catch (SyntaxException error)
        {
            parser.LeaveWarnings(error);
            throw;
        }

        SourceSpan end = parser._tokens[parser._last].Span;
        var span = new SourceSpan(1, 0, Math.Max(1, end.EndLine), end.EndColumn);
        return new Module(span, body.ToArray()) { Warnings = [.. parser._warnings.OrderBy(w => w.Span.Line), .. parser._computed] };
    }

    /// <summary>Parses what <c>eval</c> takes: one expression (or a tuple without brackets), then line ends only.</summary>
    /// <exception cref="SyntaxException">It is none.</exception>
    /// <param name="warnings">Takes what is odd in it; null: nobody is told.</param>
    public static Expression ParseExpression(SourceText source, List<SyntaxWarning>? warnings = null)
    {
        var parser = new Parser(source, isExpression: true);
        try
        {
            Expression expression = parser.ParseExpressions();
            while (parser._kind == TokenKind.Newline) parser.Advance();
            if (parser._kind != TokenKind.EndOfFile) throw parser.Fail();
            warnings?.AddRange([.. parser._warnings, .. parser._computed]);
            return expression;
        }
        catch (SyntaxException error)
        {
            parser.LeaveWarnings(error);
            throw;
        }
    }

    /// <summary>CPython warns of what it has read before an error, and on its way to the error: it still looks for tokens that are none.</summary>
    private void LeaveWarnings(SyntaxException error)
    {
        int reached = _tokens[_at].Span.Line;
        error.Warnings = [.. _warnings.Where(w => w.Span.Line <= reached || _tokens.Warnings.Contains(w)).Concat(_diagnosed.Where(w => !_warnings.Contains(w))).OrderBy(static w => w.Span.Line)];
    }

    private TokenKind PeekKind() => _at + 1 < _tokens.Count ? _tokens[_at + 1].Kind : TokenKind.EndOfFile;

    private void Advance()
    {
        if (_kind > TokenKind.Dedent) _last = _at;
        _at++;
        _kind = _tokens[_at].Kind;
    }

    private bool Accept(TokenKind kind)
    {
        if (_kind != kind) return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_kind != kind) throw Fail();
        Advance();
    }

    /// <summary>From a token to the last one read that isn't layout.</summary>
    private SourceSpan SpanFrom(int firstToken) => SourceSpan.Between(_tokens[firstToken].Span, _tokens[_last].Span);

    private string ExpectName()
    {
        if (_kind != TokenKind.Name) throw Fail();
        string name = NameAt(_at);
        Advance();
        return name;
    }

    private string NameAt(int token)
    {
        ReadOnlySpan<char> text = _tokens.TextOf(_tokens[token]);
        if (_namesByText.TryGetValue(text, out string? known)) return known;
        string name = UnicodeNormalization.ToNfkc(text.ToString());
        _names.Add(name);
        return name;
    }

    private bool IsSoftKeyword(string word) => _kind == TokenKind.Name && _tokens.TextOf(_tokens[_at]).SequenceEqual(word);

    private void Enter()
    {
        if (++_depth > MaxDepth) throw TooComplex();
    }

    private void Leave() => _depth--;

    private SyntaxException TooComplex() =>
        new("MemoryError", "Parser stack overflowed - Python source too complex to parse", _tokens.Source.FileName, default);

    /// <summary>An error in the meaning of a token. One in the form of a token wins over it.</summary>
    private SyntaxException Fail(SourceSpan span, string message) =>
        Diagnosis.Prefer(_tokens, _at, Diagnosis.At(_tokens.Source, span, message));

    private SyntaxException Fail() => Diagnosis.Explain(_tokens, _isExpression, _diagnosed);
}
