using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>module.</summary>
internal static class ModuleType
{
    public static void Define()
    {
        var type = Types.Module;
        type.New = static (PyThread thread, PyType _, in CallArgs args) => args.Count > 0 && args[0].AsText is { } name
            ? Made(name, args.Count > 1 ? args[1] : Value.None)
            : thread.Raise(Types.TypeError, "module() missing required argument 'name' (pos 1)");
        type.Repr = static (_, self) => Value.FromStr(ReprOf((PyModule)self.Ref!));
        type.GetAttribute = GetAttribute;
        type.Attribute("__dict__", static (_, self) => ((PyModule)self.Ref!).Dict);
    }

    private static PyModule Made(string name, Value doc)
    {
        var module = new PyModule(name);
        module.Dict.Set("__doc__", doc);
        return module;
    }

    private static string ReprOf(PyModule module) => module.Dict.Get(Names.__file__).AsText is { } file
        ? $"<module '{module.Name}' from {TextFormat.Repr(file)}>"
        : module.IsOurs ? $"<module '{module.Name}' (built-in)>" : $"<module '{module.Name}'>";

    private static Value GetAttribute(PyThread thread, Value self, Value name)
    {
        var key = (PyStr)name.Ref!;
        var module = (PyModule)self.Ref!;
        var own = module.Dict.Get(key);
        if (!own.IsUnbound)
            return own;
        var found = Attributes.Find(thread, self, module.Class, key);
        if (!found.IsUnbound)
            return found;
        if (key == Names.__annotations__)
        {
            module.Dict.Set(key, new PyDict());
            return module.Dict.Get(key);
        }

        var fallback = module.Dict.Get(Names.__getattr__);
        return fallback.IsUnbound ? thread.Raise(Errors.NoAttribute(self, key)) : thread.Call(fallback, key);
    }
}
