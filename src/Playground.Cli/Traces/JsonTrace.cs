using System.Text;
using System.Text.Json;
using Playground.Scheduler.Trace;

namespace Playground.Cli.Traces;

/// <summary>
/// A trace as JSON Lines: an event a line, its fields named as <see cref="EventSchema"/> names them. Time is in nanoseconds, `in`
/// is the number of the task that was running, `cause` the number of the event that brought this one about (0: none).
/// </summary>
internal static class JsonTrace
{
    public static IEnumerable<string> Lines(TraceLog log)
    {
        using var buffer = new MemoryStream();
        for (var sequence = 1; sequence <= log.Count; sequence++)
        {
            buffer.SetLength(0);
            using (var json = new Utf8JsonWriter(buffer))
                Write(json, log, sequence);
            yield return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
        }
    }

    private static void Write(Utf8JsonWriter json, TraceLog log, int sequence)
    {
        ref readonly var e = ref log[sequence];
        var shape = EventSchema.Of(e.Kind);
        json.WriteStartObject();
        json.WriteNumber("sequence", sequence);
        json.WriteNumber("time", e.Time);
        json.WriteString("kind", shape.Name);
        json.WriteNumber("in", e.Task);
        json.WriteNumber("cause", e.Cause);
        Write(json, log, shape.Subject, e.Subject);
        Write(json, log, shape.Other, e.Other);
        Write(json, log, shape.Number, e.Number);
        Write(json, log, shape.Text, e.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TraceLog log, FieldShape field, long value)
    {
        if (!field.IsUsed)
            return;
        if (field.Meaning == FieldMeaning.String)
            json.WriteString(field.Name, log.Text((int)value));
        else
            json.WriteNumber(field.Name, value);
    }
}
