using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>What the classes of policies are made of (https://docs.python.org/3.13/library/asyncio-policy.html).</summary>
internal static class PolicyFunctions
{
    public static void Define(PyModule module)
    {
        module.Function("_lacks_loop", "", static (thread, _) => Value.FromBool(AsyncioState.LacksLoop(thread)));
        module.Function("_current_loop", "", static (thread, _) => AsyncioState.CurrentLoop(thread));
        module.Function("_set_current_loop", "loop", static (thread, args) =>
        {
            AsyncioState.SetCurrentLoop(thread, args[0].Ref as PyEventLoop);
            return Value.None;
        });
        module.Function("_install_policy", "policy", static (thread, args) =>
        {
            thread.Interpreter.Asyncio.Policy = args[0].IsNone ? null : args[0].Ref;
            return Value.None;
        });
        module.Function("_warn", "category, text", static (thread, args) => Warn(thread, (PyType)args[0].Ref!, args[1].AsText!));
    }

    /// <summary>warnings.warn(): a program that uses the module has filters of its own.</summary>
    public static Value Warn(PyThread thread, PyType category, string text)
    {
        if (thread.Interpreter.Imports.Modules.Get("warnings").Ref is PyModule { IsInitializing: false } warnings)
            return thread.Call(warnings.Dict.Get("warn"), Value.FromStr(text), category);
        return thread.Interpreter.Warnings.Issue(thread, category, text);
    }
}
