using Playground.Python.Objects;
using Playground.Python.Text;

namespace Playground.Python.Vm;

/// <summary>A line of the program that was being run when something was made.</summary>
internal readonly record struct OriginLine(SourceText Source, int Line, string Function)
{
    /// <summary>The line as CPython's frame summaries have it.</summary>
    public string Text => !Source.ShowsLines ? "" : Source.Line(Line).Trim().ToString();
}

/// <summary>Where things are made, for asyncio's debug mode and <c>sys.set_coroutine_origin_tracking_depth()</c>.</summary>
internal static class Origin
{
    /// <summary>asyncio.constants.DEBUG_STACK_DEPTH.</summary>
    public const int DebugDepth = 10;

    /// <summary>The program's own frames on the thread's stack, innermost first. The library's don't count and don't show.</summary>
    public static OriginLine[] Of(PyThread thread, int depth)
    {
        var lines = new List<OriginLine>();
        for (var frame = thread.Current; frame is not null && lines.Count < depth; frame = frame.Back)
        {
            if (frame is PyFrame { Code.Source.IsHidden: false } python)
                lines.Add(new OriginLine(python.Code.Source, python.Line, python.Code.Name));
        }

        return [.. lines];
    }

    /// <summary>The lines as traceback.format_list() shows them, outermost first.</summary>
    public static string Format(ReadOnlySpan<OriginLine> innermostFirst)
    {
        var text = new System.Text.StringBuilder();
        for (var i = innermostFirst.Length - 1; i >= 0; i--)
        {
            var line = innermostFirst[i];
            text.Append($"  File \"{line.Source.FileName}\", line {line.Line}, in {line.Function}\n");
            if (line.Text.Length > 0)
                text.Append($"    {line.Text}\n");
        }

        return text.ToString();
    }

    /// <summary>Of a coroutine: ((file, line, function), …), or None when none was kept.</summary>
    public static Value ToTuples(object? origin)
    {
        if (origin is not OriginLine[] lines)
            return Value.None;
        return new PyTuple([.. lines.Select(static line => (Value)new PyTuple(
            Value.FromStr(line.Source.FileName), Value.FromInt(line.Line), Value.FromStr(line.Function)))]);
    }
}
