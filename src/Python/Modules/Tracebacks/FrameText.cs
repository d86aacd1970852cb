using System.Text;
using Playground.Python.Bytecode;
using Playground.Python.Text;

namespace Playground.Python.Modules.Tracebacks;

/// <summary>One level of a traceback: file, line, name, and the source with carets under what was running.</summary>
internal static class FrameText
{
    public static void Append(StringBuilder text, CodeObject code, SourceSpan span)
    {
        if (span.Column < 0)
        {
            AppendLine(text, code, span.Line);
            return;
        }

        AppendPlace(text, code, span.Line);
        if (!code.Source.ShowsLines)
            return;
        var lines = CodeLines.Of(code.Source, span.Line, span.EndLine);
        if (lines.All(static line => line.Length == 0))
            return;
        var dedented = CodeLines.Dedent(lines);
        foreach (var line in CodeLines.Dedent(Marked(lines, dedented, span)))
            text.Append("    ").Append(line).Append('\n');
    }

    /// <summary>The same without carets, as stacks are shown that no exception has unwound.</summary>
    public static void AppendLine(StringBuilder text, CodeObject code, int line)
    {
        AppendPlace(text, code, line);
        var shown = code.Source.Line(line).Trim();
        if (code.Source.ShowsLines && shown.Length > 0)
            text.Append("    ").Append(shown).Append('\n');
    }

    /// <summary>File, line and name alone.</summary>
    public static void AppendPlace(StringBuilder text, CodeObject code, int line) =>
        text.Append($"  File \"{code.Source.FileName}\", line {line}, in {code.Name}\n");

    private static List<string> Marked(List<string> original, List<string> lines, SourceSpan span)
    {
        var dedent = original[0].Length - lines[0].Length;
        var start = Math.Max(0, CodeLines.Offset(original[0], span.Column) - dedent);
        var end = Math.Max(0, CodeLines.Offset(original[^1], span.EndColumn) - dedent);
        end = Math.Min(end, lines[^1].Length);
        start = Math.Min(start, lines[0].Length);
        var anchors = CaretAnchors.Find(Segment(lines, start, end));
        var isMarked = CaretAnchors.AreShown(lines, start, end, anchors is not null);
        var marks = new CaretLine(lines, start, end, anchors);
        var result = new List<string>();
        var previous = -1;
        foreach (var number in Significant(lines.Count, anchors))
        {
            if (previous >= 0 && number - previous == 2)
                AddLine(previous + 1);
            else if (previous >= 0 && number - previous > 2)
                result.Add($"...<{number - previous - 1} lines>...");
            AddLine(number);
            previous = number;
        }

        return result;

        void AddLine(int number)
        {
            result.Add(lines[number]);
            if (isMarked)
                result.Add(marks.Under(number));
        }
    }

    /// <summary>The code that was running, without what stands before and behind it.</summary>
    private static string Segment(List<string> lines, int start, int end)
    {
        var all = string.Join('\n', lines);
        var stop = all.Length - (lines[^1].Length - end);
        return start <= stop ? all[start..stop] : "";
    }

    /// <summary>The first and last line, and those around the anchors.</summary>
    private static SortedSet<int> Significant(int count, CaretAnchors? anchors)
    {
        var numbers = new SortedSet<int> { 0, count - 1 };
        if (anchors is null)
            return numbers;
        for (var i = -1; i <= 1; i++)
        {
            numbers.Add(anchors.LeftLine + i);
            numbers.Add(anchors.RightLine + i);
        }

        numbers.RemoveWhere(number => number < 0 || number >= count);
        return numbers;
    }
}
