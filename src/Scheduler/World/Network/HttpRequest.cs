using System.Globalization;

namespace Playground.Scheduler.World.Network;

/// <summary>What a named host has been asked.</summary>
internal sealed class HttpRequest
{
    private HttpRequest(string method, string path, string version, IReadOnlyList<(string Name, string Value)> headers) =>
        (Method, Path, Version, Headers) = (method, path, version, headers);

    public static HttpRequest Malformed { get; } = new("", "", "", []) { IsMalformed = true };

    public string Method { get; }

    /// <summary>With its query.</summary>
    public string Path { get; }

    public string Version { get; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    public byte[] Body { get; set; } = [];

    public bool IsMalformed { get; private init; }

    public int ContentLength => int.TryParse(Header("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;

    /// <summary>The connection is used again: the rule of HTTP/1.1.</summary>
    public bool KeepsAlive => Version == "HTTP/1.1" && !string.Equals(Header("connection"), "close", StringComparison.OrdinalIgnoreCase);

    public static HttpRequest Parse(string head)
    {
        var lines = head.Split("\r\n");
        var first = lines[0].Split(' ');
        if (first.Length != 3 || !first[2].StartsWith("HTTP/1.", StringComparison.Ordinal)) return Malformed;
        var headers = new List<(string, string)>();
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':');
            if (colon <= 0) return Malformed;
            headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }

        return new HttpRequest(first[0], first[1], first[2], headers);
    }

    public string? Header(string name) => Headers.FirstOrDefault(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
