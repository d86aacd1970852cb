using System.Net.Http.Json;
using Playground.Contracts;

namespace Playground.Client.Services;

internal sealed class HttpSessionFactory(HttpClient http) : ISessionFactory
{
    public async Task<string> CreateAsync(CreateSessionRequest request, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync("api/sessions", request, WireJson.Default.CreateSessionRequest, cancellation);
        await response.ThrowIfRefusedAsync(cancellation);
        var created = await response.Content.ReadFromJsonAsync(WireJson.Default.CreateSessionResponse, cancellation);
        return created!.Token;
    }
}
