using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>sys (https://docs.python.org/3.13/library/sys.html).</summary>
internal static class SysModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("sys");
        var options = interpreter.Options;
        module.Dict.Set("argv", new PyList([Value.FromStr(options.Files[0].Name), .. options.Arguments.Select(Value.FromStr)]));
        module.Dict.Set("modules", interpreter.Imports.Modules);
        module.Dict.Set("version", Value.FromStr("3.13.0 (Loopscope)"));
        module.Dict.Set("executable", Value.FromStr("/usr/bin/python3"));
        module.Dict.Set("platform", Value.FromStr("linux"));
        module.Dict.Set("maxsize", Value.FromInt(long.MaxValue));
        module.Dict.Set("byteorder", Value.FromStr("little"));
        module.Function("exit", "status=None, /", static (thread, args) => Exit(thread, args[0]));
        module.Function("getrecursionlimit", "", static (thread, _) => Value.FromInt(thread.RecursionLimit));
        module.Function("setrecursionlimit", "limit, /", static (thread, args) =>
        {
            if (!args[0].IsInt)
                return thread.Raise(Types.TypeError, $"'{args[0].Type.Name}' object cannot be interpreted as an integer");
            if (args[0].Bits < 1)
                return thread.Raise(Types.ValueError, "recursion limit must be greater or equal than 1");
            thread.RecursionLimit = (int)Math.Min(args[0].Bits, 100_000);
            return Value.None;
        });
        SysInfo.Add(module);
        SysHooks.Add(module);
        SysFrames.Add(module);
        SysAsyncHooks.Add(module);
        AddMeasures(module);
        SysStreams.Add(module);
        module.Function("exception", "", static (thread, _) => thread.Handled is { } handled ? handled : Value.None);
        module.Function("exc_info", "", static (thread, _) => thread.Handled is { } handled
            ? new PyTuple(handled.Class, handled, handled.Traceback is null ? Value.None : handled.Traceback)
            : new PyTuple(Value.None, Value.None, Value.None));
        return module;
    }

    private static void AddMeasures(PyModule module)
    {
        module.Function("getrefcount", "object, /", static (thread, args) => Value.FromInt(args[0].Ref is PyHeapObject
            ? Reachability.CountReferences(thread, args[0].Ref!) + 1
            : uint.MaxValue));
        module.Function("__getattr__", "name, /", static (thread, args) => thread.Push(InformationSteps(thread, args[0])));
    }

    /// <summary>What is seldom asked for (getsizeof and others) is written in Python and comes as one when first asked for.</summary>
    private static IEnumerable<Value> InformationSteps(PyThread thread, Value name)
    {
        var imports = thread.Interpreter.Imports;
        var sys = (PyModule)imports.Modules.Get("sys").Ref!;
        if (name.AsText is { } text && (!text.StartsWith('_') || text == "__breakpointhook__") && imports.Modules.Get("_sys_info").IsUnbound)
        {
            yield return imports.Import(thread, thread.Interpreter.Builtins.Dict, "_sys_info", Value.None, 0);
            yield return Attributes.Get(thread, thread.Input, Names.Intern("names"));
            var names = (PyDict)thread.Input.Ref!;
            for (var at = -1; names.MoveNext(ref at);)
            {
                if (sys.Dict.Get((PyStr)names.EntryAt(at).Key.Ref!).IsUnbound)
                    sys.Dict.Set((PyStr)names.EntryAt(at).Key.Ref!, names.EntryAt(at).Value);
            }

            if (sys.Dict.Get(text) is { IsUnbound: false } found)
            {
                thread.Output = found;
                yield break;
            }
        }

        yield return thread.Raise(Types.AttributeError, $"module 'sys' has no attribute '{name.AsText}'");
    }

    /// <summary>Raises SystemExit.</summary>
    internal static Value Exit(PyThread thread, Value status)
    {
        var exit = new PyException(Types.SystemExit, status.IsNone ? PyTuple.Empty : new PyTuple(status)) { Fields = new PyDict() };
        exit.Fields.Set(Names.Code, status);
        return thread.Raise(exit);
    }
}
