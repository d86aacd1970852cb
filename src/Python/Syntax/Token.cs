using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>One token: its kind and where it stands, in UTF-16 offsets and in lines and code-point columns.</summary>
internal readonly struct Token(TokenKind kind, int level, int start, int end, SourceSpan span)
{
    public readonly TokenKind Kind = kind;

    /// <summary>How many brackets are open after it.</summary>
    public readonly byte Level = (byte)level;

    public readonly int Start = start;
    public readonly int End = end;
    public readonly SourceSpan Span = span;
}
