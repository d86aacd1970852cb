using System.Globalization;

namespace Playground.Scheduler.World.Network;

/// <summary>One answer of <c>getaddrinfo()</c>.</summary>
public readonly record struct AddressInfo(AddressFamily Family, SocketType Type, int Protocol, string CanonicalName, SocketAddress Address);

/// <content>Names and numbers.</content>
public sealed partial class SimulatedNetwork
{
    /// <summary>IPPROTO_TCP, IPPROTO_UDP.</summary>
    public const int Tcp = 6, Udp = 17;

    private const int Passive = 1, CanonName = 2, NumericHost = 4;

    private static readonly Dictionary<string, int> Services = new()
    {
        ["ftp"] = 21, ["ssh"] = 22, ["telnet"] = 23, ["smtp"] = 25, ["domain"] = 53, ["http"] = 80, ["pop3"] = 110, ["ntp"] = 123,
        ["imap2"] = 143, ["https"] = 443, ["imaps"] = 993, ["pop3s"] = 995, ["http-alt"] = 8080,
    };

    /// <summary><c>getaddrinfo()</c>.</summary>
    /// <param name="host">A name, a numeric address, or null for this machine.</param>
    /// <param name="service">A number or the name of a service; null for none.</param>
    /// <param name="family">Only of this family; unspecified for any.</param>
    /// <param name="type">Only of this type; any for all.</param>
    /// <param name="protocol">Only this protocol; 0 for any.</param>
    /// <param name="flags">AI_….</param>
    /// <exception cref="NameResolutionException">There is none.</exception>
    public IReadOnlyList<AddressInfo> Resolve(string? host, string? service, AddressFamily family, SocketType type, int protocol, int flags)
    {
        var port = PortOf(service);
        if (host is null && service is null) throw OsErrors.UnknownName();
        var answers = new List<AddressInfo>();
        foreach (var (found, address) in AddressesOf(host, family, flags))
        {
            foreach (var (kind, number) in Kinds(type, protocol))
            {
                var canonical = (flags & CanonName) != 0 && answers.Count == 0 ? host ?? string.Empty : string.Empty;
                answers.Add(new AddressInfo(found, kind, number, canonical, new SocketAddress(found, address, port)));
            }
        }

        return answers.Count > 0 ? answers : throw OsErrors.UnknownName();
    }

    /// <summary><c>getnameinfo()</c>, and <c>gethostbyaddr()</c>: what an address is called; itself when it has no name.</summary>
    public string NameOfAddress(string address) => address is "127.0.0.1" or "::1" ? "localhost"
        : address == OwnAddress ? OwnName
        : Hosts.ByAddress(address)?.Name ?? address;

    /// <summary><c>getservbyport()</c>: the name of a service; its number when it has none.</summary>
    public static string ServiceName(int port) =>
        Services.FirstOrDefault(each => each.Value == port).Key ?? port.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>getservbyname()</c>; null for none.</summary>
    public static int? PortOfService(string name) => Services.TryGetValue(name, out var port) ? port : null;

    /// <summary>Whether it is a numeric address of version 4.</summary>
    public static bool IsVersion4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(static part => part.Length is > 0 and < 4 && part.All(char.IsAsciiDigit)
            && int.Parse(part, CultureInfo.InvariantCulture) < 256 && (part.Length == 1 || part[0] != '0'));
    }

    /// <summary>Whether it is a numeric address of version 6.</summary>
    public static bool IsVersion6(string text)
    {
        if (!text.Contains(':') || text.Contains(":::", StringComparison.Ordinal)) return false;
        var halves = text.Split("::");
        if (halves.Length > 2) return false;
        var groups = halves.SelectMany(static half => half.Length == 0 ? [] : half.Split(':')).ToArray();
        return groups.All(static group => group.Length is > 0 and < 5 && group.All(char.IsAsciiHexDigit))
            && (halves.Length == 2 ? groups.Length < 8 : groups.Length == 8);
    }

    private static int PortOf(string? service)
    {
        if (string.IsNullOrEmpty(service)) return 0;
        if (int.TryParse(service, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number & 0xFFFF;
        return PortOfService(service) ?? throw OsErrors.UnknownService();
    }

    private static IEnumerable<(SocketType Type, int Protocol)> Kinds(SocketType type, int protocol)
    {
        if (type != SocketType.Datagram && protocol is 0 or Tcp && type is SocketType.Any or SocketType.Stream) yield return (SocketType.Stream, Tcp);
        if (type is SocketType.Any or SocketType.Datagram && protocol is 0 or Udp) yield return (SocketType.Datagram, Udp);
        if (type == SocketType.Any && protocol == 0) yield return (SocketType.Raw, 0);
    }

    private IEnumerable<(AddressFamily Family, string Address)> AddressesOf(string? host, AddressFamily family, int flags)
    {
        var any = family == AddressFamily.Unspecified;
        if (string.IsNullOrEmpty(host))
        {
            var passive = (flags & Passive) != 0;
            if (any || family == AddressFamily.Internet) yield return (AddressFamily.Internet, passive ? "0.0.0.0" : "127.0.0.1");
            if (any || family == AddressFamily.Internet6) yield return (AddressFamily.Internet6, passive ? "::" : "::1");
            yield break;
        }

        if (IsVersion4(host) || IsVersion6(host))
        {
            var own = IsVersion4(host) ? AddressFamily.Internet : AddressFamily.Internet6;
            if (!any && own != family) throw OsErrors.WrongFamily();
            yield return (own, host);
            yield break;
        }

        if ((flags & NumericHost) != 0) throw OsErrors.UnknownName();
        var name = host.TrimEnd('.').ToLowerInvariant();
        if (name == "localhost")
        {
            // One address, so that a server on localhost has one socket.
            yield return family == AddressFamily.Internet6 ? (family, "::1") : (AddressFamily.Internet, "127.0.0.1");
        }
        else if (name == OwnName)
        {
            if (any || family == AddressFamily.Internet) yield return (AddressFamily.Internet, OwnAddress);
        }
        else if (Hosts.ByName(name) is { } known)
        {
            if (any || family == AddressFamily.Internet) yield return (AddressFamily.Internet, known.Address);
        }
    }
}
