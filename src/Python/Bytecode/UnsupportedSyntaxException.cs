using Playground.Python.Text;

namespace Playground.Python.Bytecode;

/// <summary>A valid program that uses a part of the language which is not there yet.</summary>
/// <param name="feature">In the plural, such as "match statements".</param>
public sealed class UnsupportedSyntaxException(string feature, SourceSpan span)
    : Exception($"{feature} are not supported yet, line {span.Line}")
{
    public string Feature { get; } = feature;

    public SourceSpan Span { get; } = span;
}
