namespace Playground.Bench.Compare;

/// <summary>Something that runs a program of the bench.</summary>
internal interface IContender
{
    /// <summary>User CPU seconds that the whole process took.</summary>
    double Run(BenchProgram program, string size, bool traced);
}

/// <summary>CPython, started without wrappers on the way.</summary>
internal sealed class Python : IContender
{
    private const string CountingHook = """
        import runpy, sys

        def main(path, *args):
            count = 0

            def hook(frame, event, arg):
                nonlocal count
                count += 1
                return hook

            sys.argv = [path, *args]
            sys.settrace(hook)
            try:
                runpy.run_path(path, run_name="__main__")
            finally:
                sys.settrace(None)

        main(*sys.argv[1:])
        """;

    private readonly string _path;

    public Python(string command)
    {
        _path = ChildProcess.Output(command, "-c", "import sys; print(sys.executable)").Trim();
        Version = "CPython " + ChildProcess.Output(_path, "-c", "import platform; print(platform.python_version())").Trim();
    }

    public string Version { get; }

    public double Run(BenchProgram program, string size, bool traced) => traced
        ? ChildProcess.UserSeconds(_path, "-c", CountingHook, program.File, size)
        : ChildProcess.UserSeconds(_path, program.File, size);
}

/// <summary>The playground's command line, without limits.</summary>
internal sealed class PlaygroundCli(string path) : IContender
{
    public double Run(BenchProgram program, string size, bool traced)
    {
        if (!traced)
            return ChildProcess.UserSeconds(path, "run", "--no-limits", program.File, "--", size);
        var trace = System.IO.Path.GetTempFileName();
        try
        {
            return ChildProcess.UserSeconds(path, "run", "--no-limits", "--trace", trace, program.File, "--", size);
        }
        finally
        {
            File.Delete(trace);
        }
    }
}

/// <summary>The scheduler driven by a C# program.</summary>
internal sealed class NativeScheduler(string path) : IContender
{
    // What takes CPython a second is over here before a process can be timed: so many times the work.
    private const long Scale = 30;

    public static bool Has(BenchProgram program) => program.Group == "asyncio" && program.Name is not ("async_gather" or "async_task_group" or "async_streams");

    public double Run(BenchProgram program, string size, bool traced) =>
        ChildProcess.UserSeconds(path, program.Name, (long.Parse(size, System.Globalization.CultureInfo.InvariantCulture) * Scale).ToString(System.Globalization.CultureInfo.InvariantCulture)) / Scale;
}
