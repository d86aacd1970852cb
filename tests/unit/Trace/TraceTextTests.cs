using System.Text.Json;
using Playground.Scheduler.Trace;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Tests.Unit.Trace;

public class TraceTextTests
{
    [Fact]
    public void A_trace_is_one_event_a_line_in_columns()
    {
        var log = new TraceBuilder().At(0.25).NewTask(1, 1, "main", 3).Emit(HandleRun, 101).In(1).Because(5).Emit(TaskRunning, 1)
            .Line(1, 4).Local(1, "名", "'a\"\\b'").Print("hi\n\t\u0007").In(0).Emit(IdleJump, 1, number: 5).Log;
        Assert.Equal(
            """
                 1  0.250000000 s        coroutineCreated        coroutine=1 line=3 name="main"
                 2  0.250000000 s        taskCreated             task=M coroutine=1 name="Task-1"
                 3  0.250000000 s        handleScheduled         handle=101 steps=M callback="step of Task-1" <-2
                 4  0.250000000 s        taskReady               task=M handle=101 <-3
                 5  0.250000000 s        handleRun               handle=101
                 6  0.250000000 s  M     taskRunning             task=M <-5
                 7  0.250001000 s  M     lineReached             frame=1 file="main.py" line=4
                 8  0.250001000 s  M     localChanged            frame=1 variable="名" value="'a\"\\b'"
                 9  0.250001000 s  M     outputWritten           stream=1 text="hi\n\t\u0007"
                10  0.250001000 s        idleJump                loop=1 jumped=5

            """.ReplaceLineEndings("\n"),
            TraceText.Of(log));
    }

    [Theory, MemberData(nameof(EventSchemaTests.Kinds), MemberType = typeof(EventSchemaTests))]
    public void Every_kind_shows_all_fields_it_uses_in_text_and_json(EventKind kind)
    {
        var log = new TraceLog();
        var text = log.Intern("text");
        log.Emit(new TraceEvent(LoopStarted, 0, 0, 0, 1, 0, 0, 0));
        log.Emit(new TraceEvent(kind, 1_500_000_000, 7, 1, 2, EventSchema.OtherIsString(kind) ? log.Intern("other") : 3, 4, text));
        var shape = EventSchema.Of(kind);
        var line = TraceText.Lines(log).Last();
        var json = JsonDocument.Parse(TraceJson.Lines(log).Last()).RootElement;

        Assert.Equal((2, shape.Name, 1_500_000_000, 7, 1), (
            json.GetProperty("sequence").GetInt32(), json.GetProperty("kind").GetString(), json.GetProperty("time").GetInt64(),
            json.GetProperty("in").GetInt32(), json.GetProperty("cause").GetInt32()));
        Assert.Contains($" {shape.Name} ", line + " ");
        Assert.EndsWith(" <-1", line);
        foreach (var (field, value) in new[] { (shape.Subject, "2"), (shape.Other, EventSchema.OtherIsString(kind) ? "\"other\"" : "3"), (shape.Number, "4"), (shape.Text, "\"text\"") })
        {
            if (!field.IsUsed) continue;
            var shown = field.Meaning == FieldMeaning.Task && kind == TaskCreated ? "T1" : value;
            Assert.Contains($" {field.Name}={shown}", line);
            Assert.Equal(value, json.GetProperty(field.Name).GetRawText());
        }
    }

    [Fact]
    public void Json_is_ascii_and_leaves_out_no_task_and_no_cause()
    {
        var log = new TraceBuilder().Print("é\ud83d\ude00\ud800").Log;
        Assert.Equal("""{"sequence":1,"kind":"outputWritten","time":0,"stream":1,"text":"\u00e9\ud83d\ude00\ud800"}""", TraceJson.Line(log, 1));
    }
}
