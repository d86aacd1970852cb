using System.Text.Json;
using System.Text.RegularExpressions;
using Playground.Tests.Unit.Python;

namespace Playground.Tests.Unit.Corpus;

/// <summary>
/// Holds the corpus to cover the whole of asyncio: reached.txt says which program calls each public function of CPython's asyncio,
/// and which one provokes each exception that it raises and shows the message (tests/recordings/asyncio/record_reached.py). What
/// no program reaches has its reason in unreached.txt. That the programs do here what they do there is for <see cref="CorpusTests"/>.
/// </summary>
public sealed partial class AsyncioMatrixTests
{
    private static readonly string Folder = Path.Combine(ExampleFiles.Root, "tests", "recordings", "asyncio");

    private static readonly Line[] Reached = [.. File.ReadAllLines(Path.Combine(Folder, "reached.txt")).Select(Line.Parse)];

    private static readonly Dictionary<string, string> Reasons = File.ReadAllLines(Path.Combine(Folder, "unreached.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" | ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    [Fact]
    public void WhatNoProgramReachesHasAReason()
    {
        Assert.Empty(Reached.Where(line => line.Programs.Length == 0 && !HasReason(line.Key)).Select(line => line.Key));
        Assert.All(Reasons.Values, reason => Assert.True(reason.Length > 10, reason));
    }

    [Fact]
    public void NoReasonIsStale() =>
        Assert.All(Reasons.Keys, reason => Assert.Contains(Reached, line => line.Programs.Length == 0 && IsMeant(reason, line.Key)));

    [Fact]
    public void EveryExceptionIsShownByItsProgram() => Assert.All(Reached.Where(line => line.Message is not null), line =>
    {
        var path = Path.Combine(CorpusTests.Folder, Assert.Single(line.Programs));
        var shown = Masked(CorpusTests.Recorded(path, ".out") + CorpusTests.Recorded(path, ".err"));
        Assert.Contains(Masked(line.Message!), shown);
    });

    [Fact]
    public void EveryProgramIsThere() => Assert.All(
        Reached.SelectMany(line => line.Programs).Distinct(), program => Assert.True(File.Exists(Path.Combine(CorpusTests.Folder, program)), program));

    /// <summary>Constants, exceptions and classes that are only derived from have no function of their own: the programs name them.</summary>
    [Fact]
    public void EveryNameIsUsed()
    {
        var names = ProgramRun.Of("import asyncio\nprint(*asyncio.__all__)").Stdout.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var sources = string.Concat(Directory.GetDirectories(CorpusTests.Folder, "asyncio-*").Where(static folder => !folder.EndsWith("asyncio-names", StringComparison.Ordinal))
            .SelectMany(static folder => Directory.GetFiles(folder, "*.py")).Select(File.ReadAllText));
        Assert.True(names.Length > 90);
        Assert.DoesNotContain(names, name => !name.StartsWith('_') && !Regex.IsMatch(sources, $@"\b{name}\b"));
    }

    private static bool HasReason(string key) => Reasons.Keys.Any(reason => IsMeant(reason, key));

    /// <summary>A reason may be for all of a class or module: "unix_events.SafeChildWatcher.*".</summary>
    private static bool IsMeant(string reason, string key) =>
        reason.EndsWith('*') ? key.StartsWith(reason[..^1], StringComparison.Ordinal) : reason == key;

    /// <summary>Addresses, descriptors and ports differ from run to run, and programs leave them out in ways of their own.</summary>
    private static string Masked(string text) => Port().Replace(Descriptor().Replace(Address().Replace(text, "0x"), "fd="), "', PORT)");

    [GeneratedRegex("0x[0-9a-f]*…?")]
    private static partial Regex Address();

    [GeneratedRegex(@"\bfd=\d+")]
    private static partial Regex Descriptor();

    [GeneratedRegex(@"', \d{4,}\)")]
    private static partial Regex Port();

    private sealed record Line(string Key, string[] Programs, string? Message)
    {
        public static Line Parse(string text)
        {
            var fields = text.Split('\t');
            return new Line(
                $"{fields[0]} {fields[1]}",
                fields.Length > 2 ? fields[2].Split(", ", StringSplitOptions.RemoveEmptyEntries) : [],
                fields.Length > 3 ? JsonSerializer.Deserialize<string>(fields[3]) : null);
        }
    }
}
