using System.Text.RegularExpressions;
using Playground.Tests.Unit.Python;

namespace Playground.Tests.Unit.Client;

/// <summary>What the editor offers is there in the library, and what is there is offered.</summary>
public sealed partial class CompletionTests
{
    private static readonly string Script = File.ReadAllText(RepositoryRoot.File("src", "Playground.Client", "wwwroot", "js", "asyncio.js"));

    [Fact]
    public void EveryPublicNameOfAsyncioIsOfferedAndNoOther()
    {
        var there = Printed("import asyncio\nfor name in asyncio.__all__:\n    if not name.startswith('_') and not name.endswith('ChildWatcher') and not name.endswith('child_watcher'):\n        print(name)\nprint('subprocess')\n");

        Assert.Equal(there.Order(), Offered().Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void EveryMethodOfferedIsThere()
    {
        var methods = MethodList().Matches(Script[Script.IndexOf("export const methods", StringComparison.Ordinal)..])
            .SelectMany(match => Quoted().Matches(match.Groups[2].Value).Select(name => $"('{match.Groups[1].Value}', '{name.Groups[1].Value}')"));
        var missing = Printed($"import asyncio\nfor owner, name in [{string.Join(", ", methods)}]:\n    if not hasattr(getattr(asyncio, owner), name):\n        print(owner, name)\nprint('end')\n");

        Assert.Equal(["end"], missing);
    }

    private static string[] Printed(string program) => ProgramRun.Of(program).Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Match> Offered() => Entry().Matches(Script);

    [GeneratedRegex("""^  \["(\w+)", "([facxv])", ".*"\],$""", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex("""^  (\w+): \[([^\]]*)\],$""", RegexOptions.Multiline)]
    private static partial Regex MethodList();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Quoted();
}
