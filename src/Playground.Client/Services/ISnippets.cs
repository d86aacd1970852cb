using System.Net;
using System.Net.Http.Json;
using Playground.Contracts;

namespace Playground.Client.Services;

/// <summary>Programs under short addresses. The server, which renders the first page, reads them where they are.</summary>
public interface ISnippets
{
    Task<SnippetFound> FindAsync(string id, CancellationToken cancellation = default);

    /// <exception cref="RefusedException">The server said no.</exception>
    /// <exception cref="HttpRequestException">It can't be reached.</exception>
    Task<Snippet> KeepAsync(CreateSnippetRequest request, CancellationToken cancellation = default);

    /// <summary>Tells the operator what is wrong with a snippet.</summary>
    /// <exception cref="RefusedException">The server said no.</exception>
    /// <exception cref="HttpRequestException">It can't be reached.</exception>
    Task ReportAsync(string id, string reason, CancellationToken cancellation = default);
}

/// <param name="Snippet">Null when there is none.</param>
/// <param name="TakenDown">There was one, and the operator has taken it down.</param>
public sealed record SnippetFound(Snippet? Snippet, bool TakenDown = false);

internal sealed class HttpSnippets(HttpClient http) : ISnippets
{
    public async Task<SnippetFound> FindAsync(string id, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"api/snippets/{Uri.EscapeDataString(id)}", cancellation);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            return new SnippetFound(null, TakenDown: response.StatusCode == HttpStatusCode.Gone);
        await response.ThrowIfRefusedAsync(cancellation);
        return new SnippetFound(await response.Content.ReadFromJsonAsync(WireJson.Default.Snippet, cancellation));
    }

    public async Task<Snippet> KeepAsync(CreateSnippetRequest request, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync("api/snippets", request, WireJson.Default.CreateSnippetRequest, cancellation);
        await response.ThrowIfRefusedAsync(cancellation);
        return (await response.Content.ReadFromJsonAsync(WireJson.Default.Snippet, cancellation))!;
    }

    public async Task ReportAsync(string id, string reason, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync(
            $"api/snippets/{Uri.EscapeDataString(id)}/report", new ReportSnippetRequest(reason), WireJson.Default.ReportSnippetRequest, cancellation);
        await response.ThrowIfRefusedAsync(cancellation);
    }
}
