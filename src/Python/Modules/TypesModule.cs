using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>`_types`: what of types is not written in Python.</summary>
internal static class TypesModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_types");
        module.Dict.Set("TracebackType", Types.Traceback);
        module.Function("mark_awaitable", "func, /", static (thread, args) =>
        {
            if (args[0].Ref is not PyFunction function)
                return thread.Raise(Types.TypeError, $"a function was expected, not {args[0].Type.Name}");
            function.Code.Flags |= CodeFlags.IterableCoroutine;
            return function;
        });
        module.Dict.Set("TracebackType", Types.Traceback);
        return module;
    }
}
