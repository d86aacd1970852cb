using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
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

    /// <summary>A warning of something that was let go has been shown: CPython has loaded tracemalloc for it.</summary>
    private bool _hasShownSource;

    /// <summary>The program has ended by an exception. What that held goes when nothing can be loaded any more.</summary>
    public bool HasFailed { get; set; }

    private bool KnowsSources => !interpreter.Watch.ModulesAreGone && (_hasShownSource || !HasFailed);

    /// <summary>Warns at the line that the program is running, or at another line of that file.</summary>
    public Value Issue(PyThread thread, PyType category, string text, int? line = null)
    {
        var frame = TopOf(thread);
        if (frame is null)
            return Value.None;
        var module = frame.Globals.Get(Names.__name__).AsText;
        if (category.IsSubtypeOf(Types.DeprecationWarning) && module != "__main__")
            return Value.None;
        if (category.IsSubtypeOf(Types.PendingDeprecationWarning) || category.IsSubtypeOf(Types.ImportWarning) || category.IsSubtypeOf(Types.ResourceWarning))
            return Value.None;
        return Show(thread, frame.Code.Source, line ?? frame.Line, category, text);
    }

    /// <summary>Warns as the program has it: by the filters of `warnings` where that is imported. One of them may make an error of it.</summary>
    /// <param name="then">What is to be done if not.</param>
    /// <param name="line">In the top frame's file; where it stands unless given.</param>
    public Value Warn(PyThread thread, PyType category, string text, Func<PyThread, Value> then, int? line = null)
    {
        if (interpreter.Imports.Modules.Get("warnings").Ref is not PyModule module || module.Dict.Get("warn_explicit") is not { IsUnbound: false } warn || TopOf(thread) is not { } frame)
        {
            return thread.Then(thread.Current!, Issue(thread, category, text, line), (t, _) => then(t));
        }

        var registry = frame.Globals.Get("__warningregistry__");
        if (registry.IsUnbound)
            frame.Globals.Set("__warningregistry__", registry = new PyDict());
        var below = thread.Current!;
        var name = frame.Globals.Get(Names.__name__) is { IsUnbound: false } known ? known : Value.None;
        var call = thread.Call(warn, Value.FromStr(text), category, Value.FromStr(frame.Code.Source.FileName), Value.FromInt(line ?? frame.Line), name, registry);
        return thread.Then(below, call, (t, _) => then(t));
    }

    /// <summary>RuntimeWarning: coroutine 'x' was never awaited.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="name">What it is, with its qualified name: "coroutine 'x'".</param>
    /// <param name="origin">Where it was made; null when that was not tracked.</param>
    /// <param name="atExit">The program is over, so there is no line to name.</param>
    /// <param name="place">The line to name when no frame is left.</param>
    public Value NeverAwaited(PyThread thread, string name, OriginLine[]? origin, bool atExit, (SourceText Source, int Line)? place)
    {
        var text = TextOf(name, origin);
        const string hint = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
        if (atExit)
        {
            if (!_seen.Add(("<sys>", 0, Types.RuntimeWarning.Name, text)))
                return Value.None;
            interpreter.Tracer.Emit(EventKind.WarningIssued, text: $"RuntimeWarning: {text}");
            interpreter.Output.Write(2, $"<sys>:0: RuntimeWarning: {text}\n{(KnowsSources && !interpreter.Watch.NothingIsImported ? hint : "")}");
            return Value.None;
        }

        _hasShownSource = true;
        return (LastReached(thread) is { } frame ? PlaceIn(frame) : place) is { } at ? Show(thread, at.Source, at.Line, Types.RuntimeWarning, text, hint) : Value.None;
    }

    /// <summary>The program has imported `warnings`, whose filters are to be asked.</summary>
    public bool HasFilters => interpreter.Imports.Modules.Get("warnings").Ref is PyModule { IsInitializing: false };

    /// <summary>The same by the filters of `warnings`. An error that they make of it has nobody to go to.</summary>
    public IEnumerable<Value> NeverAwaitedSteps(PyThread thread, PyHeapObject coroutine, string name, OriginLine[]? origin, (SourceText Source, int Line)? place)
    {
        thread.Output = Value.None;
        var frame = LastReached(thread);
        if ((frame is not null ? PlaceIn(frame) : place) is not { } at)
            yield break;
        _hasShownSource = true;
        var registry = frame?.Globals.Get("__warningregistry__") ?? Value.Unbound;
        if (registry.IsUnbound)
        {
            registry = new PyDict();
            frame?.Globals.Set("__warningregistry__", registry);
        }

        var warn = ((PyModule)interpreter.Imports.Modules.Get("warnings").Ref!).Dict.Get("warn_explicit");
        var module = frame?.Globals.Get(Names.__name__) is { IsUnbound: false } known ? known : Value.FromStr("__main__");
        yield return thread.Try().Call(
            warn, Value.FromStr(TextOf(name, origin)), Types.RuntimeWarning, Value.FromStr(at.Source.FileName), Value.FromInt(at.Line), module, registry, Value.None, coroutine);
        if (thread.Caught is { } error)
            yield return thread.Push(SysHooks.IgnoreSteps(thread, coroutine, error));
        thread.Output = Value.None;
    }

    private static string TextOf(string name, OriginLine[]? origin) =>
        $"{name} was never awaited" + (origin is null ? "" : "\nCoroutine created at (most recent call last)\n" + Origin.Format(origin).TrimEnd('\n'));

    private static PyFrame? LastReached(PyThread thread)
    {
        var frame = TopOf(thread);
        while (frame is { LastLine: 0, Back: PyFrame caller })
            frame = caller;
        return frame;
    }

    private static (SourceText Source, int Line) PlaceIn(PyFrame frame) => (frame.Code.Source, frame.LastLine > 0 ? frame.LastLine : frame.Line);

    /// <summary>Where the program is, as a traceback of one level; null at its end.</summary>
    public PyTraceback? PlaceOf(PyThread thread)
    {
        if (TopOf(thread) is not { } frame)
            return null;
        var pc = Math.Max(0, frame.Pc - 1);
        // Something ends between two lines: the one that was reached last is running.
        while (pc > 0 && frame.LastLine > 0 && frame.Code.Positions[pc].Line != frame.LastLine)
            pc--;
        return new PyTraceback(frame.Code, pc, null, frame.Globals, frame.Builtins);
    }

    /// <summary>What was found odd while a program was read and compiled.</summary>
    public void OfSyntax(SourceText source, IEnumerable<SyntaxWarning> warnings)
    {
        // Nobody has called for a file to be compiled.
        foreach (var warning in warnings.Where(static warning => !warning.IsOfCaller))
            interpreter.Output.Write(2, Format(source, warning.Span.Line, Types.SyntaxWarning, warning.Message));
    }

    /// <summary>The same of source that the program has compiled.</summary>
    public Value OfSyntax(PyThread thread, SourceText source, SyntaxWarning warning) =>
        StandardError.Write(thread, Format(source, warning.Span.Line, Types.SyntaxWarning, warning.Message));

    private Value Show(PyThread thread, SourceText source, int line, PyType category, string text, string more = "") =>
        _seen.Add((source.FileName, line, category.Name, text)) ? StandardError.Write(thread, Format(source, line, category, text) + more) : Value.None;

    private string Format(SourceText source, int line, PyType category, string text)
    {
        interpreter.Tracer.Emit(EventKind.WarningIssued, text: $"{category.Name}: {text}");
        // Of what was given to exec or eval no file has the line.
        var shown = !source.ShowsLines ? "" : source.Line(line).Trim().ToString();
        return $"{source.FileName}:{line}: {category.Name}: {text}\n" + (shown.Length > 0 ? $"  {shown}\n" : "");
    }

    internal static PyFrame? TopOf(PyThread thread)
    {
        for (var frame = thread.Current; frame is not null; frame = frame.Back)
        {
            if (frame is PyFrame { Code.Source.IsHidden: false } python)
                return python;
        }

        return null;
    }
}
