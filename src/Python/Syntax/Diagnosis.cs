using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>Finds CPython's message and place for a program that isn't one.</summary>
internal static class Diagnosis
{
    /// <param name="at">The first token that the grammar doesn't allow.</param>
    public static SyntaxException Explain(TokenList tokens, int at)
    {
        string file = tokens.Source.FileName;
        Token token = tokens[at];
        if (tokens.Error is { } error) return new SyntaxException(error.Type, error.Message, file, error.Span);
        SourceSpan span = token.Span;
        return new SyntaxException(
            "SyntaxError", "invalid syntax", file, new SourceSpan(span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1));
    }

    /// <summary>An error that spans whole tokens.</summary>
    public static SyntaxException At(TokenList tokens, int first, int last, string message)
    {
        SourceSpan span = SourceSpan.Between(tokens[first].Span, tokens[last].Span);
        return new SyntaxException(
            "SyntaxError", message, tokens.Source.FileName, new SourceSpan(span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1));
    }

    public static SyntaxException TooManyDigits(TokenList tokens, int at)
    {
        int digits = tokens.TextOf(tokens[at]).ToString().Replace("_", "").Length;
        return At(
            tokens, at, at,
            $"Exceeds the limit ({NumberLiteral.MaxDigits} digits) for integer string conversion: value has {digits} digits; use "
            + "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal "
            + "conversion limits.");
    }
}
