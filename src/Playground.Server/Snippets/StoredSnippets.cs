using Playground.Client.Services;
using Playground.Contracts;
using Playground.Server.Storage;

namespace Playground.Server.Snippets;

/// <summary>Snippets for pages that are drawn on the server, which only reads them.</summary>
internal sealed class StoredSnippets(SnippetStore store) : ISnippets
{
    public async Task<SnippetFound> FindAsync(string id, CancellationToken cancellation)
    {
        if (!SnippetId.IsOne(id))
        {
            return new SnippetFound(null);
        }

        var (state, snippet) = await store.FindAsync(id, cancellation);
        return new SnippetFound(snippet, state is SnippetState.TakenDown);
    }

    public Task<Snippet> KeepAsync(CreateSnippetRequest request, CancellationToken cancellation) => throw Refused();

    public Task ReportAsync(string id, string reason, CancellationToken cancellation) => throw Refused();

    private static InvalidOperationException Refused() => new("snippets are kept by the browser, not while prerendering");
}
