using System.Globalization;
using Playground.Bench.Growth;

// usage: growth FOLDER: measures what one of N costs as N grows, and writes a plot for each kind of thing into a folder.
if (args is not [var folder])
{
    Console.Error.WriteLine("usage: growth FOLDER");
    return 2;
}

foreach (var plot in Scenario.All.GroupBy(scenario => scenario.Plot))
{
    var lines = new List<Series>();
    foreach (var scenario in plot)
    {
        // The JIT's.
        scenario.Cost(scenario.Sizes[3]);
        var points = scenario.Sizes.Select(size => ((double)size, scenario.Cost(size))).ToArray();
        lines.Add(new Series(scenario.Name, points));
        Console.WriteLine($"{plot.Key}: {scenario.Name}: {string.Join(", ", points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Item1:N0} {point.Item2:0} ns")))}");
    }

    var first = plot.First();
    File.WriteAllText(Path.Combine(folder, $"growth-{plot.Key}.svg"), new SvgPlot($"Growth: {plot.Key}", first.Of, "ns of CPU for one", lines).Draw());
}

return 0;
