using System.Globalization;
using Playground.Client.Services;
using Playground.Contracts;

namespace Playground.Server.Examples;

/// <summary>The gallery for pages that are drawn on the server.</summary>
internal sealed class LibraryCatalog(ExampleLibrary library) : IExampleCatalog
{
    public Task<IReadOnlyList<ExampleInfo>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ExampleInfo>>([.. library.All.Select(example => example.Info(CultureInfo.CurrentUICulture.Name))]);

    public Task<ExampleDetail?> FindAsync(string id, CancellationToken cancellation) =>
        Task.FromResult(library.Detail(id, CultureInfo.CurrentUICulture.Name));
}
