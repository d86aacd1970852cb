using System.Text.RegularExpressions;

namespace Playground.Tests.Unit.Architecture;

/// <summary>What the documents say of the project is true.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryRoot.File("README.md"));

    [Fact]
    public void ContinuousIntegrationRunsTheTestCommandOfTheReadme()
    {
        var commands = File.ReadLines(RepositoryRoot.File(".ci", "run"))
            .Where(line => line.Length > 0 && !line.StartsWith('#') && !line.StartsWith("set ", StringComparison.Ordinal) && !line.StartsWith("cd ", StringComparison.Ordinal));

        Assert.Equal("dotnet test", Assert.Single(commands));
        Assert.Contains("```\ndotnet test\n```", Readme);
    }

    [Fact]
    public void TheReadmesProjectsExist() =>
        Assert.All(ProjectPattern().Matches(Readme), match => Assert.NotEmpty(Directory.GetFiles(RepositoryRoot.File(match.Groups[1].Value), "*.csproj")));

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/protocol.md")]
    public void LinksLeadSomewhere(string document)
    {
        var path = RepositoryRoot.File(document);
        var targets = LinkPattern().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal));

        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)), target));
    }

    [Fact]
    public void TheTypesThatTheArchitectureNamesExist()
    {
        var sources = string.Concat(
            new[] { "src", "tests" }.SelectMany(folder => Directory.GetFiles(RepositoryRoot.File(folder), "*.cs", SearchOption.AllDirectories))
                .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
                .Select(File.ReadAllText));
        var components = Directory.GetFiles(RepositoryRoot.File("src"), "*.razor", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);
        var declared = DeclarationPattern().Matches(sources).Select(match => match.Groups[1].Value).Concat(components).ToHashSet();
        var named = TypePattern().Matches(File.ReadAllText(RepositoryRoot.File("docs", "architecture.md"))).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.True(named.Count > 30, "The document names the real types.");
        Assert.Empty(named.Except(declared));
    }

    [Fact]
    public void TheTestsThatTheThreatModelNamesExist()
    {
        var model = File.ReadAllLines(RepositoryRoot.File("docs", "threat-model.md"));
        var tests = Directory.GetFiles(RepositoryRoot.File("tests", "unit"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var named = model.SelectMany(line => TestPattern().Matches(line)).ToList();

        Assert.True(named.Count > 30, "The document names the tests.");
        Assert.All(named, name => Assert.True(
            tests.Exists(text => text.Contains($"class {name.Groups[1].Value}") && text.Contains($" {name.Groups[2].Value}(")), name.Value));
        Assert.All(
            model.Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.Contains("Shown by", StringComparison.Ordinal)),
            line => Assert.DoesNotContain("no test yet", line));
    }

    [GeneratedRegex(@"--project (\S+)")]
    private static partial Regex ProjectPattern();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex LinkPattern();

    /// <summary>A type's name in backquotes: capitalised, without spaces, dots or slashes.</summary>
    [GeneratedRegex("`([A-Z][A-Za-z]+)`")]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"`(\w+Tests)(?:\.(\w+))?`")]
    private static partial Regex TestPattern();

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum|delegate)\s+(?:struct\s+|class\s+)?([A-Z]\w*)")]
    private static partial Regex DeclarationPattern();
}
