using Microsoft.AspNetCore.SignalR;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>Hub calls don't pass the middleware that finds the reader's language: they find it here, from the connection's request.</summary>
internal sealed class HubLanguage : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext,
        Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext.Context.GetHttpContext() is { } http)
        {
            ReaderLanguage.Apply(http.Request);
        }

        return next(invocationContext);
    }
}
