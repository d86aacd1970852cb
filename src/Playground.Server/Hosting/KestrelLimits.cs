using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Playground.Server.Hosting;

/// <summary>What a connection may cost before anybody has looked at what it says.</summary>
internal static class KestrelLimits
{
    private const int HeaderBytes = 16 * 1024;
    private const int Headers = 64;
    private const int SlowestBytesPerSecond = 240;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static void Apply(KestrelServerLimits limits, PlaygroundSettings settings)
    {
        limits.MaxRequestBodySize = settings.MaxBodyBytes;
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.MaxRequestHeaderCount = Headers;
        limits.MaxRequestLineSize = HeaderBytes / 2;
        limits.MaxConcurrentConnections = settings.MaxConnections;
        limits.MaxConcurrentUpgradedConnections = settings.MaxConnections;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        limits.MinRequestBodyDataRate = new MinDataRate(SlowestBytesPerSecond, Grace);
        limits.MinResponseDataRate = new MinDataRate(SlowestBytesPerSecond, Grace);
    }
}
