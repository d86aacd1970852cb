using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>Makes the exceptions of the parser.</summary>
internal static class Diagnosis
{
    /// <summary>Finds CPython's message and place for tokens that make no program.</summary>
    public static SyntaxException Explain(TokenList tokens, bool isExpression) => new Diagnoser(tokens).Explain(isExpression);

    public static SyntaxException At(SourceText source, SourceSpan span, string message) =>
        new("SyntaxError", message, source.FileName, FromOne(span));

    /// <summary>Turns the columns of a tree into those of an error, which count from 1.</summary>
    public static SourceSpan FromOne(SourceSpan span) => new(span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1);

    public static SyntaxException TooManyDigits(TokenList tokens, int at)
    {
        SourceSpan span = tokens[at].Span;
        int digits = tokens.TextOf(tokens[at]).ToString().Replace("_", "").Length;
        string message =
            $"Exceeds the limit ({NumberLiteral.MaxDigits} digits) for integer string conversion: value has {digits} digits; use "
            + "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal "
            + "conversion limits.";
        return new SyntaxException("SyntaxError", message, tokens.Source.FileName, new SourceSpan(span.Line, 0, span.EndLine, 0));
    }
}
