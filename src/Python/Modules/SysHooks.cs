using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>sys.excepthook and sys.displayhook, and what happens at the end of a program that did not catch something.</summary>
internal static class SysHooks
{
    private static readonly PyStr ExceptHook = Names.Intern("excepthook");

    public static void Add(PyModule module)
    {
        module.Function("excepthook", "exctype, value, traceback, /", static (thread, args) => args[1].Ref is PyException exception
            ? thread.Push(TracebackPrinter.Steps(thread, exception))
            : thread.Raise(Types.TypeError, $"print_exception(): Exception expected for value, {args[1].Type.Name} found"));
        module.Dict.Set("__excepthook__", module.Dict.Get(ExceptHook));
        module.Function("displayhook", "object, /", static (thread, args) => args[0].IsNone ? Value.None : thread.Push(DisplaySteps(thread, args[0])));
        module.Dict.Set("__displayhook__", module.Dict.Get("displayhook"));
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
        if (stdout.IsUnbound || stdout.Ref is IStandardStream)
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

        thread.Interpreter.Output.Write(2, "Error in sys.excepthook:\n");
        yield return thread.Push(TracebackPrinter.Steps(thread, failure));
        thread.Interpreter.Output.Write(2, "\nOriginal exception was:\n");
        yield return thread.Push(TracebackPrinter.Steps(thread, error));
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
            thread.Interpreter.Output.Write(2, thread.Input.AsText + "\n");
            thread.Interpreter.ExitCode = 1;
        }

        thread.Output = Value.None;
    }
}
