using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>`import`: sys.modules, the builtin modules, and the program's own files.</summary>
internal sealed class ImportSystem(Interpreter interpreter)
{
    /// <summary>sys.modules.</summary>
    public PyDict Modules { get; } = new();

    public PyModule AddMain(string fileName)
    {
        var module = new PyModule("__main__");
        module.Dict.Set(Names.__file__, Value.FromStr(fileName));
        module.Dict.Set(Names.__builtins__, interpreter.Builtins);
        module.Dict.Set("__annotations__", new PyDict());
        Modules.Set("__main__", module);
        return module;
    }

    /// <summary>The import statement's first half: the module to bind (the outermost package unless names follow).</summary>
    /// <param name="fromList">A tuple of names, or None.</param>
    public Value Import(PyThread thread, PyDict globals, string name, Value fromList, int level)
    {
        if (level > 0)
        {
            var package = globals.Get(Names.Intern("__package__")).AsText;
            if (string.IsNullOrEmpty(package))
                return thread.Raise(Types.ImportError, "attempted relative import with no known parent package");
            var parts = package.Split('.');
            if (level > parts.Length)
                return thread.Raise(Types.ImportError, "attempted relative import beyond top-level package");
            var prefix = string.Join('.', parts[..(parts.Length - level + 1)]);
            name = name.Length == 0 ? prefix : prefix + "." + name;
        }

        var loaded = Modules.Get(name);
        if (!loaded.IsUnbound && !name.Contains('.'))
            return loaded;
        return thread.Push(ImportSteps(thread, name, !fromList.IsNone));
    }

    private IEnumerable<Value> ImportSteps(PyThread thread, string name, bool wantsLast)
    {
        var parts = name.Split('.');
        var first = Value.Unbound;
        var parent = Value.Unbound;
        for (var i = 1; i <= parts.Length; i++)
        {
            var path = string.Join('.', parts[..i]);
            var module = Modules.Get(path);
            if (module.IsUnbound)
            {
                yield return Load(thread, path, name);
                module = thread.Input;
                if (parent.Ref is PyModule package)
                    package.Dict.Set(parts[i - 1], module);
            }

            if (i == 1)
                first = module;
            parent = module;
        }

        thread.Output = wantsLast ? parent : first;
    }

    private Value Load(PyThread thread, string path, string wanted)
    {
        var file = FindFile(path);
        if (file is not null)
            return thread.Push(LoadSourceSteps(thread, path, file));
        if (BuiltinModules.Create(interpreter, path) is { } module)
        {
            Modules.Set(path, module);
            return BuiltinModules.Complete(thread, module);
        }

        return thread.Raise(NotFound(path, wanted));
    }

    private PythonSource? FindFile(string path)
    {
        var wanted = path.Replace('.', '/');
        foreach (var file in interpreter.Options.Files)
        {
            if (file.Name == wanted + ".py" || file.Name == wanted + "/__init__.py")
                return file;
        }

        return null;
    }

    private IEnumerable<Value> LoadSourceSteps(PyThread thread, string name, PythonSource file)
    {
        var module = new PyModule(name);
        module.Dict.Set(Names.__file__, Value.FromStr(file.Name));
        module.Dict.Set(Names.__builtins__, interpreter.Builtins);
        var isPackage = file.Name.EndsWith("/__init__.py", StringComparison.Ordinal);
        var package = isPackage ? name : name.Contains('.') ? name[..name.LastIndexOf('.')] : "";
        module.Dict.Set("__package__", Value.FromStr(package));
        if (isPackage)
            module.Dict.Set(Names.__path__, new PyList([Value.FromStr(name.Replace('.', '/'))]));
        Modules.Set(name, module);
        yield return Compile(thread, file, out var code);
        yield return thread.Try().CallNamespace(code!, module.Dict, interpreter.Builtins.Dict, [], module.Dict);
        if (thread.Caught is { } error)
        {
            Modules.Remove(Names.Intern(name));
            yield return thread.Raise(error);
        }

        thread.Output = module;
    }

    private Value Compile(PyThread thread, PythonSource file, out Bytecode.CodeObject? code)
    {
        code = null;
        var source = new SourceText(file.Name, file.Text);
        interpreter.Sources.Add(source);
        try
        {
            code = interpreter.Compile(Parser.ParseModule(source), source);
            return Value.None;
        }
        catch (SyntaxException e)
        {
            return thread.Raise(SyntaxErrors.Make(e, source));
        }
    }

    private static PyException NotFound(string path, string wanted)
    {
        var exception = new PyException(Types.ModuleNotFoundError, $"the playground does not have a module named '{path}'") { Fields = new PyDict() };
        exception.Fields.Set(Names.Name, Value.FromStr(wanted));
        return exception;
    }

    public Value ImportFrom(PyThread thread, Value module, PyStr name)
    {
        if (module.Ref is not PyModule from)
            return Attributes.Get(thread, module, name);
        var value = from.Dict.Get(name);
        if (!value.IsUnbound)
            return value;
        var submodule = $"{from.Name}.{name.Text}";
        var loaded = Modules.Get(submodule);
        if (!loaded.IsUnbound)
            return loaded;
        var fallback = from.Dict.Get(Names.__getattr__);
        if (!fallback.IsUnbound)
            return thread.Call(fallback, name);
        if (FindFile(submodule) is not null || BuiltinModules.Has(submodule))
            return Import(thread, from.Dict, submodule, new PyTuple(), 0);
        var file = from.Dict.Get(Names.__file__).AsText ?? "unknown location";
        return thread.Raise(Types.ImportError, $"cannot import name '{name.Text}' from '{from.Name}' ({file})");
    }

    public Value ImportStar(PyThread thread, Value module, PyDict into)
    {
        if (module.Ref is not PyModule from)
            return thread.Raise(Types.ImportError, "from-import-* object has no __dict__ and no __all__");
        var all = from.Dict.Get(Names.__all__);
        if (all.Ref is PyList or PyTuple)
        {
            foreach (ref readonly var item in all.Ref is PyList list ? list.Span : ((PyTuple)all.Ref).Items)
            {
                var name = (PyStr)item.Ref!;
                var value = from.Dict.Get(name);
                if (value.IsUnbound)
                    return thread.Raise(Types.AttributeError, $"module '{from.Name}' has no attribute '{name.Text}'");
                into.Set(name, value);
            }

            return Value.None;
        }

        for (var at = -1; from.Dict.MoveNext(ref at);)
        {
            if (from.Dict.EntryAt(at).Key.Ref is PyStr name && !name.Text.StartsWith('_'))
                into.Set(name, from.Dict.EntryAt(at).Value);
        }

        return Value.None;
    }
}
