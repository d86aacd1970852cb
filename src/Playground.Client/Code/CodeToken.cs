namespace Playground.Client.Code;

/// <summary>How a stretch of source looks. It is a light reading for the eye: the server's parser is what decides.</summary>
internal enum CodeTokenKind
{
    Plain,
    Keyword,
    Async,
    Builtin,
    Definition,
    Decorator,
    String,
    Number,
    Comment,
}

/// <param name="Start">First character, counted in UTF-16 units within the line.</param>
internal readonly record struct CodeToken(CodeTokenKind Kind, int Start, int Length);
