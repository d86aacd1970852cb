using System.Globalization;
using System.Text;

namespace Playground.Scheduler.Trace;

/// <summary>
/// A trace as text for people, terminals and tests: one event a line, in columns, the same for the same trace on every machine.
/// <code>
///    61  0.500007000 s  P1    queuePut                primitive=1 size=1 item="0" &lt;-58
/// </code>
/// Number, virtual time, the task that was running, what happened, its fields as <see cref="EventSchema"/> names them (tasks by
/// their short names), and the number of the event that caused it.
/// </summary>
public static class TraceText
{
    private const int TaskWidth = 4;
    private static readonly int KindWidth = EventSchema.All.Max(shape => shape.Name.Length);

    /// <summary>The whole trace; every line ends in "\n".</summary>
    public static string Of(TraceLog log)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(log)) text.Append(line).Append('\n');
        return text.ToString();
    }

    public static IEnumerable<string> Lines(TraceLog log)
    {
        var names = new TraceNames(log);
        names.Update();
        for (var sequence = 1; sequence <= log.Count; sequence++) yield return Line(names, sequence);
    }

    /// <summary>One event.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such event.</exception>
    public static string Line(TraceNames names, int sequence)
    {
        ref readonly var e = ref names.Log[sequence];
        var shape = EventSchema.Of(e.Kind);
        var task = e.Task == 0 ? "" : names.Task(e.Task)?.ShortName ?? Number(e.Task);
        var line = new StringBuilder();
        line.Append(Number(sequence).PadLeft(6)).Append("  ").Append(Seconds(e.Time)).Append(" s  ")
            .Append(task.PadRight(TaskWidth)).Append("  ").Append(shape.Name.PadRight(KindWidth));
        Append(line, names, shape.Subject, e.Subject);
        Append(line, names, shape.Other, e.Other);
        Append(line, names, shape.Number, e.Number);
        if (shape.Text.IsUsed) JsonText.AppendQuoted(line.Append(' ').Append(shape.Text.Name).Append('='), names.Log.TextOf(e), asciiOnly: false);
        if (e.Cause != 0) line.Append(" <-").Append(Number(e.Cause));
        return line.ToString().TrimEnd();
    }

    private static void Append(StringBuilder line, TraceNames names, FieldShape field, long value)
    {
        // Most futures wait for no socket.
        if (!field.IsUsed || field.Meaning == FieldMeaning.Endpoint && value == 0) return;
        line.Append(' ').Append(field.Name).Append('=');
        if (field.Meaning == FieldMeaning.String) JsonText.AppendQuoted(line, names.Log.Text((int)value), asciiOnly: false);
        else if (field.Meaning == FieldMeaning.Task && names.Task((int)value) is { } task) line.Append(task.ShortName);
        else line.Append(Number(value));
    }

    private static string Seconds(long nanoseconds) =>
        Number(nanoseconds / 1_000_000_000) + "." + (nanoseconds % 1_000_000_000).ToString("000000000", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
