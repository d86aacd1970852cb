using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Playground.Server.Hosting;
using Playground.Server.Storage;

namespace Playground.Server.Snippets;

/// <summary>
/// What the operator does about reported snippets, with the key of Playground:OperatorKey as a bearer token. Without a key set,
/// nobody is the operator.
/// </summary>
internal static class OperatorEndpoints
{
    private const string Bearer = "Bearer ";

    public static void MapOperator(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/operator").RequireRateLimiting(RateLimits.Snippets).AddEndpointFilter(Check);
        group.MapGet("/reports", Reports);
        group.MapDelete("/snippets/{id}", TakeDown);
    }

    private static async ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        var key = services.GetRequiredService<PlaygroundSettings>().OperatorKey;
        var given = context.HttpContext.Request.Headers.Authorization.ToString();
        return key.Length > 0 && given.StartsWith(Bearer, StringComparison.Ordinal) && IsSame(given[Bearer.Length..], key)
            ? await next(context)
            : services.GetRequiredService<Refusals>().NotOperator();
    }

    // By their hashes, so that neither a difference's place nor a length shows in the time it takes.
    private static bool IsSame(string given, string key) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static async Task<Ok<IReadOnlyList<ReportRow>>> Reports(SnippetStore snippets, CancellationToken cancellation) =>
        TypedResults.Ok(await snippets.ReportsAsync(cancellation));

    private static async Task<Results<NoContent, Refusal>> TakeDown(string id, SnippetStore snippets, Refusals refusals, CancellationToken cancellation) =>
        await snippets.TakeDownAsync(id, cancellation) ? TypedResults.NoContent() : refusals.UnknownSnippet();
}
