using Playground.Contracts;

namespace Playground.Server.Sessions;

/// <summary>
/// Where sessions are to be had. The hub and the endpoints know no more of a session than this, and nothing of where it runs:
/// in this process today, behind a grain of a cluster over the same storage some day.
/// </summary>
internal interface ISessionDirectory
{
    /// <summary>Starts a session; it is kept when this returns.</summary>
    /// <param name="address">Whose it is, for the limit of sessions an address may have.</param>
    /// <exception cref="RefusalException">The server is full, or the address has enough.</exception>
    Task<string> CreateAsync(SessionRecord record, string address, CancellationToken cancellation);

    /// <summary>The session of a token, rebuilt from storage if it isn't in memory, or if what is in memory is behind.</summary>
    /// <param name="revision">A revision that the caller knows of, maybe from another server over the same storage; 0 for none.</param>
    /// <param name="isNew">The caller asks for the first time, and may have been with another server before.</param>
    /// <exception cref="RefusalException">There is none.</exception>
    Task<ISessionOwner> FindAsync(string token, int revision, bool isNew, CancellationToken cancellation);
}

/// <summary>A session, wherever it runs. Everything that goes in or out is a value that can cross a wire.</summary>
internal interface ISessionOwner
{
    Task<SessionInfo> OpenAsync();

    /// <inheritdoc cref="ISessionHub.ReadFrom"/>
    Task<TraceBatch> ReadAsync(TracePosition position, int maxEvents, CancellationToken cancellation);

    /// <inheritdoc cref="ISessionHub.Change"/>
    Task<CommandReceipt> ChangeAsync(SessionCommand command, CancellationToken cancellation);

    /// <inheritdoc cref="ISessionHub.RunTo"/>
    Task<RunToResult> RunToAsync(RunToRequest request, CancellationToken cancellation);

    /// <inheritdoc cref="ISessionHub.Inspect"/>
    Task<Inspection> InspectAsync(InspectRequest request, CancellationToken cancellation);

    /// <summary>The whole trace, up to the end of the run or to where it waits for input.</summary>
    /// <param name="asJson">A JSON object a line, instead of lines for people.</param>
    Task<string> ExportAsync(bool asJson, CancellationToken cancellation);
}
