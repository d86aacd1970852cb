using Playground.Tests.Unit.Corpus;

namespace Playground.Tests.Unit.Differential;

/// <summary>What is recorded for tests/corpus is what the CPython 3.13 of this machine prints. Explicit: it needs one.</summary>
public sealed class LiveCorpusTests
{
    [Theory(Explicit = true)]
    [MemberData(nameof(CorpusTests.Programs), MemberType = typeof(CorpusTests))]
    public void PrintsWhatIsRecorded(string program)
    {
        var path = Path.Combine(CorpusTests.Folder, program);

        var (output, errors, exitCode) = LivePython.OfThisMachine.RunFile(path);

        Assert.Equal(CorpusTests.Recorded(path, ".out"), output);
        Assert.Equal(CorpusTests.Recorded(path, ".err"), errors);
        Assert.Equal(CorpusTests.Recorded(path, ".exit") is { Length: > 0 } code ? int.Parse(code) : 0, exitCode);
    }
}
