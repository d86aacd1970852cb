using System.Globalization;
using System.Text;
using Playground.Scheduler.Loop;

namespace Playground.Scheduler.World.Network;

/// <summary>What a named host answers.</summary>
/// <param name="Delay">How long it thinks first, in ns.</param>
internal sealed record HttpAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body, long Delay = 0);

/// <summary>What named hosts have to say; docs/network.md lists it.</summary>
internal static class HttpAnswers
{
    private const int LongestBody = 1_000_000;

    /// <summary>What the clock of the run's world starts at.</summary>
    private static readonly DateTime Epoch = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<int, string> Reasons = new()
    {
        [200] = "OK", [201] = "Created", [204] = "No Content", [301] = "Moved Permanently", [302] = "Found", [304] = "Not Modified",
        [400] = "Bad Request", [401] = "Unauthorized", [403] = "Forbidden", [404] = "Not Found", [405] = "Method Not Allowed",
        [418] = "I'm a teapot", [429] = "Too Many Requests", [431] = "Request Header Fields Too Large", [500] = "Internal Server Error",
        [502] = "Bad Gateway", [503] = "Service Unavailable", [504] = "Gateway Timeout",
    };

    public static string ReasonOf(int status) => Reasons.GetValueOrDefault(status, "Unknown");

    public static string Date(long now) => Epoch.AddTicks(now / 100).ToString("r", CultureInfo.InvariantCulture);

    public static HttpAnswer Plain(int status, string text, long delay = 0) => new(status, [("Content-Type", "text/plain; charset=utf-8")], Encoding.UTF8.GetBytes(text), delay);

    public static HttpAnswer To(NamedHost host, HttpRequest request)
    {
        if (request.IsMalformed) return Plain(400, "Bad Request\n");
        var parts = request.Path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var argument = parts.Length > 1 ? parts[1] : string.Empty;
        switch (parts.FirstOrDefault(string.Empty))
        {
            case "": return Html($"<!doctype html>\n<html>\n<head><title>{host.Name}</title></head>\n<body><h1>{host.Name}</h1></body>\n</html>\n");
            case "delay" when double.TryParse(argument, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds):
                return Plain(200, $"waited {argument} seconds\n", Nanoseconds.FromSeconds(Math.Min(seconds, 3600)));
            case "status" when int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 200 and < 600:
                return Plain(status, status is 204 or 304 ? string.Empty : $"{status} {ReasonOf(status)}\n");
            case "bytes" when int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var count):
                return new(200, [("Content-Type", "application/octet-stream")], Bytes(Math.Min(count, LongestBody)));
            case "echo": return new(200, [("Content-Type", request.Header("content-type") ?? "application/octet-stream")], request.Body);
            case "json": return Json($"{{\"host\": \"{host.Name}\", \"method\": \"{request.Method}\", \"path\": \"{Escape(request.Path)}\"}}\n");
            case "headers": return Json("{" + string.Join(", ", request.Headers.Select(each => $"\"{Escape(each.Name)}\": \"{Escape(each.Value)}\"")) + "}\n");
            default: return Plain(404, "404 Not Found\n");
        }
    }

    private static HttpAnswer Html(string text) => new(200, [("Content-Type", "text/html; charset=utf-8")], Encoding.UTF8.GetBytes(text));

    private static HttpAnswer Json(string text) => new(200, [("Content-Type", "application/json")], Encoding.UTF8.GetBytes(text));

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>The alphabet, again and again.</summary>
    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++) bytes[i] = (byte)('a' + (i % 26));
        return bytes;
    }
}
