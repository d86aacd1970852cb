using Microsoft.AspNetCore.SignalR.Client;

namespace Playground.Client.Services;

/// <summary>Reconnects for ever: at once, then at growing distances up to five seconds.</summary>
internal sealed class KeepTrying : IRetryPolicy
{
    private static readonly TimeSpan[] Delays =
        [TimeSpan.Zero, TimeSpan.FromSeconds(.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)];

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public TimeSpan? NextRetryDelay(RetryContext retryContext) => Delay(retryContext.PreviousRetryCount);

    public static TimeSpan Delay(long attempts) => attempts < Delays.Length ? Delays[attempts] : Longest;
}
