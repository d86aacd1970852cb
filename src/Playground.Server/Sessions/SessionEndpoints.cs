using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Playground.Contracts;
using Playground.Server.Examples;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>POST /api/sessions.</summary>
internal static class SessionEndpoints
{
    public static void MapSessionEndpoints(this IEndpointRouteBuilder routes) => routes.MapPost(ApiRoutes.Sessions, Create);

    private static Results<Created<CreateSessionResponse>, Refusal> Create(
        CreateSessionRequest request,
        ExampleLibrary library,
        SourceRules rules,
        SessionFactory factory,
        SessionRegistry sessions,
        Refusals refusals)
    {
        if (request.Example is null == (request.Files is null))
        {
            return refusals.ExampleOrFiles();
        }

        SessionRecord record;
        if (request.Example is { } id)
        {
            if (library.Find(id) is not { } example)
            {
                return refusals.UnknownExample(id);
            }

            record = factory.Describe(example.Info(CultureInfo.CurrentUICulture.Name).Title, example.Files, request.Seed ?? 0);
        }
        else
        {
            if (rules.Check(request.Files!) is { } refusal)
            {
                return refusal;
            }

            record = factory.Describe(request.Files![0].Name, request.Files, request.Seed ?? 0);
        }

        var session = factory.Build(SessionToken.Create(), record);
        return sessions.TryAdd(session)
            ? TypedResults.Created((string?)null, new CreateSessionResponse(session.Token))
            : refusals.Full();
    }
}
