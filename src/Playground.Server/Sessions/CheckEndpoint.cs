using Microsoft.AspNetCore.Http.HttpResults;
using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>POST /api/check: what is wrong with a text that is being typed.</summary>
internal static class CheckEndpoint
{
    public static void MapCheck(this IEndpointRouteBuilder routes) => routes.MapPost(ApiRoutes.Check, Check).RequireRateLimiting(RateLimits.Checks);

    private static Results<Ok<IReadOnlyList<SyntaxProblem>>, Refusal> Check(CheckRequest request, SourceRules rules, SourceCheck check)
    {
        // An empty file is no mistake while somebody is typing.
        var files = (request.Files ?? []).Where(file => file is null || !string.IsNullOrWhiteSpace(file.Text)).ToArray();
        if (files.Length > 0 && rules.Check(files) is { } refusal)
        {
            return refusal;
        }

        return TypedResults.Ok(check.Find(files));
    }
}
