using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Playground.Contracts;
using Playground.Server.Examples;
using Playground.Server.Hosting;
using Playground.Server.Storage;

namespace Playground.Server.Sessions;

/// <summary>Starting sessions and taking their traces home.</summary>
internal static class SessionEndpoints
{
    private const string Bearer = "Bearer ";
    private const long DearestStep = 1_000_000_000;

    public static void MapSessionEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ApiRoutes.Sessions, Create).RequireRateLimiting(RateLimits.Sessions);
        routes.MapGet(ApiRoutes.Trace, Export).RequireRateLimiting(RateLimits.Snippets);
    }

    private static async Task<Results<Created<CreateSessionResponse>, Refusal>> Create(
        CreateSessionRequest request,
        HttpContext context,
        ExampleLibrary library,
        SnippetStore snippets,
        SourceRules rules,
        SessionFactory factory,
        ISessionDirectory sessions,
        Refusals refusals,
        CancellationToken cancellation)
    {
        if (new object?[] { request.Example, request.Files, request.Snippet }.Count(given => given is not null) != 1)
        {
            return refusals.ExampleOrFiles();
        }

        if (request.NanosecondsPerStep is < 1 or > DearestStep)
        {
            return refusals.BadStep();
        }

        string title;
        IReadOnlyList<SourceFile> files;
        var seed = request.Seed;
        if (request.Example is { } id)
        {
            if (library.Find(id) is not { } example)
            {
                return refusals.UnknownExample(id);
            }

            (title, files) = (example.Info(CultureInfo.CurrentUICulture.Name).Title, example.Files);
        }
        else if (request.Snippet is { } snippetId)
        {
            var (state, snippet) = SnippetId.IsOne(snippetId) ? await snippets.FindAsync(snippetId, cancellation) : (SnippetState.Unknown, null);
            if (snippet is null)
            {
                return state is SnippetState.TakenDown ? refusals.TakenDown() : refusals.UnknownSnippet();
            }

            (title, files, seed) = (snippet.Files[0].Name, snippet.Files, seed ?? snippet.Seed);
        }
        else
        {
            if (rules.Check(request.Files!) is { } refusal)
            {
                return refusal;
            }

            (title, files) = (request.Files![0].Name, request.Files);
        }

        var record = factory.Describe(title, files, seed ?? 0, request);
        var token = await sessions.CreateAsync(record, ClientAddress.Of(context), cancellation);
        return TypedResults.Created((string?)null, new CreateSessionResponse(token));
    }

    // The token comes in a header: addresses end up in logs and histories.
    private static async Task<Results<ContentHttpResult, Refusal>> Export(
        [FromHeader(Name = "Authorization")] string? authorization, string? format, ISessionDirectory sessions, Refusals refusals, CancellationToken cancellation)
    {
        if (authorization is null || !authorization.StartsWith(Bearer, StringComparison.Ordinal))
        {
            return refusals.UnknownSession();
        }

        var session = await sessions.FindAsync(authorization[Bearer.Length..], 0, isNew: true, cancellation);
        var isJson = format == "json";
        return TypedResults.Text(await session.ExportAsync(isJson, cancellation), isJson ? "application/jsonl" : "text/plain");
    }
}
