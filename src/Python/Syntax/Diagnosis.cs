using System.Text;
using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>Makes the exceptions of the parser.</summary>
internal static class Diagnosis
{
    /// <summary>Finds CPython's message and place for tokens that make no program.</summary>
    /// <param name="warnings">Takes what is odd in strings that CPython reads on its way to the error.</param>
    public static SyntaxException Explain(TokenList tokens, bool isExpression, List<SyntaxWarning> warnings) => new Diagnoser(tokens, warnings).Explain(isExpression);

    public const string MixedBytes = "cannot mix bytes and nonbytes literals";

    /// <summary>
    /// An error in the tokens of the rest of the file is told instead of the parser's, and so is a bracket that is never
    /// closed, if the parser got stuck on a later line. Within an f-string the lexer's errors are likely mere consequences.
    /// </summary>
    /// <param name="furthest">The last token that the parser looked at.</param>
    public static SyntaxException Prefer(TokenList tokens, int furthest, SyntaxException error)
    {
        SyntaxException preferred = Choose(tokens, furthest, error);
        // The lexer shows the line without its end; the parser reads on from where it is.
        preferred.LineReached = tokens.Error is { Type: "SyntaxError" } lexError && lexError.Message == preferred.Message && !lexError.Message.StartsWith("unexpected", StringComparison.Ordinal) && !lexError.Message.EndsWith("was never closed", StringComparison.Ordinal)
            ? int.MaxValue
            : Math.Min(tokens[furthest].Span.EndLine, tokens.Source.LineCount);
        preferred.LineBegun = BegunBefore(tokens, furthest);
        return preferred;
    }

    /// <summary>The line on which what the last token belongs to begins: a token of several lines, or one that a backslash goes on from.</summary>
    private static int BegunBefore(TokenList tokens, int furthest)
    {
        int begun = tokens[furthest].Span.EndLine;
        for (int at = furthest; at >= 0 && (at == furthest || tokens[at].Kind > TokenKind.Dedent); at--)
        {
            SourceSpan span = tokens[at].Span;
            if (span.EndLine < begun && !IsContinued(tokens.Source.Text.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End), begun - span.EndLine)) break;
            begun = span.Line;
        }

        return begun;
    }

    private static bool IsContinued(ReadOnlySpan<char> gap, int lines) => gap.Count('\\') == lines && !gap.Contains('#');

    private static SyntaxException Choose(TokenList tokens, int furthest, SyntaxException error)
    {
        TokenKind kind = tokens[furthest].Kind;
        if (tokens.Error is not { } lexError || kind == TokenKind.EndOfFile) return error;
        string file = tokens.Source.FileName;
        if (kind == TokenKind.Error) return new SyntaxException(lexError.Type, lexError.Message, file, lexError.Span);
        if (tokens.EndsInFString) return error;
        if (lexError.IsEager) return new SyntaxException(lexError.Type, lexError.Message, file, lexError.Span);
        if (tokens.Unclosed is not { } bracket || tokens[furthest].Span.Line <= bracket.Line) return error;
        return new SyntaxException(
            "SyntaxError", $"'{bracket.Character}' was never closed", file,
            new SourceSpan(bracket.Line, bracket.Column + 1, bracket.Line, 0));
    }

    public static SyntaxException At(SourceText source, SourceSpan span, string message) =>
        new("SyntaxError", message, source.FileName, Place(source, span));

    /// <summary>
    /// Turns a span of the tree into that of an error, whose columns count from 1. CPython counts the end of an error of
    /// several lines along the first of them.
    /// </summary>
    public static SourceSpan Place(SourceText source, SourceSpan span)
    {
        var place = new SourceSpan(span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1);
        return span.Line == span.EndLine ? place : place with { EndColumn = ColumnOnLine(source, span) };
    }

    /// <summary>Counts as many UTF-8 bytes along the first line as lie before the end on the last.</summary>
    private static int ColumnOnLine(SourceText source, SourceSpan span)
    {
        int bytes = 1, column = 0;
        foreach (Rune rune in source.Line(span.EndLine).EnumerateRunes())
        {
            if (column++ == span.EndColumn) break;
            bytes += rune.Utf8SequenceLength;
        }

        int counted = 0;
        foreach (Rune rune in source.Line(span.Line).EnumerateRunes())
        {
            if (bytes <= 0) return counted;
            bytes -= rune.Utf8SequenceLength;
            counted++;
        }

        return bytes > 0 ? counted + 1 : counted;
    }

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
