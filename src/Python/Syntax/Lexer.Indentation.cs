using Playground.Python.Text;

namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/lexical_analysis.html#indentation
internal sealed partial class Lexer
{
    private const int MaxIndentation = 100;
    private const int TabSize = 8;

    // Each depth is measured twice, with tabs to a multiple of 8 and with tabs of 1: where the two disagree, the
    // indentation depends on the size of a tab.
    private readonly int[] _indents = new int[MaxIndentation];
    private readonly int[] _narrowIndents = new int[MaxIndentation];
    private int _indent;

    /// <summary>Measures the white space that starts a line and emits INDENT or DEDENTs; false after an error.</summary>
    /// <param name="isBlank">The line holds nothing but white space and a comment.</param>
    private bool ReadIndentation(out bool isBlank)
    {
        _atLineStart = false;
        int wide = 0, narrow = 0, beforeContinuation = 0;
        isBlank = false;
        while (true)
        {
            switch (Current)
            {
                case ' ':
                    wide++;
                    narrow++;
                    _position++;
                    continue;
                case '\t':
                    wide = (wide / TabSize + 1) * TabSize;
                    narrow++;
                    _position++;
                    continue;
                case '\f':
                    wide = narrow = 0;
                    _position++;
                    continue;
                case '\\':
                    // A line that begins with a continuation is as deep as its first physical line.
                    if (beforeContinuation == 0) beforeContinuation = wide;
                    if (!ReadContinuation()) return false;
                    continue;
            }

            break;
        }

        isBlank = Current == '#' || (Current == '\n' && _position < _ownEnd);
        if (isBlank || _level > 0) return true;
        if (beforeContinuation > 0) wide = narrow = beforeContinuation;
        return MatchIndentation(wide, narrow);
    }

    private bool MatchIndentation(int wide, int narrow)
    {
        if (wide > _indents[_indent])
        {
            if (_indent + 1 >= MaxIndentation) return FailTooDeep();
            if (narrow <= _narrowIndents[_indent]) return FailTabs();
            _indent++;
            _indents[_indent] = wide;
            _narrowIndents[_indent] = narrow;
            EmitIndentation(TokenKind.Indent);
            return true;
        }

        // CPython hands out no DEDENT before it has looked at the whole line.
        int dedents = 0;
        while (_indent > 0 && wide < _indents[_indent])
        {
            _indent--;
            dedents++;
        }

        if (wide != _indents[_indent]) return FailDedent();
        if (narrow != _narrowIndents[_indent]) return FailTabs();
        for (; dedents > 0; dedents--) EmitIndentation(TokenKind.Dedent);
        return true;
    }

    private void EmitIndentation(TokenKind kind)
    {
        int column = Column(_position);
        bool atEnd = _position == _text.Length;
        Add(kind, _position, _position, atEnd ? EndOfText() : new SourceSpan(_line, column, _line, column));
    }
}
