namespace Playground.Scheduler.Trace;

public enum TaskPhase { Created, Ready, Running, Waiting, Done }

/// <summary>How a task or future ended; the numbers are those on the wire.</summary>
public enum Outcome { Result = 0, Exception = 1, Cancelled = 2 }

/// <summary>A task, from its creation on for ever.</summary>
public sealed class TaskInfo : StatePart
{
    internal TaskInfo(in TraceEvent created, int sequence, StringTable strings, string function, string shortName, int color)
        : base(created.Subject, sequence, strings) =>
        (NameId, Coroutine, Function, ShortName, Color) = (created.Text, created.Other, function, shortName, color);

    public string Name => Strings[NameId];

    /// <summary>"M", "C1", "C2": the same everywhere and for ever.</summary>
    public string ShortName { get; }

    /// <summary>0, 1, 2, … in order of creation; palettes wrap around.</summary>
    public int Color { get; }

    /// <summary>Its outermost coroutine, or 0 if unknown.</summary>
    public int Coroutine { get; }

    /// <summary>Name of the coroutine function, or empty.</summary>
    public string Function { get; }

    public TaskPhase Phase { get; internal set; }

    /// <summary>cancel() was called and has not taken effect yet.</summary>
    public bool Cancelling { get; internal set; }

    public string CancelMessage => Strings[CancelMessageId];

    /// <summary>How it ended; null until it is done.</summary>
    public Outcome? Outcome { get; internal set; }

    /// <summary>repr of its result, or its exception.</summary>
    public string Result => Strings[ResultId];

    /// <summary>Future or task that it waits for; 0 if it does not wait, or gave way for one pass.</summary>
    public int WaitsFor { get; internal set; }

    public string WaitsForText => Strings[WaitsForTextId];

    /// <summary>Its exception was dropped unseen.</summary>
    public bool NeverRetrieved { get; internal set; }

    internal int CancelMessageId { get; set; }

    internal int ResultId { get; set; }

    internal int WaitsForTextId { get; set; }

    private int NameId { get; }
}
