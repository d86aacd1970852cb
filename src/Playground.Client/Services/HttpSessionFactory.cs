using System.Net.Http.Json;
using System.Text.Json;
using Playground.Contracts;

namespace Playground.Client.Services;

internal sealed class HttpSessionFactory(HttpClient http) : ISessionFactory
{
    public async Task<string> CreateAsync(CreateSessionRequest request, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync("api/sessions", request, WireJson.Default.CreateSessionRequest, cancellation);
        if (!response.IsSuccessStatusCode)
            throw await RefusalAsync(response, cancellation);
        var created = await response.Content.ReadFromJsonAsync(WireJson.Default.CreateSessionResponse, cancellation);
        return created!.Token;
    }

    private static async Task<RefusedException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var retryAfter = response.Headers.RetryAfter?.Delta;
        try
        {
            var problem = await response.Content.ReadFromJsonAsync(WireJson.Default.Problem, cancellation);
            if ((problem?.Detail ?? problem?.Title) is { Length: > 0 } words)
                return new RefusedException(words, retryAfter);
        }
        catch (JsonException)
        {
            // Not the server's own answer (a proxy's page, say): its status line is all there is.
        }
        return new RefusedException($"{(int)response.StatusCode} {response.ReasonPhrase}", retryAfter);
    }
}

/// <summary>What of RFC 9457 problem details a reader is shown.</summary>
internal sealed record Problem(string? Title, string? Detail);
