using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>All tokens of a source. The last is EndOfFile, or Error with the reason beside it.</summary>
internal sealed class TokenList(
    SourceText source, Token[] tokens, int count, LexError? error, OpenBracket? unclosed, bool endsInFString,
    IReadOnlyList<SyntaxWarning> warnings)
{
    public SourceText Source { get; } = source;
    public int Count { get; } = count;
    public LexError? Error { get; } = error;

    /// <summary>The innermost bracket still open where lexing ended.</summary>
    public OpenBracket? Unclosed { get; } = unclosed;

    /// <summary>Lexing ended within an f-string.</summary>
    public bool EndsInFString { get; } = endsInFString;

    public IReadOnlyList<SyntaxWarning> Warnings { get; } = warnings;

    public ref readonly Token this[int index] => ref tokens[index];

    public ReadOnlySpan<char> TextOf(in Token token) => Source.Text.AsSpan(token.Start, token.End - token.Start);
}

internal readonly record struct OpenBracket(char Character, int Line, int Column);
