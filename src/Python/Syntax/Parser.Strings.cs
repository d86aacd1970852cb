using System.Text;
using Playground.Python.Text;

namespace Playground.Python.Syntax;

// Adjacent string literals are one: https://docs.python.org/3.13/reference/lexical_analysis.html#string-literal-concatenation
public sealed partial class Parser
{
    private Expression ParseStrings()
    {
        int start = _at;
        var parts = new List<Expression>(1);
        bool hasBytes = false, hasText = false, isFormatted = false;
        while (_kind is TokenKind.String or TokenKind.FStringStart)
        {
            if (_kind == TokenKind.FStringStart)
            {
                isFormatted = hasText = true;
                ParseFString(parts);
                continue;
            }

            object value = DecodeString(_at);
            if (value is byte[]) hasBytes = true;
            else hasText = true;
            parts.Add(new Constant(_tokens[_at].Span, value));
            Advance();
        }

        if (hasBytes && hasText) throw Diagnosis.At(_tokens.Source, _tokens[_at].Span, "cannot mix bytes and nonbytes literals");
        SourceSpan span = SpanFrom(start);
        if (isFormatted) return new JoinedStr(span, Fold(parts));
        if (parts.Count == 1) return parts[0];
        return new Constant(span, hasBytes ? JoinBytes(parts) : JoinText(parts, 0, parts.Count));
    }

    private static string JoinText(List<Expression> parts, int from, int to)
    {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) text.Append((string)((Constant)parts[i]).Value!);
        return text.ToString();
    }

    private static byte[] JoinBytes(List<Expression> parts)
    {
        var bytes = new List<byte>();
        foreach (Expression part in parts) bytes.AddRange((byte[])((Constant)part).Value!);
        return bytes.ToArray();
    }

    /// <summary>Joins constants that follow one another, and drops empty ones.</summary>
    private static Expression[] Fold(List<Expression> parts)
    {
        var folded = new List<Expression>(parts.Count);
        for (int i = 0; i < parts.Count;)
        {
            int end = i;
            while (end < parts.Count && parts[end] is Constant) end++;
            if (end == i)
            {
                folded.Add(parts[i++]);
                continue;
            }

            string text = end == i + 1 ? (string)((Constant)parts[i]).Value! : JoinText(parts, i, end);
            if (text.Length > 0) folded.Add(new Constant(SourceSpan.Between(parts[i].Span, parts[end - 1].Span), text));
            i = end;
        }

        return folded.ToArray();
    }

    /// <summary>CPython warns of a string at its first line, but of a piece of an f-string at its last.</summary>
    private SourceSpan WarningPlace(int token)
    {
        SourceSpan span = _tokens[token].Span;
        return _tokens[token].Kind == TokenKind.String ? span : span with { Line = span.EndLine, Column = 0 };
    }

    private object DecodeString(int token)
    {
        ReadOnlySpan<char> text = _tokens.TextOf(_tokens[token]);
        bool isRaw = false, isBytes = false;
        int prefix = 0;
        for (; text[prefix] is not ('\'' or '"'); prefix++)
        {
            isRaw |= text[prefix] is 'r' or 'R';
            isBytes |= text[prefix] is 'b' or 'B';
        }

        int quotes = text.Length - prefix >= 6 && text[prefix + 1] == text[prefix] && text[prefix + 2] == text[prefix] ? 3 : 1;
        return Decode(token, text[(prefix + quotes)..^quotes], isRaw, isBytes);
    }

    private object Decode(int token, ReadOnlySpan<char> text, bool isRaw, bool isBytes)
    {
        if (isBytes && text.ContainsAnyExceptInRange('\0', '\x7F'))
            throw Diagnosis.At(_tokens.Source, _tokens[token].Span, "bytes can only contain ASCII literal characters");
        if (isRaw || !text.Contains('\\')) return isBytes ? Encoding.ASCII.GetBytes(text.ToString()) : text.ToString();

        var escapes = new EscapeDecoder(text, isBytes);
        object value = escapes.Decode();
        if (escapes.Error is { } error) throw Diagnosis.At(_tokens.Source, _tokens[token].Span, error);
        if (escapes.Warning is { } warning) _warnings.Add(new SyntaxWarning(WarningPlace(token), warning));
        return value;
    }
}
