using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>sys.excepthook, sys.unraisablehook and sys.displayhook, and what happens at the end of a program that did not catch something.</summary>
internal static class SysHooks
{
    private static readonly PyStr ExceptHook = Names.Intern("excepthook");
    private static readonly PyStr UnraisableHook = Names.Intern("unraisablehook");

    public static void Add(PyModule module)
    {
        module.Function("excepthook", "exctype, value, traceback, /", static (thread, args) => args[1].Ref is PyException exception
            ? thread.Push(TracebackPrinter.Steps(thread, exception))
            : thread.Raise(Types.TypeError, $"print_exception(): Exception expected for value, {args[1].Type.Name} found"));
        module.Dict.Set("__excepthook__", module.Dict.Get(ExceptHook));
        module.Function("displayhook", "object, /", static (thread, args) => args[0].IsNone ? Value.None : thread.Push(DisplaySteps(thread, args[0])));
        module.Dict.Set("__displayhook__", module.Dict.Get("displayhook"));
        module.Function("unraisablehook", "unraisable, /", static (thread, args) => thread.Push(UnraisableSteps(thread, args[0])));
        module.Dict.Set("__unraisablehook__", module.Dict.Get(UnraisableHook));
    }

    /// <summary>Shows a value by the program's sys.displayhook.</summary>
    public static Value Display(PyThread thread, Value value)
    {
        var hook = thread.Interpreter.Imports.Modules.Get("sys").Ref is PyModule sys ? sys.Dict.Get("displayhook") : Value.Unbound;
        if (!hook.IsUnbound)
            return thread.Call(hook, value);
        return value.IsNone ? Value.None : thread.Push(DisplaySteps(thread, value));
    }

    private static IEnumerable<Value> DisplaySteps(PyThread thread, Value value)
    {
        yield return Operators.Repr(thread, value);
        var text = thread.Input.AsText + "\n";
        var stdout = thread.Interpreter.Imports.Modules.Get("sys").Ref is PyModule sys ? sys.Dict.Get("stdout") : Value.Unbound;
        if (stdout.IsUnbound || stdout.Ref is IStandardStream { Number: 1 })
            thread.Interpreter.Output.Write(1, text);
        else
            yield return Attributes.CallMethod(thread, stdout, Names.Intern("write"), Value.FromStr(text));
        thread.Interpreter.Builtins.Dict.Set("_", value);
        thread.Output = Value.None;
    }

    /// <summary>Tells of an exception nobody caught, by the program's own hook where it has one.</summary>
    public static IEnumerable<Value> ReportSteps(PyThread thread, PyException error)
    {
        var hook = thread.Interpreter.Imports.Modules.Get("sys").Ref is PyModule sys ? sys.Dict.Get(ExceptHook) : Value.Unbound;
        if (hook.IsUnbound || (hook.Ref is PyBuiltin builtin && builtin.Name == ExceptHook.Text))
        {
            yield return thread.Push(TracebackPrinter.Steps(thread, error));
            yield break;
        }

        yield return thread.Try().Call(hook, error.Class, error, error.Traceback is null ? Value.None : error.Traceback);
        if (thread.Caught is not { } failure)
            yield break;
        if (failure.Is(Types.SystemExit))
        {
            yield return thread.Push(ExitSteps(thread, failure));
            yield break;
        }

        yield return StandardError.Write(thread, "Error in sys.excepthook:\n");
        yield return thread.Push(TracebackPrinter.Steps(thread, failure));
        yield return StandardError.Write(thread, "\nOriginal exception was:\n");
        yield return thread.Push(TracebackPrinter.Steps(thread, error));
    }

    private static readonly PyStr[] Last = [.. new[] { "last_exc", "last_type", "last_value", "last_traceback" }.Select(static name => Names.Intern(name))];

    /// <summary>sys.last_exc and its older forms: what ends the program, with all that it holds.</summary>
    public static void KeepLast(Interpreter interpreter, PyException error)
    {
        if (interpreter.Imports.Modules.Get("sys").Ref is not PyModule sys)
            return;
        Value[] values = [error, error.Class, error, error.Traceback is null ? Value.None : error.Traceback];
        for (var i = 0; i < Last.Length; i++)
            sys.Dict.Set(Last[i], values[i]);
    }

    /// <summary>CPython does so before it takes its modules down.</summary>
    public static void ForgetLast(Interpreter interpreter)
    {
        if (interpreter.Imports.Modules.Get("sys").Ref is not PyModule sys)
            return;
        foreach (var name in Last)
        {
            if (!sys.Dict.Get(name).IsUnbound)
                sys.Dict.Set(name, Value.None);
        }
    }

    /// <summary>Sets the exit code of a SystemExit, or prints what is none.</summary>
    public static IEnumerable<Value> ExitSteps(PyThread thread, PyException exit)
    {
        var code = exit.Fields?.Get(Names.Code) ?? (exit.Args.Count > 0 ? exit.Args[0] : Value.None);
        if (code.IsUnbound)
            code = Value.None;
        if (code.IsInt || code.IsNone || code.IsBool)
        {
            thread.Interpreter.ExitCode = code.IsInt ? (int)(code.Bits & 0xff) : code.IsTrue ? 1 : 0;
        }
        else
        {
            yield return Operators.Str(thread, code);
            yield return StandardError.Write(thread, thread.Input.AsText + "\n");
            thread.Interpreter.ExitCode = 1;
        }

        thread.Output = Value.None;
    }

    /// <summary>An exception that has nobody to go to, raised by a finaliser or a callback.</summary>
    public static IEnumerable<Value> IgnoreSteps(PyThread thread, Value where, PyException error)
    {
        error.Traceback ??= thread.Interpreter.Warnings.PlaceOf(thread);
        var sys = thread.Interpreter.Imports.Modules.Get("sys").Ref as PyModule;
        var hook = sys is null ? Value.Unbound : sys.Dict.Get(UnraisableHook);
        if (hook.IsUnbound || hook.Is(sys!.Dict.Get("__unraisablehook__")))
        {
            yield return thread.Push(ShowIgnoredSteps(thread, where, error));
            yield break;
        }

        yield return thread.Interpreter.Imports.Import(thread, thread.Interpreter.Builtins.Dict, "_sys_info", Value.None, 0);
        yield return Attributes.Get(thread, thread.Input, Names.Intern("UnraisableHookArgs"));
        var parts = new PyTuple(error.Class, error, error.Traceback is null ? Value.None : error.Traceback, Value.None, where);
        yield return thread.Call(thread.Input, parts);
        yield return thread.Try().Call(hook, thread.Input);
        thread.Output = Value.None;
        if (thread.Caught is { } second)
            yield return thread.Push(ShowIgnoredSteps(thread, hook, second));
    }

    private static IEnumerable<Value> ShowIgnoredSteps(PyThread thread, Value where, PyException error)
    {
        yield return thread.Try().Push(ReprSteps(thread, where));
        var shown = thread.Caught is null ? thread.Input.AsText : $"<{where.Type.Name} object>";
        yield return StandardError.Write(thread, $"Exception ignored in: {shown}\n");
        yield return thread.Push(TracebackPrinter.Steps(thread, error, isPlain: true));
        thread.Output = Value.None;
    }

    private static IEnumerable<Value> UnraisableSteps(PyThread thread, Value unraisable)
    {
        yield return Attributes.Get(thread, unraisable, Names.Intern("exc_value"));
        var error = thread.Input;
        yield return Attributes.Get(thread, unraisable, Names.Intern("object"));
        if (error.Ref is PyException exception)
            yield return thread.Push(ShowIgnoredSteps(thread, thread.Input, exception));
        thread.Output = Value.None;
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, Value value)
    {
        yield return Operators.Repr(thread, value);
        thread.Output = thread.Input;
    }
}
