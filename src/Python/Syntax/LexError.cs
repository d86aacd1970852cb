using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>The error that ended lexing; its span counts columns from 1, as <see cref="SyntaxException"/> does.</summary>
/// <param name="IsEager">
/// CPython raises it while it merely looks for errors in the rest of a file that is wrong already, so that it wins over
/// a grammatical error that comes before it.
/// </param>
internal sealed record LexError(string Type, string Message, SourceSpan Span, bool IsEager);
