using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace Playground.Server.Hosting;

/// <summary>The description of the HTTP interface, for programs: /openapi/v1.json.</summary>
internal static class OpenApi
{
    public static void AddInterfaceDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Loopscope",
                Version = "1",
                Description = "Starts runs of Python programs and keeps snippets. What happens in a run is read over SignalR, at /hub/session.",
            };
            document.Servers?.Clear();
            return Task.CompletedTask;
        });

        // Whatever the reason, a refusal has one shape.
        options.AddOperationTransformer(async (operation, context, cancellation) =>
        {
            operation.Responses ??= [];
            operation.Responses["default"] = new OpenApiResponse
            {
                Description = "Refused, for the reason that `type` names and `detail` explains (RFC 9457). Retry-After says when to come back, if that helps.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellation) },
                },
            };
        });
    });

    public static void MapInterfaceDescription(this WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json");
}
