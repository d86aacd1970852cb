using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>_staticnames: classes that CPython writes in C are named with their module in its messages ('datetime.date').</summary>
internal static class StaticNamesModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_staticnames");
        module.Function("name_as_static", "cls, /", static (thread, args) =>
        {
            if (args[0].Ref is not PyType type)
                return thread.Raise(Types.TypeError, $"a class was expected, not {args[0].Type.Name}");
            type.IsNamedWithModule = true;
            return args[0];
        });
        return module;
    }
}
