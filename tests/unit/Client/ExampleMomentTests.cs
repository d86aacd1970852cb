using System.Text.Json;
using Playground.Client.Play;
using Playground.Tests.Unit.Python;

namespace Playground.Tests.Unit.Client;

/// <summary>Every example gets to the moment that it is worth opening at, in the middle of its run.</summary>
public sealed class ExampleMomentTests
{
    public static TheoryData<string> Examples => ExampleFiles.Names;

    [Theory]
    [MemberData(nameof(Examples))]
    public void TheMomentIsReached(string example)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("examples", example, "example.json")));
        var moment = manifest.RootElement.GetProperty("moment");
        var log = ProgramRun.Of(ExampleFiles.SourceOf(example), traced: true).Trace!;

        var place = new MomentSearch(log, new Place(null, moment.GetProperty("line").GetInt32(), moment.GetProperty("hit").GetInt32())).Find(isComplete: false);

        Assert.NotNull(place);
        Assert.InRange(place.Value, 2, log.Count - 2);
    }
}
