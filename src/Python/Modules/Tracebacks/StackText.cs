using System.Text;
using Playground.Python.Objects;

namespace Playground.Python.Modules.Tracebacks;

/// <summary>What a traceback shows of the source: nothing, the lines, or the lines with carets.</summary>
internal enum SourceLines
{
    Hidden,
    Plain,
    Marked,
}

/// <summary>The levels of a traceback; of more than three alike in a row only three are shown.</summary>
internal static class StackText
{
    private const int MostAlike = 3;

    public static string Format(PyTraceback? traceback, SourceLines lines = SourceLines.Marked)
    {
        var text = new StringBuilder();
        PyTraceback? previous = null;
        var alike = 0;
        for (var level = traceback; level is not null; level = level.Next)
        {
            if (previous is null || !IsAlike(previous, level))
            {
                AppendRest(text, alike);
                alike = 0;
            }

            previous = level;
            if (++alike > MostAlike)
                continue;
            if (lines == SourceLines.Marked)
                FrameText.Append(text, level.Code, level.Code.PositionOf(level.Pc));
            else if (lines == SourceLines.Plain)
                FrameText.AppendLine(text, level.Code, level.Line);
            else
                FrameText.AppendPlace(text, level.Code, level.Line);
        }

        AppendRest(text, alike);
        return text.ToString();
    }

    private static bool IsAlike(PyTraceback left, PyTraceback right) =>
        left.Line == right.Line && left.Code.Name == right.Code.Name && left.Code.Source.FileName == right.Code.Source.FileName;

    private static void AppendRest(StringBuilder text, int alike)
    {
        if (alike > MostAlike)
            text.Append($"  [Previous line repeated {alike - MostAlike} more time{(alike - MostAlike > 1 ? "s" : "")}]\n");
    }
}
