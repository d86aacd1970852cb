using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Modules;

/// <summary>A front-end error as the exception object that a program sees.</summary>
internal static class SyntaxErrors
{
    public static PyException Make(SyntaxException error)
    {
        var type = error.Type switch
        {
            "IndentationError" => Types.IndentationError,
            "TabError" => Types.TabError,
            "MemoryError" => Types.MemoryError,
            _ => Types.SyntaxError,
        };
        var exception = new PyException(type, error.Message) { Fields = new PyDict() };
        exception.Fields.Set("msg", Value.FromStr(error.Message));
        exception.Fields.Set("filename", Value.FromStr(error.File));
        exception.Fields.Set("lineno", Value.FromInt(error.Span.Line));
        exception.Fields.Set("offset", Value.FromInt(error.Span.Column));
        exception.Fields.Set("end_lineno", Value.FromInt(error.Span.EndLine));
        exception.Fields.Set("end_offset", Value.FromInt(error.Span.EndColumn));
        exception.Fields.Set("text", Value.None);
        return exception;
    }
}
