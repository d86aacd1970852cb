namespace Playground.Python;

/// <summary>A source file of a program; the name is what tracebacks show and, without ".py", what `import` finds.</summary>
public sealed record PythonSource(string Name, string Text)
{
    /// <summary>The path that tracebacks and `__file__` show, where it is another than the name.</summary>
    public string? Path { get; init; }
}

/// <summary>What a run may use. Reaching one of these ends it.</summary>
/// <param name="MaxSteps">VM steps.</param>
/// <param name="MaxBytes">Bytes of objects, by the fixed size model.</param>
/// <param name="MaxVirtualNanoseconds">The program's own clock.</param>
/// <param name="MaxTraceEvents">Events recorded; the run ends, its trace so far is kept.</param>
/// <param name="MaxOutputBytes">UTF-8 bytes on stdout and stderr together.</param>
public sealed record RunLimits(long MaxSteps, long MaxBytes, long MaxVirtualNanoseconds, int MaxTraceEvents, long MaxOutputBytes)
{
    /// <summary>Tasks that are not done, at a time.</summary>
    public int MaxTasks { get; init; } = int.MaxValue;

    /// <summary>Timers that are set, at a time.</summary>
    public int MaxTimers { get; init; } = int.MaxValue;

    /// <summary>Connections, servers and pipes that are open, at a time.</summary>
    public int MaxEndpoints { get; init; } = int.MaxValue;

    /// <summary>No limit at all.</summary>
    public static RunLimits None { get; } = new(long.MaxValue / 4, long.MaxValue / 4, long.MaxValue / 4, int.MaxValue, long.MaxValue / 4);
}

/// <summary>All that a run depends on.</summary>
/// <param name="Files">The first is the main program.</param>
/// <param name="Arguments">sys.argv[1:].</param>
/// <param name="Seed">Decides everything that chance would decide.</param>
/// <param name="NanosecondsPerStep">Virtual CPU time of a VM step; 100 is usual.</param>
public sealed record RunOptions(
    IReadOnlyList<PythonSource> Files, IReadOnlyList<string> Arguments, long Seed, long NanosecondsPerStep, RunLimits Limits)
{
    /// <summary>
    /// Looks at every line whether something was dropped that has to be reported. Without it the run is faster and reports
    /// such things later (a traced run always looks).
    /// </summary>
    public bool IsInstrumented { get; init; } = true;

    /// <summary>input() waits for <see cref="PythonRun.TypeLine"/>. Otherwise stdin is at its end from the start.</summary>
    public bool WaitsForInput { get; init; }

    /// <summary>
    /// Signals that the program gets, each once it has run so many steps: what a viewer's commands add to a run. The number
    /// is Linux's, 2 for SIGINT.
    /// </summary>
    public IReadOnlyList<(long Step, int Number)> Signals { get; init; } = [];

    /// <summary>
    /// Finds a file of a read-only folder of modules by its path in there ("package/module.py"), or gives null. These win
    /// over the library's modules of the same name, but for sys, builtins, asyncio and others that are the interpreter itself.
    /// </summary>
    public Func<string, PythonSource?>? FindModule { get; init; }
}

/// <summary>Takes what the program writes.</summary>
public interface IOutput
{
    /// <param name="stream">1 for stdout, 2 for stderr.</param>
    void Write(int stream, string text);
}

public enum RunStatus
{
    Running,
    Ended,
}

/// <summary>Why the program could not be compiled: a SyntaxError with CPython's message. Line and columns count from 1.</summary>
public sealed record SyntaxProblem(string File, int Line, int Column, int EndLine, int EndColumn, string Type, string Message);
