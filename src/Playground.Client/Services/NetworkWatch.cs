using Microsoft.JSInterop;

namespace Playground.Client.Services;

/// <summary>Whether the browser believes that it has a network.</summary>
internal sealed class NetworkWatch
{
    public bool IsOnline { get; private set; } = true;

    public event Action? Changed;

    /// <summary>Called by the page's script on its "online" and "offline" events.</summary>
    [JSInvokable]
    public void SetOnline(bool online)
    {
        if (online == IsOnline)
            return;
        IsOnline = online;
        Changed?.Invoke();
    }
}
