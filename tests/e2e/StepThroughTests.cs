using Playground.Tests.E2e.Hosting;

namespace Playground.Tests.E2e;

/// <summary>
/// Each program, stepped to its end and back in a real browser, with everything that is shown on the way: the current line, the
/// clock, every token's place, the gutter, the console and the lanes. What is expected is the whole of it as text, in
/// tests/e2e/expected; set RECORD_EXPECTED=1 to write it anew after a change that is meant, and read the difference.
/// </summary>
public sealed class StepThroughTests(Site site)
{
    [Theory]
    [InlineData("queue")]
    [InlineData("event-handler")]
    [InlineData("task")]
    [InlineData("task-again")]
    [InlineData("countdown")]
    public async Task ShowsWhatHappensForwardsAndBack(string example)
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync(example);

        var forwards = await play.StepThroughAsync();
        var backwards = await play.StepBackAsync();

        var seen = Describe(forwards);
        var path = RepositoryRoot.File("tests", "e2e", "expected", $"{example}.txt");
        if (Environment.GetEnvironmentVariable("RECORD_EXPECTED") == "1")
        {
            await File.WriteAllTextAsync(path, seen);
        }

        Assert.Equal(await File.ReadAllTextAsync(path), seen);
        backwards.Reverse();
        Assert.Equal(seen, Describe(backwards));
    }

    /// <summary>A line a step, then the console and the lanes as they are at the end.</summary>
    private static string Describe(List<Picture> pictures)
    {
        var lines = pictures.Select(picture => picture.ToString())
            .Concat(pictures[^1].Console.Select(line => $"console | {line}"))
            .Concat(pictures[^1].Lanes.Select(lane => $"lane | {lane}"));
        return string.Concat(lines.Select(line => line + "\n"));
    }
}
