using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.ContextVars;

/// <summary>contextvars (https://docs.python.org/3.13/library/contextvars.html).</summary>
internal static class ContextVarsModule
{
    public static readonly PyType ContextVarType = new("ContextVar", Types.Object, "_contextvars") { IsBase = false, IsNamedWithModule = true };
    public static readonly PyType ContextType = new("Context", Types.Object, "_contextvars") { IsBase = false, IsNamedWithModule = true };
    public static readonly PyType TokenType = new("Token", Types.Object, "_contextvars") { IsBase = false, IsNamedWithModule = true };
    public static readonly PyType MissingType = new("Token.MISSING", Types.Object) { IsBase = false };

    private static readonly Lazy<bool> Ready = new(() =>
    {
        ContextVarMethods.Define(ContextVarType);
        ContextMethods.Define(ContextType);
        TokenMethods.Define(TokenType, MissingType);
        foreach (var type in (PyType[])[ContextVarType, ContextType, TokenType, MissingType])
            BuiltinTypes.Finish(type);
        return true;
    });

    public static PyModule Create(Interpreter interpreter)
    {
        _ = Ready.Value;
        var module = new PyModule("contextvars");
        foreach (var type in (PyType[])[ContextType, ContextVarType, TokenType])
            module.Dict.Set(type.ShortName, type);
        module.Function("copy_context", "", static (thread, _) => PyContext.CopyCurrent(thread));
        module.Dict.Set("__all__", new PyTuple(Value.FromStr("Context"), Value.FromStr("ContextVar"), Value.FromStr("Token"), Value.FromStr("copy_context")));
        return module;
    }

    /// <summary>What `context=` is given to something that has to run in one: null for a copy of the current one, or Error.</summary>
    public static Value TakeContext(PyThread thread, Value given, out PyContext context)
    {
        context = given.Ref as PyContext ?? PyContext.CopyCurrent(thread);
        return given.IsNone || given.IsUnbound || given.Ref is PyContext
            ? Value.None
            : thread.Raise(Types.TypeError, $"a Context was expected, got {ShortRepr.Of(given)}");
    }
}
