namespace Playground.Scheduler.Trace;

/// <summary>
/// A thing that a trace tells of. It changes in place while its state moves (events are too many for a new object each), so keep no
/// reference to it across Apply or Seek; what stays comparable is its number with <see cref="ChangedAt"/>, which together tell all of it.
/// </summary>
public abstract class StatePart
{
    private protected StatePart(int number, int createdAt, StringTable strings) =>
        (Number, CreatedAt, ChangedAt, Strings) = (number, createdAt, createdAt, strings);

    public int Number { get; }

    /// <summary>The event that made it.</summary>
    public int CreatedAt { get; }

    /// <summary>The last event that changed it.</summary>
    public int ChangedAt { get; internal set; }

    /// <summary>The table that may change this object; another must copy it first.</summary>
    internal object? Owner { get; set; }

    /// <summary>Texts are kept as their numbers: most are never looked at.</summary>
    private protected StringTable Strings { get; }

    internal virtual StatePart Copy() => (StatePart)MemberwiseClone();
}
