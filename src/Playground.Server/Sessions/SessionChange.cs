using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>
/// Makes a command part of a run. A second run is brought to the moment at which the command came, which gives the step that it
/// is stamped with; the command is kept; the second run, under the command, is from then on the session's; and only then is
/// the command acknowledged.
/// </summary>
internal sealed class SessionChange(Session session, SessionParts parts, Action resume)
{
    public async Task<CommandReceipt> MakeAsync(SessionCommand command, CancellationToken cancellation)
    {
        CommandRules.Check(command, parts.Refusals);
        await session.Changing.WaitAsync(cancellation);
        try
        {
            var log = session.Commands;
            if (log.Find(command.Id) is { } known)
            {
                return Receipt(log, known);
            }

            if (command.Revision != log.Revision)
            {
                throw parts.Refuse(refusals => refusals.StaleRevision());
            }

            if (log.Revision >= parts.Settings.MaxCommands)
            {
                throw parts.Refuse(refusals => refusals.TooManyCommands());
            }

            return await MakeAsync(command, log, cancellation);
        }
        finally
        {
            session.Changing.Release();
        }
    }

    private async Task<CommandReceipt> MakeAsync(SessionCommand command, CommandLog log, CancellationToken cancellation)
    {
        var isSeed = command.Change is ChangeSeed;
        var replay = isSeed
            ? null
            : await session.VisitAsync(log, command.AtSequence, Take, resume) ?? throw parts.Refuse(refusals => refusals.RunHasEnded());
        if (replay is not null && replay.Log.Count < command.AtSequence)
        {
            // It waits for input before that moment.
            throw parts.Refuse(refusals => refusals.NothingThere());
        }

        var entry = new LoggedCommand(command.Id, replay?.Log.Count ?? 0, replay?.Steps ?? 0, command.Change);

        if (replay?.Adopt(entry, log.Revision + 1) is false)
        {
            throw parts.Refuse(refusals => refusals.NothingToChange());
        }

        // From here on it is done even if the caller has gone: a command is kept and followed, or neither.
        if (!await parts.Store.AppendAsync(session.Token, log.Revision, entry, CancellationToken.None))
        {
            // Another server over the same storage was first: this one's copy is behind, and the next call brings a new one.
            session.IsBehind = true;
            throw parts.Refuse(refusals => refusals.StaleRevision());
        }

        var changed = log.With(entry);
        session.Adopt(replay ?? session.Start(changed), changed, entry.Sequence);
        parts.Metrics.CommandTaken(command.Change.GetType().Name);
        resume();
        return Receipt(changed, entry);

        // On a worker's thread, which knows nothing of the reader's language.
        static Replay? Take(SessionCursor cursor, Replay there) => there.HasEnded ? null : cursor.Take();
    }

    private static CommandReceipt Receipt(CommandLog log, LoggedCommand entry) =>
        new(entry.Id, log.RevisionOf(entry), entry.Sequence, entry.Step);
}
