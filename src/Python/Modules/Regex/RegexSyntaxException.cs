namespace Playground.Python.Modules.Regex;

/// <summary>A pattern (or replacement template) is wrong. Thrown once, to the function that was asked to compile it.</summary>
internal sealed class RegexSyntaxException(string message, int position) : Exception(message)
{
    /// <summary>Index in the pattern; below zero where none is told.</summary>
    public int Position { get; } = position;

    /// <summary>The group that a template names and the pattern does not have: an IndexError.</summary>
    public string? UnknownGroup { get; init; }

    public bool IsTooDeep { get; init; }

    /// <summary>The exception to raise is a ValueError (flags that contradict each other).</summary>
    public bool IsValueError { get; init; }
}
