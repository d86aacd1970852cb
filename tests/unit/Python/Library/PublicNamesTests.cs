using Playground.Python;
using Playground.Tests.Unit.Corpus;

namespace Playground.Tests.Unit.Python.Library;

/// <summary>
/// Every public name of CPython's library (tests/recordings/library/names.txt, by record_names.py) is there, but for those that
/// tests/recordings/library/missing.txt lists with a reason; and nothing is listed that is there.
/// </summary>
public sealed class PublicNamesTests
{
    private static readonly string Folder = Path.Combine(CorpusTests.Folder, "..", "recordings", "library");

    private static readonly string Program =
        """
        import warnings
        warnings.simplefilter("ignore")
        for line in RECORDED.splitlines():
            where, _, names = line.partition(" | ")
            module, _, cls = where.partition(" ")
            try:
                holder = __import__(module, fromlist=["x"])
            except ImportError:
                print(f"{where} | (no such module)")
                continue
            if cls:
                holder = getattr(holder, cls, None)
                if holder is None:
                    continue
            missing = [name for name in names.split() if not hasattr(holder, name)]
            if missing:
                print(where, "|", *missing)
        """;

    [Fact]
    public void WhatIsMissingIsListedWithAReason()
    {
        var source = $"RECORDED = '''\\\n{File.ReadAllText(Path.Combine(Folder, "names.txt"))}'''\n{Program}\n";
        var run = ProgramRun.Of(source, limits: new RunLimits(400_000_000, 4L << 30, 3_600_000_000_000, 1_000_000, 4 << 20));

        Assert.Null(run.LimitMessage);
        Assert.Equal("", run.Stderr);
        Assert.Equal(Listed(), run.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void EveryExceptionSaysWhy() => Assert.All(
        File.ReadLines(Path.Combine(Folder, "missing.txt")).Where(static line => !line.StartsWith('#')),
        static line => Assert.Matches(" # .{10,}", line));

    private static IEnumerable<string> Listed() => File.ReadLines(Path.Combine(Folder, "missing.txt"))
        .Where(static line => !line.StartsWith('#'))
        .Select(static line => line[..line.IndexOf(" # ", StringComparison.Ordinal)]);
}
