using Microsoft.AspNetCore.SignalR;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>
/// Words refusals, and logs what goes wrong in hub calls. SignalR's own account is switched off in appsettings.json: it calls every refusal
/// and every reader who has left a failure.
/// </summary>
internal sealed partial class HubFailures(Refusals refusals, ILogger<HubFailures> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext,
        Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext.HubMethodArguments.Contains(null))
        {
            throw new HubException(refusals.Malformed("null").Detail);
        }

        try
        {
            return await next(invocationContext);
        }
        catch (RefusalException refused)
        {
            throw new HubException(refused.Refusal.Detail);
        }
        catch (Exception failure) when (failure is not (HubException or OperationCanceledException))
        {
            CallFailed(failure, invocationContext.HubMethodName);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Error, "The hub call {Method} failed")]
    private partial void CallFailed(Exception failure, string method);
}
