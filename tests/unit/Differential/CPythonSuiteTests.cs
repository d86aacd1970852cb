using Playground.Tests.Unit.Cli;
using Playground.Tests.Unit.Python;

namespace Playground.Tests.Unit.Differential;

/// <summary>
/// Some of CPython's own tests, run from its Lib folder by `--module-path` (tests/cpython/run_tests.py). Skipped where there is no
/// CPython 3.13 on PATH.
/// </summary>
public sealed class CPythonSuiteTests
{
    // Modules of which every test passes or is skipped for what it needs (CPython's insides, files, processes).
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
        var folder = RepositoryRoot.File("tests", "cpython");
        var helpers = Directory.GetFiles(folder, "*.py", SearchOption.AllDirectories).Where(static path => Path.GetFileName(path) != "run_tests.py");

        var run = CliRun.Of(["run", "--no-limits", "--module-path", LivePython.OfThisMachine.LibraryFolder, Path.Combine(folder, "run_tests.py"), .. helpers, "--", module]);

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Matches($@"{module}: [1-9]\d* passed, 0 failed", run.Output);
    }
}
