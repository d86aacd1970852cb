using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Modules;

/// <summary>A front-end error as the exception object that a program sees.</summary>
internal static class SyntaxErrors
{
    /// <param name="source">Where the line that is shown comes from.</param>
    public static PyException Make(SyntaxException error, SourceText source)
    {
        var type = error.Type switch
        {
            "IndentationError" => Types.IndentationError,
            "TabError" => Types.TabError,
            "MemoryError" => Types.MemoryError,
            _ => Types.SyntaxError,
        };
        if (ReferenceEquals(type, Types.MemoryError))
            return new PyException(type, PyTuple.Empty);
        var span = error.Span;
        var line = span.Line > 0 && span.Line <= source.LineCount ? Value.FromStr(source.Line(span.Line).ToString() + "\n") : Value.None;
        Value[] details =
        [
            Value.FromStr(error.File), Value.FromInt(span.Line), Value.FromInt(span.Column), line,
            Value.FromInt(span.EndLine), Value.FromInt(span.EndColumn),
        ];
        string[] names = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];
        var message = Value.FromStr(error.Message);
        var exception = new PyException(type, new PyTuple(message, new PyTuple(details))) { Fields = new PyDict() };
        exception.Fields.Set("msg", message);
        for (var i = 0; i < names.Length; i++)
            exception.Fields.Set(names[i], details[i]);
        return exception;
    }
}
