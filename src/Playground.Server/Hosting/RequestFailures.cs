using Microsoft.AspNetCore.Diagnostics;

namespace Playground.Server.Hosting;

/// <summary>A request whose body is not what was asked for is refused with the reason, like any other.</summary>
internal sealed class RequestFailures(Refusals refusals) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is RefusalException refused)
        {
            await refused.Refusal.ExecuteAsync(httpContext);
            return true;
        }

        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        await refusals.Malformed(bad.InnerException?.Message ?? bad.Message).ExecuteAsync(httpContext);
        return true;
    }
}
