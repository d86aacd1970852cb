using System.Xml.Linq;

namespace Playground.Tests.Unit.Architecture;

/// <summary>The rules that the build itself enforces are switched on.</summary>
public sealed class BuildRuleTests
{
    [Theory]
    [InlineData("Scheduler")]
    [InlineData("Python")]
    public void TheEngineIsBuiltWithTheBannedSymbols(string project) =>
        Assert.Equal("true", Property(RepositoryRoot.File("src", project, $"{project}.csproj"), "Sandboxed"));

    [Theory]
    [InlineData("Nullable", "enable")]
    [InlineData("TreatWarningsAsErrors", "true")]
    [InlineData("EnforceCodeStyleInBuild", "true")]
    [InlineData("ManagePackageVersionsCentrally", "true")]
    public void EveryProjectIsBuiltStrictly(string property, string value) =>
        Assert.Equal(value, Property(RepositoryRoot.File("Directory.Build.props"), property));

    [Fact]
    public void NoProjectTurnsWarningsOff()
    {
        var loosened = new[] { "src", "tests" }
            .SelectMany(folder => Directory.GetFiles(RepositoryRoot.File(folder), "*.csproj", SearchOption.AllDirectories))
            .Where(path => XDocument.Load(path).Descendants().Any(e => e.Name.LocalName is "NoWarn" or "TreatWarningsAsErrors" or "Nullable"));

        Assert.Empty(loosened);
    }

    [Fact]
    public void PackageVersionsAreExact() =>
        Assert.All(
            XDocument.Load(RepositoryRoot.File("Directory.Packages.props")).Descendants("PackageVersion"),
            package => Assert.Matches(@"^\d+\.\d+\.\d+$", package.Attribute("Version")!.Value));

    private static string? Property(string file, string name) =>
        XDocument.Load(file).Descendants(name).SingleOrDefault()?.Value;
}
