using Playground.Server.Sessions;

namespace Playground.Server.Storage;

/// <summary>Keeps what sessions are functions of. Any server with the same storage can take a session up from here.</summary>
internal interface ISessionStore
{
    /// <summary>Keeps a new session: when it returns, killing the process does not lose it.</summary>
    Task CreateAsync(string token, SessionRecord record, CancellationToken cancellation);

    /// <summary>Null when there is no such session.</summary>
    Task<StoredSession?> FindAsync(string token, CancellationToken cancellation);

    /// <summary>How many commands are kept of a session.</summary>
    Task<int> RevisionAsync(string token, CancellationToken cancellation);

    /// <summary>Keeps a command: when it returns true, no crash loses it.</summary>
    /// <param name="index">Its place in the log, from 0.</param>
    /// <returns>False when that place is taken, or the command is there already: somebody else changed the run meanwhile.</returns>
    Task<bool> AppendAsync(string token, int index, LoggedCommand command, CancellationToken cancellation);

    /// <summary>The session was used until now.</summary>
    Task TouchAsync(string token, CancellationToken cancellation);
}

internal sealed record StoredSession(SessionRecord Record, CommandLog Commands);
