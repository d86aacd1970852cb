using System.Net.Http.Json;
using System.Text.Json;

namespace Playground.Client.Services;

/// <summary>Reads the server's refusals: RFC 9457 problems.</summary>
internal static class HttpRefusals
{
    /// <exception cref="RefusedException">The answer is no success.</exception>
    public static async Task ThrowIfRefusedAsync(this HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode)
            return;
        var retryAfter = response.Headers.RetryAfter?.Delta;
        try
        {
            var problem = await response.Content.ReadFromJsonAsync(WireJson.Default.Problem, cancellation);
            if ((problem?.Detail ?? problem?.Title) is { Length: > 0 } words)
                throw new RefusedException(words, retryAfter);
        }
        catch (JsonException)
        {
            // Not the server's own answer (a proxy's page, say): its status line is all there is.
        }
        throw new RefusedException($"{(int)response.StatusCode} {response.ReasonPhrase}", retryAfter);
    }
}

/// <summary>What of RFC 9457 problem details a reader is shown.</summary>
internal sealed record Problem(string? Title, string? Detail);
