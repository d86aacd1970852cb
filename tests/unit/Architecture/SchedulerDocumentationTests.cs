using System.Text.RegularExpressions;

namespace Playground.Tests.Unit.Architecture;

/// <summary>The scheduler is a library for C# programmers: each public type says which part of asyncio it is.</summary>
public sealed partial class SchedulerDocumentationTests
{
    private static readonly string[] Folders = ["Coroutines", "Futures", "Loop", "Queues", "Streams", "Sync", "Tasks", "Transports"];

    /// <summary>What asyncio has no word for.</summary>
    private static readonly HashSet<string> Own =
    [
        "Unit", "CoroutineExitException", "CoroutineStep", "CoroutineErrors", "ExceptionText", "IDescribedException", "IMustPropagate", "Quota",
        "GiveWayAwaitable", "StallReport", "Settled", "ProtocolCall",
    ];

    [Fact]
    public void EveryPublicTypeNamesItsPartOfAsyncio()
    {
        var silent = Folders
            .SelectMany(folder => Directory.GetFiles(RepositoryRoot.File("src", "Scheduler", folder), "*.cs"))
            .SelectMany(file => Declaration().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
            .Where(match => !match.Groups["doc"].Value.Contains("asyncio") && !match.Groups["doc"].Value.Contains("<c>"))
            .Select(match => (Name: match.Groups["name"].Value, Doc: match.Groups["doc"].Value))
            // A part of a type that is described elsewhere says what is in it.
            .Where(type => !type.Doc.Contains("<content>") && !Own.Contains(type.Name))
            .Select(type => type.Name);
        Assert.Empty(silent);
    }

    [Fact]
    public void EveryPublicMemberSaysWhatItIs()
    {
        var members = Folders.Append("World")
            .SelectMany(folder => Directory.GetFiles(RepositoryRoot.File("src", "Scheduler", folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Body().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
            .SelectMany(type => Member().Matches(type.Groups["body"].Value).Select(member => (
                Name: $"{type.Groups["name"].Value}: {member.Groups["member"].Value}",
                Doc: member.Groups["doc"].Value)))
            .ToList();
        Assert.True(members.Count > 500);
        Assert.Empty(members.Where(member => member.Doc.Length == 0).Select(member => member.Name));
    }

    [GeneratedRegex(@"^public [^\n]*\b(?:class|interface|record|struct|enum) (?<name>\w+)[^;{]*?\n\{(?<body>.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex(@"(?<doc>(?:^ *///.*\n)*)(?:^ *\[.*\n)*^    (?:public|protected) (?<member>.*)$", RegexOptions.Multiline)]
    private static partial Regex Member();

    [GeneratedRegex(@"(?<doc>(?:^ *///.*\n)*)(?:^ *\[.*\]\n)*^public (?:static |sealed |abstract |partial |readonly |record |struct )*(?:class|interface|record|struct|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
