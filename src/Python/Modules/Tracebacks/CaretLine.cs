using System.Text;

namespace Playground.Python.Modules.Tracebacks;

/// <summary>The line of ~~~^^^ under a line of source. Start and end are UTF-16 offsets into the first and the last line.</summary>
internal sealed class CaretLine(List<string> lines, int start, int end, CaretAnchors? anchors)
{
    public string Under(int number)
    {
        var line = lines[number];
        var isLast = number == lines.Count - 1;
        var count = CodeLines.Width(line, isLast ? end : line.Length);
        var blanks = line.Length - line.TrimStart().Length;
        var first = number == 0 ? CodeLines.Width(line, start) : 0;
        var result = new StringBuilder(count);
        for (var column = 0; column < count; column++)
            result.Append(column < blanks || column < first ? ' ' : IsAnchor(number, column) ? '^' : anchors is null ? '^' : '~');
        return result.ToString();
    }

    private bool IsAnchor(int number, int column)
    {
        if (anchors is null)
            return false;
        var isBehindLeft = number > anchors.LeftLine || (number == anchors.LeftLine && column >= ColumnOf(anchors.LeftLine, anchors.Left));
        var isBeforeRight = number < anchors.RightLine || (number == anchors.RightLine && column < ColumnOf(anchors.RightLine, anchors.Right));
        return isBehindLeft && isBeforeRight;
    }

    /// <summary>Anchors count from where the code begins; columns from where its line does.</summary>
    private int ColumnOf(int number, int offset) => CodeLines.Width(lines[number], number == 0 ? offset + start : offset);
}
