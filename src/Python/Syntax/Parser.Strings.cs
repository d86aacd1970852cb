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

            StringLiteral.Result literal = StringLiteral.Read(_tokens.TextOf(_tokens[_at]));
            if (literal.Error is { } error) throw Fail(_tokens[_at].Span, error);
            Warn(literal.Warning, _tokens[_at].Span);
            if (literal.Value is byte[]) hasBytes = true;
            else hasText = true;
            parts.Add(new Constant(_tokens[_at].Span, literal.Value));
            Advance();
        }

        if (hasBytes && hasText) throw Fail(_tokens[_at].Span, Diagnosis.MixedBytes);
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

    private void Warn(string? message, SourceSpan span)
    {
        if (message is not null) _warnings.Add(new SyntaxWarning(span, message));
    }
}
