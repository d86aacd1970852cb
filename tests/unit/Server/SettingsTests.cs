using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Playground.Server.Hosting;

namespace Playground.Tests.Unit.Server;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, string?> Shipped = ReadShipped();

    public static TheoryData<string> Names => [.. Shipped.Where(setting => long.TryParse(setting.Value, out _)).Select(setting => setting.Key)];

    [Fact]
    public void TheShippedSettingsAreWhole() => Assert.Equal(2000, Read(Shipped).MaxSessions);

    [Theory]
    [MemberData(nameof(Names))]
    public void AMissingSettingStopsTheServerWithOneLineThatNamesIt(string name) => AssertNamed(name, null, "is missing");

    [Theory]
    [MemberData(nameof(Names))]
    public void AWrongSettingStopsTheServerWithOneLineThatNamesIt(string name)
    {
        AssertNamed(name, "many", "not 'many'");
        AssertNamed(name, "-1", "not '-1'");
        AssertNamed(name, "99999999999999999999", "not '99999999999999999999'");
    }

    private static void AssertNamed(string name, string? value, string complaint)
    {
        var problem = Assert.Throws<StartupException>(() => Read(new(Shipped) { [name] = value }));

        Assert.StartsWith($"The setting {name} must be a whole number from ", problem.Message);
        Assert.Contains(complaint, problem.Message);
        Assert.Contains(name.Replace(":", "__"), problem.Message);
        Assert.DoesNotContain('\n', problem.Message);
    }

    private static PlaygroundSettings Read(Dictionary<string, string?> values) =>
        PlaygroundSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());

    private static Dictionary<string, string?> ReadShipped()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("src", "Playground.Server", "appsettings.json")));
        return file.RootElement.GetProperty("Playground").EnumerateObject()
            .ToDictionary(property => $"Playground:{property.Name}", property => (string?)property.Value.ToString());
    }
}
