using Playground.Python.Modules.Tracebacks;
using Playground.Python.Objects;

namespace Playground.Python.Modules.Importing;

/// <summary>The exceptions of the import system.</summary>
internal static class ImportErrors
{
    /// <param name="parent">The package that it should be in; empty for a module at the top.</param>
    /// <param name="parentIsPackage">The parent can have modules in it.</param>
    /// <param name="isOurs">The library's, so that what is missing is missing in the playground.</param>
    public static PyException NotFound(string name, string parent, bool parentIsPackage, bool isOurs)
    {
        var text = isOurs ? $"the playground does not have a module named '{name}'" : $"No module named '{name}'";
        if (!parentIsPackage)
            text += $"; '{parent}' is not a package";
        return With(new PyException(Types.ModuleNotFoundError, text), name, Value.None);
    }

    public static PyException Halted(string name) =>
        With(new PyException(Types.ModuleNotFoundError, $"import of {name} halted; None in sys.modules"), name, Value.None);

    public static PyException NoImport() => new(Types.ImportError, "__import__ not found");

    public static PyException NoParent() => new(Types.ImportError, "attempted relative import with no known parent package");

    public static PyException BeyondTop() => new(Types.ImportError, "attempted relative import beyond top-level package");

    /// <summary>`from module import name` finds no such name.</summary>
    public static PyException NoName(Value module, PyStr name)
    {
        var from = module.Ref as PyModule;
        var moduleName = from?.Dict.Get(Names.__name__).AsText;
        var shown = moduleName ?? "<unknown module name>";
        var file = from?.Dict.Get(Names.__file__).AsText;
        var text = from switch
        {
            { IsInitializing: true } => $"cannot import name '{name.Text}' from partially initialized module '{shown}' (most likely due to a circular import) ({file ?? "unknown location"})",
            _ => $"cannot import name '{name.Text}' from '{shown}' ({file ?? "unknown location"})",
        };
        var exception = With(new PyException(Types.ImportError, text), shown, file is null ? Value.None : Value.FromStr(file));
        exception.Fields!.Set("name_from", name);
        return exception;
    }

    /// <summary>What the AttributeError of a module says: a file of the program may stand in the way of another module.</summary>
    public static string NoAttribute(PyModule module, string name)
    {
        var moduleName = module.Dict.Get(Names.__name__).AsText;
        var file = module.Dict.Get(Names.__file__).AsText;
        if (moduleName is null)
            return $"module has no attribute '{name}'";
        var text = $"module '{moduleName}' has no attribute '{name}'";
        if (module.IsBesideMain && StandardModules.Names.Contains(moduleName))
            return $"{text} (consider renaming '{file}' since it has the same name as the standard library module named '{moduleName}' and the import system gives it precedence)";
        if (!module.IsInitializing)
            return text;
        return module.IsBesideMain
            ? $"{text} (consider renaming '{file}' if it has the same name as a third-party module you intended to import)"
            : $"partially initialized {text} (most likely due to a circular import)";
    }

    private static PyException With(PyException exception, string name, Value path)
    {
        exception.Fields = new PyDict();
        exception.Fields.Set(Names.Name, Value.FromStr(name));
        exception.Fields.Set("path", path);
        return exception;
    }
}
