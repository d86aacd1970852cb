using Microsoft.AspNetCore.Diagnostics;

namespace Playground.Server.Hosting;

/// <summary>Requests that could not be read are refused with a reason, like any other.</summary>
internal sealed class RequestFailures(Refusals refusals, PlaygroundSettings settings) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        var refusal = bad.StatusCode == StatusCodes.Status413PayloadTooLarge
            ? refusals.BodyTooLarge(settings.MaxBodyBytes)
            : refusals.Malformed(bad.InnerException?.Message ?? bad.Message);
        await refusal.ExecuteAsync(httpContext);
        return true;
    }
}
