using System.Globalization;
using System.Text;
using Playground.Contracts;

namespace Playground.Client.Play;

/// <summary>A change of the run, and the last event before it.</summary>
public sealed record PlacedChange(int AtSequence, RunChange Change);

/// <summary>
/// Everything besides the program that says where a reader is. A run is a function of it, so it fits into an address:
/// "?at=120&amp;seed=7&amp;do=57.type.Ada&amp;do=80.signal.SIGINT".
/// </summary>
/// <param name="At">The moment; null for wherever the program is worth opening at.</param>
/// <param name="Seed">Null for the program's own.</param>
/// <param name="Changes">In the order in which they take effect.</param>
public sealed record RunLink(int? At = null, long? Seed = null, IReadOnlyList<PlacedChange>? Changes = null)
{
    private const int MostChanges = 100;

    // What the server takes: a longer message would end the connection, again and again.
    private const int LongestLine = 1_000;
    private const int LongestSignal = 16;

    /// <summary>Reads the parameters of an address. What makes no sense is left out: a link may be old, or typed by hand.</summary>
    public static RunLink Parse(string? at, string? seed, IReadOnlyList<string?>? changes) => new(
        Number(at ?? "") is > 0 and var place ? place : null,
        long.TryParse(seed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        [.. (changes ?? []).Take(MostChanges).Select(Read).OfType<PlacedChange>().OrderBy(change => change.AtSequence)]);

    /// <summary>The query of an address, beginning with a question mark; empty for the start of an unchanged run.</summary>
    public string ToQuery()
    {
        var query = new StringBuilder();
        Add("at", At?.ToString(CultureInfo.InvariantCulture));
        Add("seed", Seed?.ToString(CultureInfo.InvariantCulture));
        foreach (var change in Changes ?? [])
            Add("do", Write(change));
        return query.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    private static string? Write(PlacedChange placed)
    {
        var words = placed.Change switch
        {
            TypeLine line => "type." + line.Text,
            CloseInput => "close",
            SendSignal signal => "signal." + signal.Name,
            DropConnection drop => string.Create(CultureInfo.InvariantCulture, $"drop.{drop.Endpoint}"),
            DelayConnection delay => string.Create(CultureInfo.InvariantCulture, $"delay.{delay.Endpoint}.{delay.Seconds}"),
            FailNextRequest => "fail",
            _ => null,
        };
        return words is null ? null : string.Create(CultureInfo.InvariantCulture, $"{placed.AtSequence}.{words}");
    }

    private static PlacedChange? Read(string? text)
    {
        var parts = (text ?? "").Split('.', 3);
        if (parts.Length < 2 || Number(parts[0]) is not { } at)
            return null;
        var rest = parts.Length > 2 ? parts[2] : "";
        RunChange? change = parts[1] switch
        {
            "type" when rest.Length <= LongestLine => new TypeLine(rest),
            "close" => new CloseInput(),
            "signal" when rest.Length <= LongestSignal => new SendSignal(rest),
            "drop" when Number(rest) is { } endpoint => new DropConnection(endpoint),
            "delay" when rest.Split('.', 2) is [var endpoint, var seconds] && Number(endpoint) is { } number
                && double.TryParse(seconds, CultureInfo.InvariantCulture, out var delay) => new DelayConnection(number, delay),
            "fail" => new FailNextRequest(),
            _ => null,
        };
        return change is null ? null : new PlacedChange(at, change);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
