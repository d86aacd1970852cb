using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>_staticnames: classes that CPython writes in C are named with their module in its messages ('datetime.date').</summary>
internal static class StaticNamesModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_staticnames");
        module.Function("name_as_static", "cls, /", static (_, args) =>
        {
            var type = (PyType)args[0].Ref!;
            type.IsNamedWithModule = true;
            return args[0];
        });
        return module;
    }
}
