using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Trace;

namespace Playground.Python.Modules;

/// <summary>
/// Warnings with Python's default filters (https://docs.python.org/3.13/library/warnings.html#default-warning-filter):
/// DeprecationWarning only for `__main__`, three others never, each once a place.
/// </summary>
internal sealed class WarningSystem(Interpreter interpreter)
{
    private readonly HashSet<(string File, int Line, string Category, string Text)> _seen = [];

    /// <summary>Warns at the line that the program is running, or at another line of that file.</summary>
    public void Issue(PyThread thread, PyType category, string text, int? line = null)
    {
        var frame = TopOf(thread);
        if (frame is null)
            return;
        var module = frame.Globals.Get(Names.__name__).AsText;
        if (category.IsSubtypeOf(Types.DeprecationWarning) && module != "__main__")
            return;
        if (category.IsSubtypeOf(Types.PendingDeprecationWarning) || category.IsSubtypeOf(Types.ImportWarning) || category.IsSubtypeOf(Types.ResourceWarning))
            return;
        Show(frame.Code.Source, line ?? frame.Line, category, text);
    }

    private void Show(Text.SourceText source, int line, PyType category, string text)
    {
        if (!_seen.Add((source.FileName, line, category.Name, text)))
            return;
        interpreter.Tracer.Emit(EventKind.WarningIssued, text: $"{category.Name}: {text}");
        var shown = source.Line(line).Trim().ToString();
        interpreter.Output.Write(2, $"{source.FileName}:{line}: {category.Name}: {text}\n" + (shown.Length > 0 ? $"  {shown}\n" : ""));
    }

    internal static PyFrame? TopOf(PyThread thread)
    {
        for (var frame = thread.Current; frame is not null; frame = frame.Back)
        {
            if (frame is PyFrame python)
                return python;
        }

        return null;
    }
}
