using Playground.Python.Objects;

namespace Playground.Python.Builtins;

/// <summary>What is C# here and Python in CPython: a wrong call is told in the words of a function of Python.</summary>
internal static class PythonNames
{
    /// <summary>The functions of asyncio that are C in CPython.</summary>
    private static readonly HashSet<string> InC =
        ["current_task", "get_event_loop", "get_running_loop", "_get_running_loop", "_set_running_loop", "_enter_task", "_leave_task", "_swap_current_task", "_register_task", "_unregister_task"];

    /// <summary>The method's qualified name; null where it is C.</summary>
    public static string? OfMethod(PyType type, string name) =>
        type.Module == "_asyncio" && type.ShortName[0] == '_' ? $"{(type.ShortName == "_EventLoop" ? "BaseEventLoop" : type.ShortName[1..])}.{name}"
        : type.Module.StartsWith("asyncio.", StringComparison.Ordinal) ? $"{type.ShortName}.{name}"
        : null;

    /// <summary>The function's name; null where it is C.</summary>
    public static string? OfFunction(string module, string name) =>
        (module == "_asyncio" || module.StartsWith("asyncio", StringComparison.Ordinal)) && !InC.Contains(name) ? name : null;
}
