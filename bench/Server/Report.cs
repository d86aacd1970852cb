using System.Globalization;
using System.Text.Json;

namespace Playground.Bench.Server;

/// <param name="Unit">Of value and target.</param>
/// <param name="Target">What it should be; null where nothing was promised.</param>
/// <param name="AtLeast">The target is a least, else a most.</param>
/// <param name="Remark">How it was measured, or how it spreads.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Target, bool AtLeast, string Remark)
{
    public bool? Met => Target is { } target ? AtLeast ? Value >= target : Value <= target : null;
}

/// <summary>The figures as a table and as JSON.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Row(Figure figure)
    {
        var target = figure.Target is { } value ? $"{(figure.AtLeast ? "≥" : "≤")} {Text(value)}" : "";
        var met = figure.Met switch { true => "met", false => "missed", null => "" };
        return $"{figure.Name,-44}{Text(figure.Value),14} {figure.Unit,-10}{target,-10}{met,-8}{figure.Remark}";
    }

    public static string Json(IReadOnlyList<Figure> figures) => JsonSerializer.Serialize(figures, Indented);

    private static string Text(double value) => value.ToString(value >= 100 ? "N0" : "0.###", CultureInfo.InvariantCulture);
}
