using System.Text;
using System.Text.Json;
using Playground.Scheduler.Trace;

namespace Playground.Cli.Traces;

/// <summary>
/// A trace for Perfetto and chrome://tracing (Trace Event Format, "JSON Object Format"): a track for the loop and one for each
/// task, a slice while it runs or waits, an arrow from what made it ready to where it runs. Times are microseconds of virtual time.
/// </summary>
internal sealed class ChromeTrace
{
    private const int Process = 1;
    private const int LoopTrack = 0;

    private readonly TraceLog _log;
    private readonly TraceNames _names;
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<int, (long Start, string Name, string Category)> _open = [];
    private readonly Dictionary<int, int> _madeReady = [];

    private ChromeTrace(TraceLog log, Utf8JsonWriter json)
    {
        _log = log;
        _json = json;
        _names = new TraceNames(log);
        _names.Update();
    }

    public static string Of(TraceLog log)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            new ChromeTrace(log, json).Write();
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("displayTimeUnit", "ns");
        _json.WriteStartArray("traceEvents");
        WriteName("process_name", LoopTrack, "Loopscope");
        WriteName("thread_name", LoopTrack, "event loop");
        for (var sequence = 1; sequence <= _log.Count; sequence++)
            Take(sequence);
        foreach (var track in _open.Keys.Order().ToArray())
            Close(track, _log.Count > 0 ? _log[_log.Count].Time : 0);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Take(int sequence)
    {
        ref readonly var e = ref _log[sequence];
        switch (e.Kind)
        {
            case EventKind.TaskCreated:
                WriteName("thread_name", e.Subject, $"{_names.Task(e.Subject)?.ShortName} {_log.Text(e.Text)}".Trim());
                break;
            case EventKind.LoopIteration:
                Open(LoopTrack, e.Time, $"iteration {e.Number}", "loop");
                break;
            case EventKind.IdleJump:
                Close(LoopTrack, e.Time - e.Number);
                WriteSlice(LoopTrack, e.Time - e.Number, e.Time, "idle", "loop");
                break;
            case EventKind.LoopStopped:
                Close(LoopTrack, e.Time);
                break;
            case EventKind.TaskReady:
                Open(e.Subject, e.Time, "ready", "ready");
                if (e.Cause != 0)
                    _madeReady[e.Subject] = e.Cause;
                break;
            case EventKind.TaskRunning:
                Open(e.Subject, e.Time, "running", "running");
                if (_madeReady.Remove(e.Subject, out var cause))
                    WriteArrow(sequence, cause, e.Subject, e.Time);
                break;
            case EventKind.TaskWaiting:
                Open(e.Subject, e.Time, $"waiting: {_log.Text(e.Text)}", "waiting");
                break;
            case EventKind.TaskDone:
                Close(e.Subject, e.Time);
                WriteMark(e.Subject, e.Time, $"done: {_log.Text(e.Text)}", "task");
                break;
            case EventKind.OutputWritten:
                WriteMark(e.Task, e.Time, _log.Text(e.Text), "output");
                break;
            case EventKind.ExceptionRaised:
                WriteMark(e.Task, e.Time, _log.Text(e.Text), "exception");
                break;
            case EventKind.WarningIssued or EventKind.LimitReached:
                WriteMark(e.Task, e.Time, _log.Text(e.Text), "warning");
                break;
        }
    }

    /// <summary>Begins a slice; the one before it on the track ends.</summary>
    private void Open(int track, long time, string name, string category)
    {
        Close(track, time);
        _open[track] = (time, name, category);
    }

    private void Close(int track, long time)
    {
        if (_open.Remove(track, out var slice))
            WriteSlice(track, slice.Start, Math.Max(time, slice.Start), slice.Name, slice.Category);
    }

    private void WriteSlice(int track, long start, long end, string name, string category)
    {
        WriteHead("X", track, start, name, category);
        _json.WriteNumber("dur", Microseconds(end - start));
        _json.WriteEndObject();
    }

    private void WriteMark(int track, long time, string name, string category)
    {
        WriteHead("i", track, time, name, category);
        _json.WriteString("s", "t");
        _json.WriteEndObject();
    }

    /// <summary>From the event that made a task ready to where it then runs.</summary>
    private void WriteArrow(int id, int cause, int task, long time)
    {
        ref readonly var from = ref _log[cause];
        WriteHead("s", from.Task, from.Time, EventSchema.Of(from.Kind).Name, "cause");
        _json.WriteNumber("id", id);
        _json.WriteEndObject();
        WriteHead("f", task, time, EventSchema.Of(from.Kind).Name, "cause");
        _json.WriteNumber("id", id);
        _json.WriteString("bp", "e");
        _json.WriteEndObject();
    }

    private void WriteName(string what, int track, string name)
    {
        _json.WriteStartObject();
        _json.WriteString("ph", "M");
        _json.WriteString("name", what);
        _json.WriteNumber("pid", Process);
        _json.WriteNumber("tid", track);
        _json.WriteStartObject("args");
        _json.WriteString("name", name);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteHead(string phase, int track, long time, string name, string category)
    {
        _json.WriteStartObject();
        _json.WriteString("ph", phase);
        _json.WriteString("name", name.Length > 0 ? name : category);
        _json.WriteString("cat", category);
        _json.WriteNumber("pid", Process);
        _json.WriteNumber("tid", track);
        _json.WriteNumber("ts", Microseconds(time));
    }

    private static decimal Microseconds(long nanoseconds) => nanoseconds / 1000m;
}
