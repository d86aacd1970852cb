namespace Playground.Scheduler.Trace;

/// <summary>What the number in a field of a <see cref="TraceEvent"/> refers to or counts.</summary>
public enum FieldMeaning : byte
{
    /// <summary>The field is not used and should be 0.</summary>
    Unused,

    // Numbers of things.
    Loop,
    Handle,
    Coroutine,
    Task,
    /// <summary>A future or a task; both share one numbering.</summary>
    Future,
    Primitive,
    Call,
    Thread,
    Endpoint,
    Process,
    Frame,

    // Quantities.
    Line,
    Nanoseconds,
    Count,
    /// <summary>0 result, 1 exception, 2 cancelled.</summary>
    Outcome,
    /// <summary>1 stdout, 2 stderr.</summary>
    Stream,
    Signal,
    ExitCode,

    /// <summary>Number of a string in the trace's table.</summary>
    String,
}

/// <summary>A field of an event kind.</summary>
/// <param name="Name">Its name in JSON and in the documentation, in camelCase; empty if unused.</param>
public readonly record struct FieldShape(string Name, FieldMeaning Meaning)
{
    public bool IsUsed => Meaning != FieldMeaning.Unused;
}

/// <summary>Which fields an event kind uses, and what they are called.</summary>
public sealed record EventShape(
    EventKind Kind,
    FieldShape Subject,
    FieldShape Other,
    FieldShape Number,
    FieldShape Text)
{
    /// <summary>The kind's name in JSON and text, such as "taskWaiting".</summary>
    public string Name { get; } = char.ToLowerInvariant(Kind.ToString()[0]) + Kind.ToString()[1..];
}
