using System.Globalization;
using System.Text;

namespace Playground.Python.Syntax;

// Identifiers, keywords and string literals.
// https://docs.python.org/3.13/reference/lexical_analysis.html#identifiers
internal sealed partial class Lexer
{
    private static bool IsIdentifierStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= 0x80;

    private static bool IsIdentifierPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c >= 0x80;

    private bool ReadWord()
    {
        bool isAscii = true;
        while (IsIdentifierPart(Current))
        {
            isAscii &= Current < 0x80;
            _position++;
            if (_position - _start <= 2 && Current is '\'' or '"' && IsStringPrefix(out bool isFormat, out bool isRaw))
                return isFormat ? StartFString(isRaw) : ReadString();
        }

        if (!isAscii && !VerifyIdentifier()) return false;
        return Emit(isAscii ? Keywords.KindOf(_text.AsSpan(_start, _position - _start)) : TokenKind.Name);
    }

    private bool IsStringPrefix(out bool isFormat, out bool isRaw)
    {
        char first = char.ToLowerInvariant(_text[_start]);
        char second = _position - _start == 2 ? char.ToLowerInvariant(_text[_start + 1]) : '\0';
        isFormat = first == 'f' || second == 'f';
        isRaw = first == 'r' || second == 'r';
        return second == '\0'
            ? first is 'b' or 'f' or 'r' or 'u'
            : (first == 'r' && second is 'b' or 'f') || (second == 'r' && first is 'b' or 'f');
    }

    private bool ReadString()
    {
        char quote = Current;
        int length = 1;
        bool escapedQuote = false;
        _position++;
        if (Current == quote)
        {
            _position++;
            if (Current != quote) return Emit(TokenKind.String);
            _position++;
            length = 3;
        }

        for (int quotes = 0; quotes < length;)
        {
            char c = Current;
            if (c == '\0' || (c == '\n' && length == 1)) return FailUnterminated(quote, length, escapedQuote);
            quotes = c == quote ? quotes + 1 : 0;
            if (c == '\\')
            {
                _position++;
                c = Current;
                escapedQuote |= c == quote;
                if (c == '\0') continue;
            }

            if (c == '\n') AdvanceLine();
            else _position++;
        }

        return Emit(TokenKind.String);
    }

    private bool FailUnterminated(char quote, int length, bool escapedQuote)
    {
        // The quote that seems to open a string in a replacement field is rather the one that ends the f-string.
        if (_modes.Count > 0 && Mode.Quote == quote && Mode.QuoteLength == length) return FailAtStart("f-string: expecting '}'");
        if (length == 3) return FailAtStart($"unterminated triple-quoted string literal (detected at line {LastLineRead})");
        string hint = escapedQuote ? "; perhaps you escaped the end quote?" : "";
        return FailAtStart($"unterminated string literal (detected at line {LastLineRead}){hint}");
    }

    /// <summary>Checks a word that isn't plain ASCII, and says which of its characters can't stand in a name.</summary>
    private bool VerifyIdentifier()
    {
        for (int at = _start; at < _position;)
        {
            Rune.DecodeFromUtf16(_text.AsSpan(at, _position - at), out Rune rune, out int length);
            if (!(at == _start ? UnicodeIdentifier.IsStart(rune) : UnicodeIdentifier.IsPart(rune)))
            {
                _position = at;
                return FailCharacter();
            }

            at += length;
        }

        return true;
    }

    /// <summary>Refuses the character at the position; '$', '?' and '`' are left to the grammar, which has no use for them.</summary>
    private bool FailCharacter()
    {
        Rune.DecodeFromUtf16(_text.AsSpan(_position), out Rune rune, out int length);
        _position += length;
        bool isPrintable = rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator);
        if (rune.Value < 0x80 && isPrintable) return Emit(TokenKind.Stray);
        return Fail(isPrintable ? $"invalid character '{rune}' (U+{rune.Value:X4})" : $"invalid non-printable character U+{rune.Value:X4}");
    }
}
