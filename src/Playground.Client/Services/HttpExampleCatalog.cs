using System.Net;
using System.Net.Http.Json;
using Playground.Contracts;

namespace Playground.Client.Services;

internal sealed class HttpExampleCatalog(HttpClient http) : IExampleCatalog
{
    public async Task<IReadOnlyList<ExampleInfo>> ListAsync(CancellationToken cancellation) =>
        await http.GetFromJsonAsync("api/examples", WireJson.Default.IReadOnlyListExampleInfo, cancellation) ?? [];

    public async Task<ExampleDetail?> FindAsync(string id, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"api/examples/{Uri.EscapeDataString(id)}", cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(WireJson.Default.ExampleDetail, cancellation);
    }
}
