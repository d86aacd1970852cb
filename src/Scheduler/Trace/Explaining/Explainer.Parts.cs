using System.Globalization;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Scheduler.Trace;

// Filling templates.
public sealed partial class Explainer
{
    // What a program wrote or holds may be long; a sentence is not.
    private const int MaxCode = 60;

    private List<SentencePart> Fill(string template, in TraceEvent e, int sequence)
    {
        var parts = new List<SentencePart>();
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            if (open < 0) open = template.Length;
            if (open > at) parts.Add(new SentencePart(PartKind.Text, template[at..open]));
            if (open == template.Length) break;
            var close = template.IndexOf('}', open);
            var part = PartFor(template[(open + 1)..close], e, sequence);
            at = close + 1;
            if (part.Kind == PartKind.Text)
            {
                // A sentence begins with a capital, also if it begins with "the program".
                if (parts.Count == 0) part = part with { Text = Capitalised(part.Text) };
                // Chinese sets foreign words off by spaces, but not its own.
                if (!texts.SeparatesWords && at < template.Length && template[at] == ' ') at++;
            }
            parts.Add(part);
        }
        return parts;
    }

    private SentencePart PartFor(string placeholder, in TraceEvent e, int sequence) => placeholder switch
    {
        "by" => By(e.Kind == TaskReady ? _log[ReadyBecause(e, sequence).Cause] : e),
        "task" => Task(TaskOf(e)),
        "other" => Task(e.Kind == TaskReady ? _log[ReadyBecause(e, sequence).Cause].Subject : e.Other),
        "callback" => Code(CallbackOf(e)),
        "coroutine" => Call(e.Kind is TaskCreated ? names.Coroutine(e.Other) : e.Text != 0 && e.Kind is CoroutineCreated or CoroutineNeverAwaited
            ? _log.Text(e.Text) : names.Coroutine(e.Subject)),
        "function" => Call(e.Kind == FrameEntered ? _log.Text(e.Text) : names.Frame(e.Subject)),
        "what" => What(e, sequence),
        "primitive" => Code(PrimitiveText(e.Kind == TaskReady ? _log[ReadyBecause(e, sequence).Cause].Subject : e.Subject)),
        "endpoint" or "process" => Code(Known(names.Endpoint(e.Subject), e.Subject)),
        "peer" => Code(Known(names.Endpoint(e.Other), e.Other)),
        "thread" => Code(Known(names.Thread(e.Kind == ExecutorStarted ? e.Other : e.Subject), e.Subject)),
        "call" => Code(Known(names.Call(e.Subject), e.Subject)),
        "item" => Code(_log.Text(e.Kind == TaskReady ? _log[ReadyBecause(e, sequence).Cause].Text : e.Text)),
        "variable" => Code(_log.Text(e.Other)),
        "text" => Code(Excerpt(_log.Text(e.Text), lastLine: e.Number == 2)),
        "result" or "exception" or "value" or "data" or "type" or "name" or "operation" => Code(_log.TextOf(e)),
        "warning" or "limit" => new SentencePart(PartKind.Text, _log.Text(e.Text)),
        "line" => new SentencePart(PartKind.Line, Invariant(e.Number), (int)e.Number),
        "duration" => new SentencePart(PartKind.Time, ExplanationTexts.Duration(e.Number)),
        "time" => new SentencePart(PartKind.Time, ExplanationTexts.Clock(e.Kind == TimerSet ? e.Number : e.Time)),
        "handles" => new SentencePart(PartKind.Number, Invariant(e.Other)),
        "number" => new SentencePart(PartKind.Number, Invariant(Math.Abs(e.Number))),
        _ => throw new ArgumentException($"no such placeholder: {placeholder}"),
    };

    /// <summary>Who did it: a task, or else the loop's or the program's code outside of tasks.</summary>
    private SentencePart By(in TraceEvent e) => e.Task != 0
        ? Task(e.Task)
        : new SentencePart(PartKind.Text, texts.Template(e.Kind is FutureResolved or HandleScheduled ? "who.loop" : "who.program"));

    private SentencePart Task(int number) => names.Task(number) is { } task
        ? new SentencePart(PartKind.Task, task.ShortName, number, task.Color)
        : Code(Invariant(number));

    /// <summary>The task that a sentence is about.</summary>
    private int TaskOf(in TraceEvent e) => e.Kind switch
    {
        HandleScheduled or TimerSet or CallbackAdded => e.Other,
        HandleRun or TimerFired => names.HandleOrigin(e.Subject) is > 0 and var origin ? _log[origin].Other : 0,
        _ => e.Subject,
    };

    private string CallbackOf(in TraceEvent e)
    {
        if (e.Text != 0) return _log.Text(e.Text);
        return names.HandleOrigin(e.Subject) is > 0 and var origin ? _log.Text(_log[origin].Text) : "";
    }

    /// <summary>What is waited for or opened, in the words of the trace.</summary>
    private SentencePart What(in TraceEvent e, int sequence)
    {
        var future = e.Kind switch
        {
            FutureResolved or CallbackAdded => e.Subject,
            HandleScheduled => _log[e.Cause].Subject,
            TaskReady => _log[ReadyBecause(e, sequence).Cause].Subject,
            _ => 0,
        };
        if (future == 0)
        {
            var words = _log.Text(e.Text);
            return e.Kind == ThreadWaiting && !words.EndsWith(')') ? new SentencePart(PartKind.Text, texts.Waited(words)) : Code(words);
        }

        if (names.Task(future) is not null) return Task(future);
        var purpose = names.FutureOrigin(future) is > 0 and var origin ? _log.Text(_log[origin].Text) : "";
        return Code(purpose.Length > 0 ? purpose : "future " + Invariant(future));
    }

    /// <summary>"q", else "Queue 1".</summary>
    private string PrimitiveText(int number) => names.Primitive(number) switch
    {
        { Name.Length: > 0 } named => named.Name,
        { } nameless => nameless.Type + " " + Invariant(number),
        null => Invariant(number),
    };

    private static string Known(string name, int number) => name.Length > 0 ? name : Invariant(number);

    /// <summary>One line of what was written: the first, or the last one, which is where a traceback says what it is about.</summary>
    private static string Excerpt(string written, bool lastLine)
    {
        var text = written.TrimEnd('\n');
        var end = lastLine ? text.LastIndexOf('\n') : text.IndexOf('\n');
        return end < 0 ? text : lastLine ? "… " + text[(end + 1)..] : text[..end] + " …";
    }

    private static SentencePart Call(string function) => Code(function.Length == 0 ? "…" : function + "()");

    private static SentencePart Code(string text)
    {
        if (text.Length > MaxCode) text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[MaxCode - 1]) ? MaxCode - 1 : MaxCode), "…");
        return new SentencePart(PartKind.Code, text);
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
