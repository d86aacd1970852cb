using System.Globalization;
using System.Text.Json;

namespace Playground.Bench.Compare;

/// <summary>The results as a table and as JSON.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Header => $"{"program",-24}{"CPython s",10}{"ours s",10}{"ratio",8}{"min",8}{"max",8}{"runs",6}";

    public static string Row(Comparison result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Program.Name,-24}{result.PythonSeconds,10:0.000}{result.PlaygroundSeconds,10:0.000}{result.Ratio,8:0.00}{result.MinRatio,8:0.00}{result.MaxRatio,8:0.00}{result.Python.Length,6}");

    public static double GeometricMean(IEnumerable<Comparison> results) => Math.Exp(results.Average(result => Math.Log(result.Ratio)));

    public static string Json(string python, IReadOnlyList<Comparison> results) => JsonSerializer.Serialize(
        new
        {
            python,
            measure = "user CPU seconds between two sizes; ratio above 1: the playground is faster",
            programs = results.Select(result => new
            {
                name = result.Program.Name,
                group = result.Program.Group,
                ratio = Math.Round(result.Ratio, 3),
                min = Math.Round(result.MinRatio, 3),
                max = Math.Round(result.MaxRatio, 3),
                pythonSeconds = result.Python,
                playgroundSeconds = result.Playground,
            }),
            geometricMean = results.GroupBy(result => result.Program.Group).ToDictionary(group => group.Key, group => Math.Round(GeometricMean(group), 3)),
        },
        Indented);
}
