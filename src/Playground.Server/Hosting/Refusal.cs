using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Playground.Server.Hosting;

/// <summary>Why the server says no, for people: over HTTP as an RFC 9457 problem, over the hub as the message of a HubException.</summary>
/// <param name="Kind">Last segment of the problem's type, stable for programs.</param>
internal sealed record Refusal(int Status, string Kind, string Title, string Detail) : IResult
{
    /// <summary>When it makes sense to ask again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The problem's own members, such as the names that exist.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();

    public ProblemDetails ToProblem() => new()
    {
        Type = $"/problems/{Kind}",
        Status = Status,
        Title = Title,
        Detail = Detail,
        Extensions = new Dictionary<string, object?>(Extensions),
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAfter is { } wait)
        {
            httpContext.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return TypedResults.Problem(ToProblem()).ExecuteAsync(httpContext);
    }
}
