namespace Playground.Scheduler.Trace;

public enum PartKind
{
    /// <summary>Words of the reader's language.</summary>
    Text,
    /// <summary>A task, by its short name; to be shown in its colour.</summary>
    Task,
    /// <summary>Something from the program or its output: a name, a value, an exception.</summary>
    Code,
    /// <summary>A line of the program.</summary>
    Line,
    /// <summary>A stretch of or a point in virtual time.</summary>
    Time,
    Number,
}

/// <param name="Text">What to show.</param>
/// <param name="Value">Number of the task or line.</param>
/// <param name="Color">Colour of the task.</param>
public readonly record struct SentencePart(PartKind Kind, string Text, int Value = 0, int Color = 0);

/// <summary>What one event means, in the reader's language.</summary>
/// <param name="Sequence">The event.</param>
public sealed record Sentence(int Sequence, IReadOnlyList<SentencePart> Parts)
{
    /// <summary>The sentence as plain text.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.Text));
}
