using System.Reflection;
using System.Xml.Linq;

namespace Playground.Tests.Unit.Architecture;

/// <summary>Who may know whom. A new edge is a decision: change it here and in docs/architecture.md, or not at all.</summary>
public sealed class ProjectGraphTests
{
    private static readonly Dictionary<string, string[]> Expected = new()
    {
        ["Scheduler"] = [],
        ["Python"] = ["Scheduler"],
        ["Playground.Contracts"] = ["Scheduler"],
        ["Playground.Client"] = ["Playground.Contracts"],
        ["Playground.Server"] = ["Playground.Client", "Playground.Contracts", "Python"],
        ["Playground.Cli"] = ["Python"],
    };

    [Fact]
    public void EveryProjectReferencesExactlyWhatTheDesignAllows()
    {
        var actual = Directory.GetFiles(RepositoryRoot.File("src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), References);

        Assert.Equal(Render(Expected), Render(actual));

        static string[] References(string project) =>
        [
            .. XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
                .Order(StringComparer.Ordinal),
        ];

        static string Render(Dictionary<string, string[]> graph) => string.Join(
            '\n', graph.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} -> {string.Join(", ", pair.Value)}"));
    }

    [Theory]
    [InlineData("Playground.Scheduler", new string[0])]
    [InlineData("Playground.Python", new[] { "Playground.Scheduler" })]
    [InlineData("Playground.Contracts", new[] { "Playground.Scheduler" })]
    public void InnerAssembliesKnowNothingButTheBaseClassLibraryAndEachOther(string name, string[] allowed)
    {
        var strangers = Assembly.Load(name).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => !IsBaseClassLibrary(reference) && !allowed.Contains(reference));

        Assert.Empty(strangers);

        static bool IsBaseClassLibrary(string reference) =>
            (reference.StartsWith("System.", StringComparison.Ordinal) && !reference.StartsWith("System.Net", StringComparison.Ordinal))
            || reference is "netstandard";
    }

    [Fact]
    public void NoInnerProjectReferencesAPackage()
    {
        foreach (var name in new[] { "Scheduler", "Python", "Playground.Contracts", "Playground.Cli" })
        {
            Assert.Empty(XDocument.Load(RepositoryRoot.File("src", name, $"{name}.csproj")).Descendants("PackageReference"));
        }
    }
}
