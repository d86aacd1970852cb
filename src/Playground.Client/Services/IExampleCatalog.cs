using Playground.Contracts;

namespace Playground.Client.Services;

/// <summary>
/// The gallery's examples, in the reader's language. In the browser it asks GET /api/examples;
/// on the server, which renders the first page, it reads them where they are.
/// </summary>
public interface IExampleCatalog
{
    Task<IReadOnlyList<ExampleInfo>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Null when there is no such example.</summary>
    Task<ExampleDetail?> FindAsync(string id, CancellationToken cancellation = default);
}
