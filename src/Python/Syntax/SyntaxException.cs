using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>
/// The source is no Python program. Carries what CPython's SyntaxError carries
/// (https://docs.python.org/3.13/library/exceptions.html#SyntaxError).
/// </summary>
public sealed class SyntaxException(string type, string message, string file, SourceSpan span) : Exception(message)
{
    /// <summary>"SyntaxError", "IndentationError", "TabError", or "MemoryError" for a program nested too deeply to be parsed.</summary>
    public string Type { get; } = type;

    /// <summary>The name of the source file.</summary>
    public string File { get; } = file;

    /// <summary>
    /// lineno, offset, end_lineno and end_offset: unlike in the tree, columns count from 1 here, and 0 says "the line as a whole".
    /// Line 0 says that there is no place.
    /// </summary>
    public SourceSpan Span { get; } = span;

    /// <summary>The line that the parser had come to; 0 when it is not known to be another than that of the error.</summary>
    internal int LineReached { get; set; }

    /// <summary>The first of the lines that the parser had in hand when it came to <see cref="LineReached"/>: a text of several lines or a backslash joins them.</summary>
    internal int LineBegun { get; set; }

    /// <summary>The parser had come to the end of the source.</summary>
    internal bool IsAtEnd { get; init; }

    /// <summary>What was odd in the source before the error.</summary>
    internal IReadOnlyList<SyntaxWarning> Warnings { get; set; } = [];

    /// <summary>Found in a finished tree. CPython then reads the line that it shows from the file, and shows none where there is none.</summary>
    internal bool IsFromCompiler { get; init; }
}
