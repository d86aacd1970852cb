using Playground.Python.Builtins;
using Playground.Python.Modules.Asyncio;
using Playground.Python.Modules.Threads;
using Playground.Python.Modules.Tracebacks;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Coroutines;

namespace Playground.Python.Modules;

/// <summary>`_support`: what the library's Python modules need of the interpreter and programs have no name for.</summary>
internal static class SupportModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_support");
        module.Function("format_exception", "exc, chain=True, /", static (thread, args) => args[0].Ref is PyException exception
            ? thread.Push(FormatSteps(thread, exception, args[1].IsTrue, onlyLast: false))
            : thread.Raise(Types.TypeError, $"Exception expected for value, {args[0].Type.Name} found"));
        module.Function("format_ignored", "exc, /", static (thread, args) => args[0].Ref is PyException exception
            ? TracebackPrinter.Text(thread, exception, isPlain: true)
            : thread.Raise(Types.TypeError, $"Exception expected for value, {args[0].Type.Name} found"));
        module.Function("format_exception_only", "exc, /", static (thread, args) => args[0].Ref is PyException exception
            ? thread.Push(FormatSteps(thread, exception, chain: false, onlyLast: true))
            : thread.Raise(Types.TypeError, $"Exception expected for value, {args[0].Type.Name} found"));
        module.Function("has_traceback", "exc, /", static (_, args) => Value.FromBool(args[0].Ref is PyException { HasTraceback: true }));
        module.Function("format_frame", "frame_or_traceback, /", static (_, args) => Value.FromStr(FrameLines(args[0])));
        module.Function("source_lines", "filename, /", static (thread, args) => SourceLines(thread, args[0].AsText ?? ""));
        module.Function("compile_command", "source, filename, /", static (thread, args) => SourceCompilation.Compile(thread, args[0].AsText!, args[1].AsText!, "exec", isCommand: true));
        module.Function("own_source", "filename, /", static (thread, args) => OwnSource(thread, args[0].AsText ?? ""));
        module.Function("find_module", "name, /", static (thread, args) => thread.Interpreter.Imports.Locate(args[0].AsText ?? "") is { } place
            ? new PyTuple(Value.FromStr(place.File), Value.FromBool(place.IsPackage))
            : Value.None);
        module.Dict.Set("array", Arrays.ArrayType.Array);
        module.Function("caller", "skip=0, /", static (thread, args) => Caller(thread, args[0].Bits));
        module.Function("generator_state", "generator, /", static (thread, args) => args[0].Ref switch
        {
            PyGenerator generator => Value.FromInt((int)StateOf(generator)),
            PyNativeCoroutine native => Value.FromInt((int)native.Core.State),
            _ => thread.Raise(Types.TypeError, $"a generator was expected, not {args[0].Type.Name}"),
        });
        module.Function("is_coroutine_builtin", "function, /", static (_, args) => Value.FromBool(args[0].Ref is PyBuiltin { IsCoroutineFunction: true }));
        module.Function("tell_purpose", "lock, text, /", static (_, args) =>
        {
            ((PyLock)args[0].Ref!).Purpose = args[1].AsText;
            return Value.None;
        });
        module.Function("standard_modules", "", static (_, _) => new PyList([.. StandardModules.Names.Select(Value.FromStr)]));
        module.Function("is_encoding", "name, /", static (_, args) => Value.FromBool(TextCodec.Find(args[0].AsText ?? "") is not null));
        module.Function("kind_of", "value, /", static (_, args) => Value.FromStr(Errors.KindOf(args[0])));
        module.Function("note_warning", "text, /", static (thread, args) =>
        {
            thread.Interpreter.Tracer.Emit(Scheduler.Trace.EventKind.WarningIssued, text: args[0].AsText!);
            return Value.None;
        });
        return module;
    }

    private static CoroutineState StateOf(PyGenerator generator) => generator.State switch
    {
        GeneratorState.Created => CoroutineState.Created,
        GeneratorState.Running => CoroutineState.Running,
        GeneratorState.Suspended => CoroutineState.Suspended,
        _ => CoroutineState.Closed,
    };

    private static IEnumerable<Value> FormatSteps(PyThread thread, PyException exception, bool chain, bool onlyLast)
    {
        ExceptionReport? report = null;
        yield return thread.Push(ReportBuilder.Steps(thread, exception, made => report = made));
        var text = onlyLast ? TracebackText.FormatExceptionOnly(report!) : TracebackText.Format(report!, chain);
        thread.Charge(text.Length / 4);
        thread.Output = Value.FromStr(text);
    }

    /// <summary>One level as a traceback shows it, with carets when it is one of a traceback.</summary>
    private static string FrameLines(Value level)
    {
        var text = new System.Text.StringBuilder();
        if (level.Ref is PyTraceback traceback)
            FrameText.Append(text, traceback.Code, traceback.Code.PositionOf(traceback.Pc));
        else if (level.Ref is PyFrameObject frame)
            FrameText.AppendLine(text, frame.Code, frame.Line);
        return text.ToString();
    }

    /// <summary>The text of one of the program's own files, None for another.</summary>
    private static Value OwnSource(PyThread thread, string fileName)
    {
        foreach (var file in thread.Interpreter.Options.Files)
        {
            if ((file.Path ?? file.Name) == fileName)
                return Value.FromStr(file.Text);
        }

        return Value.None;
    }

    private static Value SourceLines(PyThread thread, string fileName)
    {
        var source = thread.Interpreter.Sources.FindLast(source => source.FileName == fileName);
        if (source is not { ShowsLines: true })
            return new PyList();
        thread.Charge(source.LineCount / 4);
        var lines = new PyList();
        for (var i = 1; i <= source.LineCount; i++)
            lines.Add(Value.FromStr(source.Line(i).ToString() + "\n"));
        return lines;
    }

    /// <summary>The frame of the program (not of the library) that called into the library, or one further out.</summary>
    private static Value Caller(PyThread thread, long skip)
    {
        var frame = PyFrameObject.Of(thread, thread.Current, withHidden: false);
        for (; skip > 0 && frame is not null; skip--)
            frame = frame.BackOf(withHidden: false);
        return frame is null ? Value.None : frame;
    }
}
