using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>module.</summary>
internal static class ModuleType
{
    public static void Define()
    {
        var type = Types.Module;
        type.New = static (PyThread _, PyType cls, in CallArgs _) => new PyModule("", cls);
        type.Init = Init;
        type.Repr = static (thread, self) => thread.Push(ReprSteps(thread, (PyModule)self.Ref!));
        // PEP 562: a module may say itself what dir() shows.
        type.Method("__dir__", static (thread, self) => ((PyModule)self.Ref!).Dict.Get("__dir__") is { IsUnbound: false } own ? thread.Call(own) : Directory.Of(thread, self));
        type.GetAttribute = GetAttribute;
        type.Attribute("__dict__", static (_, self) => ((PyModule)self.Ref!).Dict);
    }

    private static Value Init(PyThread thread, Value self, in CallArgs args)
    {
        var (name, doc) = (Value.Unbound, Value.None);
        if (args.Count > 2)
            return thread.Raise(Types.TypeError, $"module() takes at most 2 arguments ({args.All.Length} given)");
        for (var i = 0; i < args.All.Length; i++)
        {
            var keyword = i < args.Count ? "" : args.Names[i - args.Count].Text;
            if (i == 0 && keyword.Length == 0 || keyword == "name")
                name = args.All[i];
            else if (i == 1 && keyword.Length == 0 || keyword == "doc")
                doc = args.All[i];
            else
                return thread.Raise(Types.TypeError, $"module() got an unexpected keyword argument '{keyword}'");
        }

        if (name.IsUnbound)
            return thread.Raise(Types.TypeError, "module() missing required argument 'name' (pos 1)");
        if (name.AsText is not { } text)
            return thread.Raise(Types.TypeError, $"module() argument 'name' must be str, not {name.Type.Name}");
        var module = (PyModule)self.Ref!;
        module.Name = text;
        module.Dict.Set(Names.__name__, name);
        module.Dict.Set(Names.__doc__, doc);
        foreach (var unknown in (ReadOnlySpan<string>)["__package__", "__loader__", "__spec__"])
            module.Dict.Set(unknown, Value.None);
        return Value.None;
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyModule module)
    {
        var name = module.Dict.Get(Names.__name__).AsText ?? "?";
        var loader = module.Dict.Get("__loader__");
        var origin = module.Dict.Get(Names.__file__).AsText is { } file ? $" from {TextFormat.Repr(file)}" : module.IsOurs ? " (built-in)" : "";
        if (origin.Length == 0 && !loader.IsUnbound && !loader.IsNone)
        {
            yield return Operators.Repr(thread, loader);
            origin = $" ({thread.Input.AsText})";
        }

        thread.Output = Value.FromStr($"<module '{name}'{origin}>");
    }

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
        return fallback.IsUnbound ? Attributes.GetMissing(thread, self, module.Class, key) : thread.Call(fallback, key);
    }
}
