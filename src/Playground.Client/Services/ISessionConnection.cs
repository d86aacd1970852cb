using Playground.Contracts;

namespace Playground.Client.Services;

/// <summary>
/// The way to the session hub. It reconnects by itself for as long as it lives; a call made while the
/// network is away waits for it to come back, so that a reader never has to know.
/// </summary>
public interface ISessionConnection : IAsyncDisposable
{
    LinkState State { get; }

    /// <summary>Since when the network has been away; null while connected.</summary>
    DateTimeOffset? LostAt { get; }

    /// <summary>Raised after <see cref="State"/> changed.</summary>
    event Action? StateChanged;

    /// <exception cref="SessionGoneException">The server has no such session any more.</exception>
    Task<SessionInfo> OpenAsync(string token, CancellationToken cancellation);

    /// <summary>See <see cref="ISessionHub.ReadFrom"/>.</summary>
    /// <exception cref="SessionGoneException">The server has no such session any more.</exception>
    Task<TraceBatch> ReadAsync(string token, TracePosition position, int maxEvents, CancellationToken cancellation);

    /// <summary>See <see cref="ISessionHub.Change"/>.</summary>
    /// <exception cref="RefusedException">The server said no.</exception>
    Task<CommandReceipt> ChangeAsync(string token, SessionCommand command, CancellationToken cancellation);

    /// <summary>See <see cref="ISessionHub.RunTo"/>.</summary>
    /// <exception cref="RefusedException">The server said no.</exception>
    Task<RunToResult> RunToAsync(string token, RunToRequest request, CancellationToken cancellation);

    /// <summary>See <see cref="ISessionHub.Inspect"/>.</summary>
    /// <exception cref="RefusedException">The server said no.</exception>
    Task<Inspection> InspectAsync(string token, InspectRequest request, CancellationToken cancellation);

    /// <summary>Tries to connect at once instead of at the next turn.</summary>
    void RetryNow();
}

public enum LinkState
{
    Connecting,
    Connected,
    Lost,
}

/// <summary>The server has forgotten the session (or never knew it). Its message is for people.</summary>
public sealed class SessionGoneException(string message) : Exception(message);
