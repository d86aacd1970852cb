using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>
/// Turns source into tokens (https://docs.python.org/3.13/reference/lexical_analysis.html) in one pass that looks at no
/// character more than a few times. It stops at the first error.
/// </summary>
/// <remarks>
/// Invariant: between tokens, <c>_modes</c> holds one entry for each f-string that is open, and <c>_level</c> counts the
/// open brackets, those of replacement fields included.
/// </remarks>
internal sealed partial class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly bool _hasSurrogates;
    private readonly List<SyntaxWarning> _warnings = [];

    private Token[] _tokens;
    private int _count;
    private LexError? _error;

    private int _position;
    private int _line = 1;
    private int _lineStart;
    private bool _atLineStart = true;

    /// <summary>Where the first of the lines begins that backslashes or a string have joined to the current one; -1 if there is none.</summary>
    private int _joinedFrom = -1;

    // Where the token in hand begins.
    private int _start;
    private int _startLine;
    private int _startColumn;

    // What is given to eval is not completed by a line end.
    private readonly int _ownEnd;

    private Lexer(SourceText source, bool isExpression)
    {
        _source = source;
        _ownEnd = source.Text.Length - (isExpression && source.EndsWithinLine ? 1 : 0);
        _text = source.Text;
        _hasSurrogates = _text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
        _tokens = new Token[_text.Length / 3 + 16];
    }

    /// <param name="isExpression">The source is for eval.</param>
    public static TokenList Lex(SourceText source, bool isExpression = false)
    {
        var lexer = new Lexer(source, isExpression);
        lexer.Run();
        OpenBracket? unclosed = lexer._level > 0 ? lexer._brackets[lexer._level - 1] : null;
        return new TokenList(source, lexer._tokens, lexer._count, lexer._error, unclosed, lexer._modes.Count > 0, lexer._warnings);
    }

    private char Current => At(_position);

    /// <summary>'\0' behind the end; the text itself holds none (see <see cref="Run"/>).</summary>
    private char At(int position) => position < _text.Length ? _text[position] : '\0';

    private void Run()
    {
        int nul = _text.IndexOf('\0');
        if (nul >= 0)
        {
            int line = _text.AsSpan(0, nul).Count('\n') + 1;
            Fail("SyntaxError", "source code cannot contain null bytes", new SourceSpan(line, 0, line, 0), isEager: true);
            return;
        }

        bool more = true;
        while (more)
            more = _modes.Count > 0 && _modes[^1].InText ? NextOfFString() : Next();
    }

    /// <summary>Reads the next token outside of an f-string's text; false at the end and after an error.</summary>
    private bool Next()
    {
        bool isBlank = false;
        if (_atLineStart && !ReadIndentation(out isBlank)) return false;

        while (true)
        {
            while (Current is ' ' or '\t' or '\f') _position++;
            Begin();
            char c = Current;
            if (c == '#')
            {
                int end = _text.IndexOf('\n', _position);
                _position = end < 0 ? _text.Length : end;
                c = Current;
            }

            switch (c)
            {
                case '\0':
                    return ReadEnd();
                case '\n':
                    if (!isBlank && _level == 0 && _position < _ownEnd) EmitNewline();
                    AdvanceLine();
                    _joinedFrom = -1;
                    _atLineStart = true;
                    return true;
                case '\\':
                    if (!ReadContinuation()) return false;
                    continue;
                case '\'' or '"':
                    return ReadString();
                case >= '0' and <= '9':
                    return ReadNumber();
                case '.':
                    return At(_position + 1) is >= '0' and <= '9' ? ReadNumber() : ReadOperator();
            }

            return IsIdentifierStart(c) ? ReadWord() : ReadOperator();
        }
    }

    private bool ReadEnd()
    {
        if (_level > 0) return FailAtEnd();
        Add(TokenKind.EndOfFile, _position, _position, EndOfText());
        return false;
    }

    /// <summary>Steps over a backslash and the line end behind it.</summary>
    private bool ReadContinuation()
    {
        _position++;
        if (Current != '\n' || _position == _ownEnd) return FailContinuation();
        AdvanceLine();
        return _position < _text.Length || FailAtEnd();
    }

    /// <summary>The place behind the last line end, which to CPython is the last line as a whole when it reads a file.</summary>
    private SourceSpan EndOfText()
    {
        return new SourceSpan(_source.LineCount, 0, _source.LineCount, 0);
    }

    private static int CountCodePoints(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
            if (i == 0 || !char.IsSurrogatePair(text[i - 1], text[i]))
                count++;
        return count;
    }

    /// <summary>Steps over a line end.</summary>
    private void AdvanceLine()
    {
        if (_joinedFrom < 0) _joinedFrom = _lineStart;
        _position++;
        _line++;
        _lineStart = _position;
    }

    private void Begin()
    {
        _start = _position;
        _startLine = _line;
        _startColumn = Column(_position);
    }

    /// <summary>A comment before the line end is part of the token.</summary>
    private void EmitNewline() =>
        Add(TokenKind.Newline, _position, _position, new SourceSpan(_line, _startColumn, _line, Column(_position) + 1));

    private bool Emit(TokenKind kind)
    {
        Add(kind, _start, _position, new SourceSpan(_startLine, _startColumn, _line, Column(_position)));
        return true;
    }

    private void Add(TokenKind kind, int start, int end, SourceSpan span)
    {
        if (_count == _tokens.Length) Array.Resize(ref _tokens, _count * 2);
        _tokens[_count++] = new Token(kind, _level, start, end, span);
    }

    private int _countedFrom;
    private int _countedTo;
    private int _counted;

    /// <summary>The code points between the current line's start and a position, which doesn't lie before an earlier one asked for.</summary>
    private int Column(int position)
    {
        if (!_hasSurrogates) return position - _lineStart;
        if (_countedFrom != _lineStart || position < _countedTo)
        {
            _countedFrom = _countedTo = _lineStart;
            _counted = 0;
        }

        for (; _countedTo < position; _countedTo++)
            if (!char.IsLowSurrogate(_text[_countedTo]) || _countedTo == 0 || !char.IsHighSurrogate(_text[_countedTo - 1]))
                _counted++;
        return _counted;
    }
}
