using System.Text;
using Playground.Python.Builtins;
using Playground.Python.Objects;

namespace Playground.Python.Modules.Tracebacks;

/// <summary>A SyntaxError: where it is, the line, carets.</summary>
internal static class SyntaxErrorText
{
    public static void Append(StringBuilder text, ExceptionReport report)
    {
        var exception = report.Exception;
        var file = Field(exception, "filename").AsText;
        var line = Field(exception, "lineno");
        if (!line.IsNone)
            text.Append($"  File \"{file ?? "<string>"}\", line {(line.IsInt ? line.Bits : 0)}\n");
        if (Field(exception, "text").AsText is { } source)
            AppendSource(text, exception, source);
        text.Append(report.TypeName).Append(": ").Append(Field(exception, "msg") is { Ref: PyStr { Length: > 0 } message } ? message.Text : "<no detail available>");
        if (line.IsNone && file is not null)
            text.Append($" ({file})");
        text.Append('\n');
    }

    private static Value Field(PyException exception, string name) => ExceptionFields.Get(exception, Names.Intern(name));

    private static void AppendSource(StringBuilder text, PyException exception, string source)
    {
        var whole = source.TrimEnd('\n');
        var line = whole.TrimStart(' ', '\n', '\f');
        text.Append("    ").Append(line).Append('\n');
        if (!Field(exception, "offset").IsInt)
            return;
        var blanks = whole.Length - line.Length;
        var offset = Field(exception, "offset").Bits;
        var length = new PyStr(whole).Length;
        var sourceLength = new PyStr(source).Length;
        var end = length + 1L;
        if (Field(exception, "lineno").Is(Field(exception, "end_lineno")))
            end = Field(exception, "end_offset") is { IsInt: true, Bits: not 0 } given ? given.Bits : offset;
        if (source.Length > 0 && offset > sourceLength)
            offset = length + 1;
        if (source.Length > 0 && end > sourceLength)
            end = length + 1;
        if (offset >= end || end < 0)
            end = offset + 1;
        var column = offset - 1 - blanks;
        if (column < 0)
            return;
        text.Append("    ");
        var points = new PyStr(line);
        for (var i = 0; i < column; i++)
        {
            // Tabs and the like keep the carets in line.
            var c = i < points.Length ? points.At(i).Text : " ";
            text.Append(CodePoints.IsSpace(c[0]) ? c : " ");
        }

        text.Append('^', (int)(end - offset)).Append('\n');
    }
}
