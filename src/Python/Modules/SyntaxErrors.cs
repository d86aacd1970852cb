using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Modules;

/// <summary>A front-end error as the exception object that a program sees.</summary>
internal static class SyntaxErrors
{
    /// <param name="source">Where the line that is shown comes from.</param>
    /// <param name="isFile">It is a file, not what was given to exec, eval or compile.</param>
    /// <param name="isCompleted">CPython puts a line end where the last line has none: not to an expression or a line of a dialogue.</param>
    public static PyException Make(SyntaxException error, SourceText source, bool isFile = true, bool isCompleted = true)
    {
        var type = error.Type switch
        {
            "IndentationError" => Types.IndentationError,
            "TabError" => Types.TabError,
            "MemoryError" => Types.MemoryError,
            _ => Types.SyntaxError,
        };
        if (ReferenceEquals(type, Types.MemoryError))
            return new PyException(type, new PyTuple(Value.FromStr(error.Message)));
        var span = error.Span;
        // At the end of a file CPython has no column, at the end of a text that of its end.
        if (!isFile && error.IsAtEnd && span is { Column: 0, EndColumn: -1 } && span.Line == source.LineCount)
            span = span with { Column = new PyStr(source.Line(span.Line).ToString()).Length + 1 };
        var line = LineOf(error, source, isFile, isCompleted) is { } text ? Value.FromStr(text) : Value.None;
        Value[] details =
        [
            Value.FromStr(error.File), Value.FromInt(span.Line), Value.FromInt(span.Column), line,
            Value.FromInt(span.EndLine), error.IsFromCompiler && span.EndColumn == 0 ? Value.None : Value.FromInt(span.EndColumn),
        ];
        string[] names = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];
        var message = Value.FromStr(error.Message);
        var exception = new PyException(type, new PyTuple(message, new PyTuple(details))) { Fields = new PyDict() };
        exception.Fields.Set("msg", message);
        for (var i = 0; i < names.Length; i++)
            exception.Fields.Set(names[i], details[i]);
        return exception;
    }

    /// <summary>Without a place.</summary>
    public static PyException Plain(string message)
    {
        var exception = new PyException(Types.SyntaxError, new PyTuple(Value.FromStr(message))) { Fields = new PyDict() };
        exception.Fields.Set("msg", Value.FromStr(message));
        return exception;
    }

    private static string? LineOf(SyntaxException error, SourceText source, bool isFile, bool isCompleted)
    {
        if (error.IsFromCompiler && !isFile)
            return null;
        var number = error.Span.Line;
        if (number == 0 && !isCompleted)
            return "";
        if (number <= 0 || number > source.LineCount)
            return null;
        // CPython cuts the line out of its buffer: with its end where it reads that line, else without.
        var hasEnd = (isFile && error.LineReached != int.MaxValue) || (error.LineReached <= number && (isCompleted || !source.EndsWithinLine || number < source.LineCount));
        var first = !isFile && error.LineReached == number && error.LineBegun > 0 ? Math.Min(error.LineBegun, number) : number;
        return string.Join('\n', Enumerable.Range(first, number - first + 1).Select(line => source.Line(line).ToString())) + (hasEnd ? "\n" : "");
    }
}
