using System.Text;

namespace Playground.Python.Modules.Tracebacks;

/// <summary>
/// The text of a traceback, as CPython 3.13 prints it: chained exceptions, groups in their boxes, notes
/// (https://docs.python.org/3.13/library/traceback.html#traceback.TracebackException.format).
/// </summary>
internal sealed class TracebackText
{
    private const int MostMembers = 15;
    private const int MostDepth = 10;
    private const string CauseMessage = "\nThe above exception was the direct cause of the following exception:\n\n";
    private const string ContextMessage = "\nDuring handling of the above exception, another exception occurred:\n\n";

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _needsClosing;

    private TracebackText()
    {
    }

    /// <param name="report">The exception that is shown last.</param>
    /// <param name="chain">Also shows what it is chained to.</param>
    public static string Format(ExceptionReport report, bool chain = true)
    {
        var text = new TracebackText();
        text.AppendChain(report, chain);
        return text._text.ToString();
    }

    /// <summary>The one exception without carets.</summary>
    public static string FormatPlain(ExceptionReport report, SourceLines lines = SourceLines.Plain)
    {
        var stack = report.Exception.HasTraceback ? $"Traceback (most recent call last):\n{StackText.Format(report.Exception.Traceback, lines)}" : "";
        return $"{stack}{report.TypeName}: {report.Said}\n";
    }

    /// <summary>The last line (for a SyntaxError: the lines from File on) and the notes.</summary>
    public static string FormatExceptionOnly(ExceptionReport report)
    {
        var text = new StringBuilder();
        if (report.Exception.Is(Objects.Types.SyntaxError))
            SyntaxErrorText.Append(text, report);
        else
            text.Append(report.TypeName).Append(report.Text.Length == 0 ? "" : ": ").Append(report.Text).Append('\n');
        foreach (var note in report.Notes)
            text.Append(note).Append('\n');
        return text.ToString();
    }

    /// <summary>Recursion goes as deep as groups are shown, no deeper.</summary>
    private void AppendChain(ExceptionReport last, bool chain)
    {
        var reports = new Stack<(string Message, ExceptionReport Report)>();
        for (var report = last; report is not null;)
        {
            var (message, next) = !chain ? ("", null)
                : report.Cause is not null ? (CauseMessage, report.Cause)
                : report.Context is not null ? (ContextMessage, report.Context)
                : ("", null);
            reports.Push((message, report));
            report = next;
        }

        while (reports.TryPop(out var item))
        {
            Emit(item.Message);
            if (item.Report.Members is not null)
                AppendGroup(item.Report, item.Report.Members, chain);
            else
                AppendSingle(item.Report);
        }
    }

    private void AppendSingle(ExceptionReport report)
    {
        if (report.Exception.HasTraceback)
        {
            Emit("Traceback (most recent call last):\n");
            Emit(StackText.Format(report.Exception.Traceback));
        }

        Emit(FormatExceptionOnly(report));
    }

    private void AppendGroup(ExceptionReport report, List<ExceptionReport> members, bool chain)
    {
        if (_depth > MostDepth)
        {
            Emit($"... (max_group_depth is {MostDepth})\n");
            return;
        }

        var isOutermost = _depth == 0;
        if (isOutermost)
            _depth++;
        if (report.Exception.HasTraceback)
        {
            Emit("Exception Group Traceback (most recent call last):\n", isOutermost ? '+' : '|');
            Emit(StackText.Format(report.Exception.Traceback));
        }

        Emit(FormatExceptionOnly(report));
        var shown = Math.Min(members.Count, MostMembers + 1);
        _needsClosing = false;
        for (var i = 0; i < shown; i++)
        {
            var isLast = i == shown - 1;
            // A group inside may draw the closing line.
            if (isLast)
                _needsClosing = true;
            var isRest = i >= MostMembers;
            Indent().Append(i == 0 ? "+-" : "  ").Append($"+---------------- {(isRest ? "..." : i + 1)} ----------------\n");
            _depth++;
            if (isRest)
                Emit($"and {members.Count - MostMembers} more exception{(members.Count - MostMembers > 1 ? "s" : "")}\n");
            else
                AppendChain(members[i], chain);
            if (isLast && _needsClosing)
            {
                Indent().Append("+------------------------------------\n");
                _needsClosing = false;
            }

            _depth--;
        }

        if (isOutermost)
            _depth = 0;
    }

    private StringBuilder Indent() => _text.Append(' ', _depth * 2);

    /// <summary>Lines with the margin of the group that they stand in.</summary>
    private void Emit(string lines, char margin = '|')
    {
        if (_depth == 0)
        {
            _text.Append(lines);
            return;
        }

        for (var at = 0; at < lines.Length;)
        {
            var end = lines.IndexOf('\n', at);
            end = end < 0 ? lines.Length : end + 1;
            Indent().Append(margin).Append(' ').Append(lines, at, end - at);
            at = end;
        }
    }
}
