namespace Playground.Tests.Unit.Differential;

/// <summary>tests/cpython/known.txt: which of CPython's test modules are run, and which of their tests do not pass.</summary>
internal sealed record KnownFailure(string Test, string Reason)
{
    /// <summary>It would take too long, or for ever.</summary>
    public bool IsNotRun => Reason.StartsWith("not run: ", StringComparison.Ordinal);
}

/// <summary>
/// The file: a line in brackets for each module ("[test_heapq]"), and below it a line "test # reason" for each test that does not
/// pass. "import" stands for a module that can't be imported. "[test_decimal] reads decimaltestdata": its tests read the files of that
/// folder beside them.
/// </summary>
internal static class KnownFailures
{
    public const string Import = "import";

    private static readonly Dictionary<string, string> DataFolders = [];

    private static readonly Dictionary<string, List<KnownFailure>> ByModule = Read();

    public static IEnumerable<string> Modules => ByModule.Keys;

    public static IReadOnlyList<KnownFailure> Of(string module) => ByModule[module];

    /// <summary>The folder of files that a module's tests read, or null.</summary>
    public static string? DataOf(string module) => DataFolders.GetValueOrDefault(module);

    private static Dictionary<string, List<KnownFailure>> Read()
    {
        var modules = new Dictionary<string, List<KnownFailure>>();
        List<KnownFailure>? current = null;
        foreach (var line in File.ReadLines(RepositoryRoot.File("tests", "cpython", "known.txt")))
        {
            if (line.StartsWith('['))
            {
                var end = line.IndexOf(']');
                modules.Add(line[1..end], current = []);
                if (line.Length > end + 1)
                    DataFolders.Add(line[1..end], line[(end + 1)..].Replace(" reads ", "", StringComparison.Ordinal));
            }
            else if (line.Length > 0 && !line.StartsWith('#'))
                current!.Add(line.Split(" # ", 2) is [var test, var reason] ? new KnownFailure(test, reason) : throw new FormatException($"no reason: {line}"));
        }

        return modules;
    }
}
