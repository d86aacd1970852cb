using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Playground.Server.Hosting;

/// <summary>
/// Behind a proxy every request seems to come from it. Who it came from is believed only of the proxies that the operator
/// names in Playground:TrustedProxies; anybody else can write such headers too.
/// </summary>
internal static class ProxySettings
{
    private const string Setting = "Playground:TrustedProxies";

    /// <exception cref="StartupException">Something named is no address.</exception>
    public static ForwardedHeadersOptions? Read(IConfiguration configuration)
    {
        var names = (configuration[Setting] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0)
        {
            return null;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var name in names)
        {
            if (System.Net.IPNetwork.TryParse(name, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else if (IPAddress.TryParse(name, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                throw new StartupException($"The setting {Setting} must list IP addresses or networks such as 10.0.0.0/8, not '{name}'. Set it in appsettings.json or as the environment variable Playground__TrustedProxies.");
            }
        }

        return options;
    }
}
