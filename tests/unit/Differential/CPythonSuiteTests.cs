using System.Text.RegularExpressions;
using Playground.Python.Modules;
using Playground.Python.Modules.Importing;
using Playground.Tests.Unit.Cli;
using Playground.Tests.Unit.Python;

namespace Playground.Tests.Unit.Differential;

/// <summary>
/// CPython's own tests, from its Lib folder by `--module-path` (tests/cpython/run_tests.py). Skipped where there is no CPython 3.13
/// on PATH. tests/cpython/known.txt lists what does not pass, with reasons; tests/cpython/README.md has the counts.
/// </summary>
public sealed partial class CPythonSuiteTests(ITestOutputHelper output)
{
    private static readonly string Folder = RepositoryRoot.File("tests", "cpython");

    private static readonly Lazy<string> TestsOnly = new(LinkWhatIsNotOurs);

    // Few and quick, on CPython's library: every test passes or is skipped for what it needs (CPython's insides, files, processes).
    [Theory]
    [InlineData("test_heapq")]
    [InlineData("test_asyncio.test_waitfor")]
    [InlineData("test_named_expressions")]
    [InlineData("test_except_star")]
    [InlineData("test_keywordonlyarg")]
    [InlineData("test_exception_variations")]
    [InlineData("test_unpack")]
    public void Passes(string module)
    {
        Assert.SkipUnless(LivePython.IsThere, "there is no CPython 3.13 on PATH");

        var run = Run(LivePython.OfThisMachine.LibraryFolder, module);

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Matches($@"{module}: [1-9]\d* passed, 0 failed", run.Output);
    }

    public static TheoryData<string> Modules => [.. KnownFailures.Modules];

    /// <summary>On the playground's own library. A new failure fails this, and so does a listed one that is no more.</summary>
    [Theory]
    [MemberData(nameof(Modules))]
    [Trait("Category", Nightly.Trait)]
    public void FailsWhereItIsListed(string module)
    {
        Assert.SkipUnless(Nightly.IsOn, Nightly.Reason);
        Assert.SkipUnless(LivePython.IsThere, "there is no CPython 3.13 on PATH");
        var known = KnownFailures.Of(module);

        var run = Run(TestsOnly.Value, [module, .. known.Where(static failure => failure.IsNotRun).Select(static failure => "-x" + failure.Test)]);

        output.WriteLine(run.Output.TrimEnd().Split('\n')[^1]);
        var failed = FailurePattern().Matches(run.Output).Select(static match => match.Groups[1].Value).ToList();
        if (NotImportedPattern().IsMatch(run.Output))
            failed.Add(KnownFailures.Import);
        Assert.True(failed.Count > 0 || run.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal(
            known.Where(static failure => !failure.IsNotRun).Select(static failure => failure.Test).Order(StringComparer.Ordinal),
            failed.Order(StringComparer.Ordinal));
    }

    /// <summary>Modules of CPython's library that are Python work from there when pointed at: those of tests/cpython/pure_modules.txt.</summary>
    [Fact]
    public void PureModulesComeFromCPythonsLibrary()
    {
        Assert.SkipUnless(LivePython.IsThere, "there is no CPython 3.13 on PATH");
        var library = LivePython.OfThisMachine.LibraryFolder;

        var run = CliRun.Of(["run", "--no-limits", "--module-path", library, Path.Combine(Folder, "import_all.py"), "--", library, .. File.ReadAllLines(Path.Combine(Folder, "pure_modules.txt"))]);

        Assert.Equal(("", "", 0), (run.Output, run.Errors, run.ExitCode));
    }

    private static CliRun Run(string modulePath, params string[] arguments)
    {
        var helpers = Directory.GetFiles(Folder, "*.py", SearchOption.AllDirectories).Where(static path => Path.GetFileName(path) is not ("run_tests.py" or "import_all.py" or "update.py"));
        // Limits that hold nobody up, since a program without any is looked after less closely.
        string[] limits = ["--max-steps", "20000000000", "--max-memory", "6000000000", "--max-output", "100000000", "--max-time", "1000000"];
        var data = KnownFailures.DataOf(arguments[0]) is { } folder ? Directory.GetFiles(Path.Combine(modulePath, "test", folder)).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return CliRun.Of(["run", .. limits, "--module-path", modulePath, Path.Combine(Folder, "run_tests.py"), .. helpers, .. data, "--", .. arguments]);
    }

    /// <summary>
    /// A folder with CPython's tests and those of its modules that the playground does not have, also of packages that it has in part:
    /// what is tested is the playground's library.
    /// </summary>
    private static string LinkWhatIsNotOurs()
    {
        var folder = Directory.CreateTempSubdirectory("cpython").FullName;
        Link(LivePython.OfThisMachine.LibraryFolder, folder, "");
        return folder;

        static void Link(string package, string into, string prefix)
        {
            foreach (var entry in Directory.GetFileSystemEntries(package))
            {
                var link = Path.Combine(into, Path.GetFileName(entry));
                var name = Path.GetFileNameWithoutExtension(entry);
                var isFolder = Directory.Exists(entry);
                if (name is "__pycache__" or "site-packages" or "__init__" || !(isFolder || entry.EndsWith(".py", StringComparison.Ordinal)))
                    continue;
                if (!IsOurs(prefix + name))
                    _ = isFolder ? Directory.CreateSymbolicLink(link, entry) : File.CreateSymbolicLink(link, entry);
                else if (isFolder && prefix + name is not "asyncio" and not "importlib")
                    Link(entry, Directory.CreateDirectory(link).FullName, $"{prefix}{name}.");
            }
        }

        static bool IsOurs(string name) => FrozenModules.Has(name) || BuiltinModules.Has(name);
    }

    [GeneratedRegex(@"^(?:FAIL|ERROR) (\S+(?: \([^)]*\))?) \|", RegexOptions.Multiline)]
    private static partial Regex FailurePattern();

    [GeneratedRegex(@"^\S+: not imported: ", RegexOptions.Multiline)]
    private static partial Regex NotImportedPattern();
}
