using Microsoft.AspNetCore.Http.HttpResults;
using Playground.Contracts;
using Playground.Server.Hosting;
using Playground.Server.Sessions;
using Playground.Server.Storage;

namespace Playground.Server.Snippets;

/// <summary>Keeping, getting and reporting snippets.</summary>
internal static class SnippetEndpoints
{
    private const int LongestReason = 500;

    public static void MapSnippets(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ApiRoutes.Snippets, Keep).RequireRateLimiting(RateLimits.Snippets);
        routes.MapGet(ApiRoutes.Snippets + "/{id}", Get);
        routes.MapPost(ApiRoutes.Snippets + "/{id}/report", Report).RequireRateLimiting(RateLimits.Snippets);
    }

    private static async Task<Results<Created<Snippet>, Ok<Snippet>, Refusal>> Keep(
        CreateSnippetRequest request, SourceRules rules, SnippetStore snippets, Refusals refusals, CancellationToken cancellation)
    {
        if (rules.Check(request.Files) is { } refusal)
        {
            return refusal;
        }

        if (request.Parent is { } parent && (!SnippetId.IsOne(parent) || (await snippets.FindAsync(parent, cancellation)).State is SnippetState.Unknown))
        {
            return refusals.UnknownSnippet();
        }

        var (state, snippet) = await snippets.KeepAsync(request, cancellation);
        return state switch
        {
            SnippetState.TakenDown => refusals.TakenDown(),
            SnippetState.Made => TypedResults.Created($"{ApiRoutes.Snippets}/{snippet!.Id}", snippet),
            _ => TypedResults.Ok(snippet!),
        };
    }

    private static async Task<Results<Ok<Snippet>, Refusal>> Get(string id, SnippetStore snippets, Refusals refusals, CancellationToken cancellation)
    {
        var (state, snippet) = SnippetId.IsOne(id) ? await snippets.FindAsync(id, cancellation) : (SnippetState.Unknown, null);
        return state switch
        {
            SnippetState.Unknown => refusals.UnknownSnippet(),
            SnippetState.TakenDown => refusals.TakenDown(),
            _ => TypedResults.Ok(snippet!),
        };
    }

    private static async Task<Results<Accepted, Refusal>> Report(
        string id, ReportSnippetRequest request, SnippetStore snippets, Refusals refusals, CancellationToken cancellation)
    {
        if (request.Reason.Trim() is not { Length: > 0 and <= LongestReason } reason)
        {
            return refusals.BadReport();
        }

        return SnippetId.IsOne(id) && await snippets.ReportAsync(id, reason, cancellation)
            ? TypedResults.Accepted((string?)null)
            : refusals.UnknownSnippet();
    }
}
