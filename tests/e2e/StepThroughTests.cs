using Playground.Tests.E2e.Hosting;

namespace Playground.Tests.E2e;

/// <summary>Each program, stepped to its end and back in a real browser, with everything that is shown on the way.</summary>
public sealed class StepThroughTests(Site site)
{
    [Theory]
    [InlineData("queue")]
    [InlineData("event-handler")]
    [InlineData("task")]
    [InlineData("task-again")]
    [InlineData("countdown")]
    public async Task ShowsTheSamePicturesForwardsAndBack(string example)
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync(example);

        var forwards = await play.StepThroughAsync();
        var backwards = await play.StepBackAsync();

        backwards.Reverse();
        Assert.Equal(forwards.Select(picture => $"{picture.Step}: {picture}"), backwards.Select(picture => $"{picture.Step}: {picture}"));
        if (Environment.GetEnvironmentVariable("PICTURES") is { } folder)
        {
            File.WriteAllLines(Path.Combine(folder, $"{example}.txt"), forwards.Select(picture => picture.ToString()));
        }
    }
}
