using System.Globalization;
using System.Text;

namespace Playground.Scheduler.Trace;

/// <summary>
/// A trace as JSON, one object a line: <c>{"sequence":61,"kind":"queuePut","time":500007000,"in":2,"cause":58,"primitive":1,…}</c>.
/// "in" (the running task) and "cause" are left out when 0; the rest is named as in <see cref="EventSchema"/>. Pure ASCII.
/// </summary>
public static class TraceJson
{
    public static IEnumerable<string> Lines(TraceLog log)
    {
        for (var sequence = 1; sequence <= log.Count; sequence++) yield return Line(log, sequence);
    }

    /// <summary>One event.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such event.</exception>
    public static string Line(TraceLog log, int sequence)
    {
        ref readonly var e = ref log[sequence];
        var shape = EventSchema.Of(e.Kind);
        var line = new StringBuilder();
        line.Append("{\"sequence\":").Append(Number(sequence)).Append(",\"kind\":\"").Append(shape.Name)
            .Append("\",\"time\":").Append(Number(e.Time));
        if (e.Task != 0) line.Append(",\"in\":").Append(Number(e.Task));
        if (e.Cause != 0) line.Append(",\"cause\":").Append(Number(e.Cause));
        Append(line, log, shape.Subject, e.Subject);
        Append(line, log, shape.Other, e.Other);
        Append(line, log, shape.Number, e.Number);
        if (shape.Text.IsUsed) JsonText.AppendQuoted(line.Append(",\"").Append(shape.Text.Name).Append("\":"), log.TextOf(e), asciiOnly: true);
        return line.Append('}').ToString();
    }

    private static void Append(StringBuilder line, TraceLog log, FieldShape field, long value)
    {
        if (!field.IsUsed) return;
        line.Append(",\"").Append(field.Name).Append("\":");
        if (field.Meaning == FieldMeaning.String) JsonText.AppendQuoted(line, log.Text((int)value), asciiOnly: true);
        else line.Append(Number(value));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
