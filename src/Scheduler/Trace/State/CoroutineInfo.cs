namespace Playground.Scheduler.Trace;

public enum CoroutinePhase { Created, Running, Suspended }

/// <summary>A coroutine that has not finished.</summary>
public sealed class CoroutineInfo : StatePart
{
    internal CoroutineInfo(in TraceEvent created, int sequence, StringTable strings)
        : base(created.Subject, sequence, strings) => (NameId, Line) = (created.Text, (int)created.Number);

    public string Name => Strings[NameId];

    /// <summary>Line of its `def`.</summary>
    public int Line { get; }

    public CoroutinePhase Phase { get; internal set; }

    /// <summary>Task in which it runs or is parked; 0 before it was driven, or if driven by hand.</summary>
    public int Task { get; internal set; }

    /// <summary>Its frame, which stays the same through its life; 0 until known, and for a coroutine without Python code.</summary>
    public int Frame { get; internal set; }

    /// <summary>Line where it is parked; 0 unless suspended.</summary>
    public int ParkedLine { get; internal set; }

    /// <summary>
    /// Coroutine that it awaits, or 0. A running coroutine awaits the one that started or resumed while it ran; a suspended one
    /// awaits the one that suspended in the event just before its own.
    /// </summary>
    public int Awaits { get; internal set; }

    /// <summary>Coroutine that awaits it, or 0.</summary>
    public int AwaitedBy { get; internal set; }

    /// <summary>Future or task that it waits for itself; 0 unless it is the innermost of a suspended chain.</summary>
    public int AwaitsFuture { get; internal set; }

    /// <summary>What it waits for, in words; empty unless suspended.</summary>
    public string AwaitsText => Strings[AwaitsTextId];

    internal int AwaitsTextId { get; set; }

    internal int NameId { get; }
}
