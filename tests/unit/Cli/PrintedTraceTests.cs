using System.Text.Json;

namespace Playground.Tests.Unit.Cli;

/// <summary>`trace --json` and `trace --chrome`, on the example with two countdowns.</summary>
public sealed class PrintedTraceTests
{
    private static readonly string Example = RepositoryRoot.File("examples", "05-countdown", "main.py");

    [Fact]
    public void JsonIsAnEventALineWithTheSameEventsAsTheText()
    {
        var lines = CliRun.Of("trace", "--json", Example).Output.TrimEnd('\n').Split('\n');
        var text = CliRun.Of("trace", Example).Output.TrimEnd('\n').Split('\n');

        Assert.Equal(text.Length, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            using var e = JsonDocument.Parse(lines[i]);
            Assert.Equal(i + 1, e.RootElement.GetProperty("sequence").GetInt32());
            Assert.InRange(e.RootElement.GetProperty("cause").GetInt32(), 0, i);
            Assert.Contains($" {e.RootElement.GetProperty("kind").GetString()} ", text[i] + " ");
        }
    }

    [Fact]
    public void ChromeHasATrackForEachTaskAndArrowsThatEndWhereOneRuns()
    {
        using var document = JsonDocument.Parse(CliRun.Of("trace", "--chrome", Example).Output);
        var events = document.RootElement.GetProperty("traceEvents").EnumerateArray().ToArray();

        var tracks = events.Where(static e => Phase(e) == "M" && Name(e) == "thread_name").Select(static e => e.GetProperty("tid").GetInt32()).ToArray();
        Assert.Equal(tracks.Distinct(), tracks);
        Assert.True(tracks.Length >= 3);
        Assert.All(events, e => Assert.Contains(e.GetProperty("tid").GetInt32(), tracks));

        var slices = events.Where(static e => Phase(e) == "X").ToArray();
        Assert.Contains(slices, static e => Name(e).StartsWith("waiting: ", StringComparison.Ordinal));
        foreach (var track in slices.GroupBy(static e => e.GetProperty("tid").GetInt32()))
            AssertInOrder(track);

        var ends = events.Where(static e => Phase(e) == "f").ToArray();
        Assert.NotEmpty(ends);
        Assert.Equal(events.Where(static e => Phase(e) == "s").Select(Id).Order(), ends.Select(Id).Order());
        Assert.All(ends, end => Assert.Contains(slices, slice => Name(slice) == "running" && Track(slice) == Track(end) && Time(slice) == Time(end)));
    }

    // Slices of a track follow one another.
    private static void AssertInOrder(IEnumerable<JsonElement> slices)
    {
        var free = 0m;
        foreach (var slice in slices.OrderBy(Time))
        {
            Assert.True(Time(slice) >= free);
            free = Time(slice) + slice.GetProperty("dur").GetDecimal();
        }
    }

    private static string Phase(JsonElement e) => e.GetProperty("ph").GetString()!;

    private static string Name(JsonElement e) => e.GetProperty("name").GetString()!;

    private static int Track(JsonElement e) => e.GetProperty("tid").GetInt32();

    private static int Id(JsonElement e) => e.GetProperty("id").GetInt32();

    private static decimal Time(JsonElement e) => e.GetProperty("ts").GetDecimal();
}
