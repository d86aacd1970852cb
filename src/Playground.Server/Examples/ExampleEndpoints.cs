using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Playground.Client.Services;
using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Server.Examples;

/// <summary>GET /api/examples and /api/examples/{id}.</summary>
internal static class ExampleEndpoints
{
    public static void AddExamples(this IServiceCollection services, ExampleLibrary library)
    {
        services.AddSingleton(library);
        services.AddSingleton<IExampleCatalog, LibraryCatalog>();
    }

    public static void MapExamples(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ApiRoutes.Examples, List);
        routes.MapGet(ApiRoutes.Examples + "/{id}", Get);
    }

    private static Task<IReadOnlyList<ExampleInfo>> List(IExampleCatalog catalog, CancellationToken cancellation) =>
        catalog.ListAsync(cancellation);

    private static Results<Ok<ExampleDetail>, Refusal> Get(string id, ExampleLibrary library, Refusals refusals) =>
        library.Detail(id, CultureInfo.CurrentUICulture.Name) is { } example
            ? TypedResults.Ok(example)
            : refusals.UnknownExample(id);
}
