using Playground.Contracts;

namespace Playground.Server.Sessions;

/// <summary>A command as it is kept.</summary>
/// <param name="Id">The client's, for telling a repetition.</param>
/// <param name="Sequence">The last event that stays as it was.</param>
/// <param name="Step">The VM step at which the change takes effect: where the interpreter can first be interrupted after that event.</param>
internal sealed record LoggedCommand(string Id, int Sequence, long Step, RunChange Change);

/// <summary>
/// The commands of a session, in the order in which they came. It only grows: the run's revision is its length. A command
/// takes the run on from an earlier moment, and so undoes those that were to take effect later.
/// </summary>
internal sealed class CommandLog(IReadOnlyList<LoggedCommand> entries)
{
    public static CommandLog Empty { get; } = new([]);

    public IReadOnlyList<LoggedCommand> Entries => entries;

    public int Revision => entries.Count;

    /// <summary>Those that are in effect, in the order of their moments. A change of seed is not among them.</summary>
    public IReadOnlyList<LoggedCommand> InEffect { get; } = FindInEffect(entries);

    /// <summary>The last seed set; null for the record's own.</summary>
    public long? Seed => (entries.LastOrDefault(entry => entry.Change is ChangeSeed)?.Change as ChangeSeed)?.Seed;

    public CommandLog With(LoggedCommand entry) => new([.. entries, entry]);

    public LoggedCommand? Find(string id) => entries.FirstOrDefault(entry => entry.Id == id);

    /// <summary>The revision that a command made.</summary>
    public int RevisionOf(LoggedCommand entry) => entries.ToList().IndexOf(entry) + 1;

    /// <summary>How much of what a reader of an earlier revision has is still true.</summary>
    /// <param name="revision">From 0 to <see cref="Revision"/>.</param>
    /// <param name="sequence">The last event it has.</param>
    public int StillTrue(int revision, int sequence) => entries.Skip(revision).Aggregate(sequence, (least, entry) => Math.Min(least, entry.Sequence));

    private static List<LoggedCommand> FindInEffect(IReadOnlyList<LoggedCommand> entries)
    {
        var inEffect = new List<LoggedCommand>();
        foreach (var entry in entries)
        {
            inEffect.RemoveAll(earlier => earlier.Sequence > entry.Sequence);
            if (entry.Change is ChangeSeed)
            {
                inEffect.Clear();
            }
            else
            {
                inEffect.Add(entry);
            }
        }

        return inEffect;
    }
}
