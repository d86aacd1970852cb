using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>A SyntaxWarning: the program runs, but says something it likely does not mean, such as "\d" in a plain string.</summary>
/// <param name="Span">Where the literal stands; the warning is shown for its line.</param>
/// <param name="Message">CPython's text.</param>
public sealed record SyntaxWarning(SourceSpan Span, string Message)
{
    /// <summary>A DeprecationWarning of what CPython computes while it compiles, for the line that has called compile(), exec() or eval().</summary>
    internal bool IsOfCaller { get; init; }
}
