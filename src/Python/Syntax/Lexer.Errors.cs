using Playground.Python.Text;

namespace Playground.Python.Syntax;

// CPython's messages, and the places it gives them.
internal sealed partial class Lexer
{
    /// <summary>An error at the character last read, that is, the one before the position.</summary>
    private bool Fail(string message)
    {
        int column = Column(_position);
        return Fail("SyntaxError", message, new SourceSpan(_line, column, _line, column), isEager: true);
    }

    private bool FailBetween(string message, int column, int endColumn) =>
        Fail("SyntaxError", message, new SourceSpan(_line, column, _line, endColumn), isEager: true);

    /// <summary>An error at the first character of the token in hand, such as the quote of a string that never ends.</summary>
    private bool FailAtStart(string message)
    {
        int column = _startColumn + 1;
        return Fail("SyntaxError", message, new SourceSpan(_startLine, column, _startLine, column), isEager: true);
    }

    private bool FailTooDeep() => FailLine("IndentationError", "too many levels of indentation");

    private bool FailTabs() => FailLine("TabError", "inconsistent use of tabs and spaces in indentation");

    private bool FailLine(string type, string message) => Fail(type, message, new SourceSpan(_line, 1, _line, 0), isEager: false);

    private bool FailDedent() =>
        Fail("IndentationError", "unindent does not match any outer indentation level", EndOf(_line), isEager: false);

    private bool FailContinuation()
    {
        // CPython counts from the first of the joined lines.
        int from = _joinedFrom < 0 ? _lineStart : _joinedFrom;
        int column = CountCodePoints(_text.AsSpan(from, _position - from)) + (_position < _ownEnd ? 1 : 0);
        return Fail(
            "SyntaxError", "unexpected character after line continuation character",
            new SourceSpan(_line, column, _line, 0), isEager: false);
    }

    private bool FailAtEnd()
    {
        if (_level > 0)
        {
            OpenBracket bracket = _brackets[_level - 1];
            return Fail(
                "SyntaxError", $"'{bracket.Character}' was never closed",
                new SourceSpan(bracket.Line, bracket.Column + 1, bracket.Line, 0), isEager: false);
        }

        return Fail("SyntaxError", "unexpected EOF while parsing", EndOf(_source.LineCount), isEager: false);
    }

    /// <summary>The end of the text lies on its last line.</summary>
    private int LastLineRead => Math.Min(_line, _source.LineCount);

    private SourceSpan EndOf(int line) => new(line, CountCodePoints(_source.Line(line)) + 1, line, -1);

    private bool Fail(string type, string message, SourceSpan span, bool isEager)
    {
        _error = new LexError(type, message, span, isEager);
        Begin();
        Emit(TokenKind.Error);
        return false;
    }
}
