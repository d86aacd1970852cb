using Playground.Python.Vm;

namespace Playground.Python.Modules.Importing;

/// <summary>
/// Where a module comes from, in this order: the program's own files, the host's module path, the library. Modules that
/// are the interpreter itself (sys, builtins, asyncio, …) can't be replaced, and the module path replaces none whose other
/// half is C code in CPython.
/// </summary>
internal sealed class ModuleFinder(RunOptions options)
{
    /// <summary>Modules that neither the program nor the module path replaces: sys.builtin_module_names, as far as they are here, and asyncio.</summary>
    private static readonly HashSet<string> Fixed = ["asyncio", "builtins", "sys", "time", "itertools", "gc", "atexit", "errno", "_functools", "_collections", "_operator"];

    /// <summary>
    /// Modules that the module path does not replace, because those of CPython's Lib need C modules that only CPython has: the
    /// machine (files, processes, sockets, threads), code objects, the engine of regular expressions. Their submodules neither.
    /// </summary>
    private static readonly HashSet<string> Own =
    [
        "_weakrefset", "abc", "ast", "asyncio", "codecs", "concurrent", "contextvars", "csv", "hashlib", "hmac", "importlib", "inspect", "io", "linecache", "os", "pathlib", "pickle", "posixpath",
        "queue", "re", "select", "selectors", "shutil", "signal", "socket", "ssl", "stat", "string", "struct", "subprocess", "tempfile", "threading", "traceback", "types", "typing", "uuid", "warnings", "weakref",
        "zoneinfo",
    ];

    /// <summary>The source of a module, and whether it is a package; null when it is no file of the program's or of the module path.</summary>
    public ModuleFile? Find(string name)
    {
        if (Fixed.Contains(name))
            return null;
        var path = name.Replace('.', '/');
        foreach (var file in options.Files)
        {
            if (file.Name == path + ".py" || file.Name == path + "/__init__.py")
                return new ModuleFile(file, file.Name.EndsWith("/__init__.py", StringComparison.Ordinal));
        }

        if (options.FindModule is not { } find || (Own.Contains(name.Split('.')[0]) && (FrozenModules.Has(name) || BuiltinModules.Has(name))))
            return null;
        return find(path + "/__init__.py") is { } package ? new ModuleFile(package, true)
            : find(path + ".py") is { } module ? new ModuleFile(module, false)
            : null;
    }

    /// <summary>There is such a module somewhere.</summary>
    public bool Has(string name) => Find(name) is not null || FrozenModules.Has(name) || BuiltinModules.Has(name);
}

/// <summary>A module's source file.</summary>
internal sealed record ModuleFile(PythonSource Source, bool IsPackage);
