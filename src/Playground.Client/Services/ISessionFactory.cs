using Playground.Contracts;

namespace Playground.Client.Services;

/// <summary>Starts runs: POST /api/sessions.</summary>
public interface ISessionFactory
{
    /// <summary>The token of the new session.</summary>
    /// <exception cref="RefusedException">The server said no; its message is for people.</exception>
    Task<string> CreateAsync(CreateSessionRequest request, CancellationToken cancellation = default);
}

/// <summary>A refusal by the server, with the reason in words.</summary>
/// <param name="message">For people, in their language where the server knows it.</param>
/// <param name="retryAfter">When it makes sense to ask again; null when the server did not say.</param>
public sealed class RefusedException(string message, TimeSpan? retryAfter = null) : Exception(message)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
