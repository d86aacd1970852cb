using System.Runtime.InteropServices;
using Playground.Python.Text;

namespace Playground.Python.Syntax;

// f-strings as PEP 701 has them: https://docs.python.org/3.13/reference/lexical_analysis.html#f-strings
internal sealed partial class Lexer
{
    private const int MaxFStrings = 150;
    private const int MaxFieldNesting = 3;

    /// <summary>One f-string whose end has not been read.</summary>
    private struct FString
    {
        public char Quote;
        public int QuoteLength;
        public bool IsRaw;

        /// <summary>The text between fields is read, not an expression.</summary>
        public bool InText;

        /// <summary>The text is that of a format specification.</summary>
        public bool InFormatSpec;

        /// <summary>Brackets open in this f-string.</summary>
        public int Depth;

        /// <summary>The depth at which the innermost field's brace stands; -1 outside of fields.</summary>
        public int FieldDepth;

        public int StartLine;
        public int StartColumn;
    }

    private readonly List<FString> _modes = [];

    private ref FString Mode => ref CollectionsMarshal.AsSpan(_modes)[^1];

    private bool StartFString(bool isRaw)
    {
        char quote = Current;
        int length = At(_position + 1) == quote && At(_position + 2) == quote ? 3 : 1;
        _position += length;
        if (_modes.Count + 1 >= MaxFStrings) return Fail("too many nested f-strings");
        _modes.Add(new FString
        {
            Quote = quote, QuoteLength = length, IsRaw = isRaw, InText = true, FieldDepth = -1,
            StartLine = _startLine, StartColumn = _startColumn,
        });
        return Emit(TokenKind.FStringStart);
    }

    /// <summary>Reads FSTRING_MIDDLE or FSTRING_END, or goes over to the expression in braces.</summary>
    private bool NextOfFString()
    {
        Begin();
        if (Current == '{' && At(_position + 1) != '{') return StartField();
        if (!AtQuote()) return ReadFStringText();
        _position += Mode.QuoteLength;
        Emit(TokenKind.FStringEnd);
        _modes.RemoveAt(_modes.Count - 1);
        return true;
    }

    private bool AtQuote()
    {
        for (int i = 0; i < Mode.QuoteLength; i++)
            if (At(_position + i) != Mode.Quote)
                return false;
        return true;
    }

    private bool ReadFStringText()
    {
        bool inNamedEscape = false;
        bool inFormatSpec = Mode.InFormatSpec && Mode.FieldDepth >= 0;
        while (!AtQuote())
        {
            char c = Current;
            if (c == '\0' || (c == '\n' && Mode.QuoteLength == 1))
            {
                if (c == '\0' || !inFormatSpec) return FailUnterminatedFString();
                Mode.InText = false;
                Mode.InFormatSpec = false;
                return Emit(TokenKind.FStringMiddle);
            }

            switch (c)
            {
                case '{' when At(_position + 1) == '{' && !inFormatSpec:
                    return EmitWithBrace();
                case '{':
                    Emit(TokenKind.FStringMiddle);
                    return StartField();
                case '}' when inNamedEscape:
                    _position++;
                    return Emit(TokenKind.FStringMiddle);
                case '}' when At(_position + 1) == '}' && !inFormatSpec && Mode.Depth == 0:
                    return EmitWithBrace();
                case '}':
                    Mode.InText = false;
                    return Emit(TokenKind.FStringMiddle);
                case '\n':
                    AdvanceLine();
                    continue;
                case '\\':
                    inNamedEscape |= SkipEscapeInFString();
                    continue;
                default:
                    _position++;
                    continue;
            }
        }

        return Emit(TokenKind.FStringMiddle);
    }

    /// <summary>A doubled brace ends a piece of text; the second brace lies between this piece and the next.</summary>
    private bool EmitWithBrace()
    {
        Add(TokenKind.FStringMiddle, _start, _position + 1, new SourceSpan(_startLine, _startColumn, _line, Column(_position) + 2));
        _position += 2;
        return true;
    }

    /// <summary>Steps over a backslash and what it escapes; true for the beginning of <c>\N{</c>.</summary>
    private bool SkipEscapeInFString()
    {
        _position++;
        char c = Current;
        if (c is '{' or '}' && !Mode.IsRaw)
            _warnings.Add(new SyntaxWarning(new SourceSpan(_line, _startColumn, _line, Column(_position)), $"invalid escape sequence '\\{c}'"));
        if (c is '{' or '}' or '\0') return false;
        if (c == '\n') AdvanceLine();
        else _position++;
        if (Mode.IsRaw || c != 'N' || Current != '{') return false;
        _position++;
        return true;
    }

    private bool StartField()
    {
        Mode.FieldDepth++;
        if (Mode.FieldDepth >= MaxFieldNesting) return Fail("f-string: expressions nested too deeply");
        Mode.InText = false;
        return true;
    }

    private bool EndsExpressionOfField() =>
        _modes.Count > 0 && Mode.FieldDepth >= 0 && Mode.Depth - 1 == Mode.FieldDepth;

    private bool StartFormatSpec()
    {
        Mode.InText = true;
        Mode.InFormatSpec = true;
        _position++;
        return Emit(TokenKind.Colon);
    }

    private void EndField()
    {
        Mode.FieldDepth--;
        Mode.InText = true;
        Mode.InFormatSpec = false;
    }

    private bool FailUnterminatedFString()
    {
        int detected = LastLineRead;
        _startLine = Mode.StartLine;
        _startColumn = Mode.StartColumn;
        string kind = Mode.QuoteLength == 3 ? "triple-quoted f-string" : "f-string";
        return FailAtStart($"unterminated {kind} literal (detected at line {detected})");
    }
}
