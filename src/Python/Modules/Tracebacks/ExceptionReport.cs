using Playground.Python.Objects;

namespace Playground.Python.Modules.Tracebacks;

/// <summary>
/// What is to be shown of an exception, with all that only the program's code can say (its str, its notes) already asked:
/// from here on, making the text runs nothing of the program (traceback.TracebackException).
/// </summary>
internal sealed class ExceptionReport(PyException exception)
{
    public PyException Exception { get; } = exception;

    /// <summary>str(exception), with a suggestion where there is one.</summary>
    public string Text { get; set; } = "";

    /// <summary>str(exception) alone.</summary>
    public string Said { get; set; } = "";

    /// <summary>Lines of its notes.</summary>
    public List<string> Notes { get; } = [];

    public ExceptionReport? Cause { get; set; }
    public ExceptionReport? Context { get; set; }

    /// <summary>Of an exception group; null for other exceptions.</summary>
    public List<ExceptionReport>? Members { get; set; }

    /// <summary>"ValueError", "asyncio.exceptions.TimeoutError".</summary>
    public string TypeName { get; } = NameOf(exception.Class);

    private static string NameOf(PyType type)
    {
        // A program may have put something else than a name there.
        var module = type.IsHeap && type.Dict.TryGetValue(Names.__module__, out var given) ? given.AsText : type.Module;
        return module is "builtins" or "__main__" ? type.QualName : $"{module ?? "<unknown>"}.{type.QualName}";
    }
}
