using System.Globalization;
using System.Text.Json;

namespace Playground.Bench.Browser;

/// <summary>The figures as a table and as JSON.</summary>
internal sealed class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly List<Figure> _figures = [];

    /// <param name="budget">What it should not be above (or below, if <paramref name="atLeast"/>); null for no budget.</param>
    public void Add(string what, double value, string unit, double? budget = null, bool atLeast = false)
    {
        var isMet = budget is { } limit ? atLeast ? value >= limit : value <= limit : (bool?)null;
        _figures.Add(new Figure(what, Math.Round(value, 3), unit, budget, isMet));
        Console.WriteLine($"  {what} …");
    }

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine($"{"what",-44}{"measured",14}{"budget",12}");
        foreach (var figure in _figures)
        {
            var budget = figure.Budget is { } limit ? limit.ToString("0.##", CultureInfo.InvariantCulture) : "";
            var verdict = figure.IsMet switch { true => "met", false => "missed", null => "" };
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure.What,-44}{figure.Value,10:0.##} {figure.Unit,-3}{budget,12}  {verdict}"));
        }
    }

    public string Json() => JsonSerializer.Serialize(_figures, Indented);

    private sealed record Figure(string What, double Value, string Unit, double? Budget, bool? IsMet);
}
