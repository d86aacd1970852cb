using System.Net.Http.Json;
using Playground.Contracts;

namespace Playground.Client.Services;

/// <summary>Says what is wrong with a text that is being typed: POST /api/check.</summary>
public interface ISourceCheck
{
    /// <summary>At most one problem a file.</summary>
    /// <exception cref="RefusedException">The server said no.</exception>
    /// <exception cref="HttpRequestException">It can't be reached.</exception>
    Task<IReadOnlyList<SyntaxProblem>> CheckAsync(IReadOnlyList<SourceFile> files, CancellationToken cancellation = default);
}

internal sealed class HttpSourceCheck(HttpClient http) : ISourceCheck
{
    public async Task<IReadOnlyList<SyntaxProblem>> CheckAsync(IReadOnlyList<SourceFile> files, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync("api/check", new CheckRequest(files), WireJson.Default.CheckRequest, cancellation);
        await response.ThrowIfRefusedAsync(cancellation);
        return await response.Content.ReadFromJsonAsync(WireJson.Default.IReadOnlyListSyntaxProblem, cancellation) ?? [];
    }
}
