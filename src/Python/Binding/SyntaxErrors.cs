using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Binding;

/// <summary>The errors that are found only after parsing, in CPython's words.</summary>
internal static class SyntaxErrors
{
    public static SyntaxException At(SourceText source, SourceSpan span, string message) =>
        new("SyntaxError", message, source.FileName, new SourceSpan(span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1)) { IsFromCompiler = true };

    /// <summary>An error of the line as a whole, with a caret at its place but no end.</summary>
    public static SyntaxException AtStart(SourceText source, SourceSpan span, string message) =>
        new("SyntaxError", message, source.FileName, new SourceSpan(span.Line, span.Column + 1, span.Line, 0)) { IsFromCompiler = true };

    /// <summary>A program whose code does not fit; it has no place.</summary>
    public static SyntaxException TooComplex(SourceText source) =>
        new("MemoryError", "Python source too complex to compile", source.FileName, default);
}
