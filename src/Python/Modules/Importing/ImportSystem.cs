using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Importing;

/// <summary>`import` (language reference, "The import system"): sys.modules, packages, and where modules come from.</summary>
internal sealed class ImportSystem(Interpreter interpreter)
{
    /// <summary>Characters of a library module that are compiled for one step.</summary>
    private const int CharactersPerStep = 16;

    private const int BytesPerCharacter = 4;

    private readonly ModuleFinder _finder = new(interpreter.Options);

    /// <summary>sys.modules.</summary>
    public PyDict Modules { get; } = new();

    /// <summary>Where a module would come from: its file (empty for one that is not written in Python), and whether it is a package.</summary>
    public (string File, bool IsPackage)? Locate(string name)
    {
        if (_finder.Find(name) is { } own)
            return (own.Source.Path ?? own.Source.Name, own.IsPackage);
        if (BuiltinModules.Has(name))
            return ("", false);
        return FrozenModules.Find(name) is { } frozen ? (frozen.Source.FileName, frozen.Source.FileName.EndsWith("/__init__.py", StringComparison.Ordinal)) : null;
    }

    public PyModule AddMain(string fileName)
    {
        var module = new PyModule("__main__");
        module.Dict.Set(Names.__package__, Value.None);
        module.Dict.Set("__annotations__", new PyDict());
        module.Dict.Set(Names.__builtins__, interpreter.Builtins);
        module.Dict.Set(Names.__file__, Value.FromStr(fileName));
        module.Dict.Set("__cached__", Value.None);
        Modules.Set("__main__", module);
        interpreter.Builtins.IsOurs = true;
        Modules.Set("builtins", interpreter.Builtins);
        return module;
    }

    /// <summary>The import statement's first half, by the `__import__` of its builtins: the program may have put its own there.</summary>
    public Value ByStatement(PyThread thread, PyFrame frame, string name, Value fromList, int level)
    {
        if (frame.Code.Source.IsHidden)
            return Import(thread, frame.Globals, name, fromList, level);
        var import = frame.Builtins.Get(Names.__import__);
        if (import.IsUnbound)
            return thread.Raise(ImportErrors.NoImport());
        if (import.Ref is PyBuiltin { Name: "__import__" })
            return Import(thread, frame.Globals, name, fromList, level);
        return thread.Call(import, Value.FromStr(name), frame.Globals, frame.Namespace is { } locals ? locals : Value.None, fromList, Value.FromInt(level));
    }

    /// <summary>The import statement's first half: the module to bind (the outermost package unless names follow).</summary>
    /// <param name="fromList">A tuple of names, or None.</param>
    public Value Import(PyThread thread, PyDict globals, string name, Value fromList, int level)
    {
        var outermost = 1;
        if (level > 0)
        {
            var package = globals.Get(Names.__package__).AsText;
            if (string.IsNullOrEmpty(package))
                return thread.Raise(ImportErrors.NoParent());
            var parts = package.Split('.');
            if (level > parts.Length)
                return thread.Raise(ImportErrors.BeyondTop());
            outermost = parts.Length - level + 1;
            var prefix = string.Join('.', parts[..outermost]);
            name = name.Length == 0 ? prefix : prefix + "." + name;
        }

        var loaded = Modules.Get(name);
        if (!loaded.IsUnbound && !loaded.IsNone && !name.Contains('.'))
            return loaded;
        return thread.Push(ImportSteps(thread, name, fromList.IsNone ? outermost : name.Count('.') + 1));
    }

    /// <param name="wanted">How many parts of the name make the name of the module to give.</param>
    private IEnumerable<Value> ImportSteps(PyThread thread, string name, int wanted)
    {
        var parts = name.Split('.');
        var result = Value.Unbound;
        var parent = Value.Unbound;
        for (var i = 1; i <= parts.Length; i++)
        {
            var path = string.Join('.', parts[..i]);
            var module = Modules.Get(path);
            if (module.IsUnbound)
            {
                yield return Load(thread, path, i == 1 ? "" : string.Join('.', parts[..(i - 1)]), parent);
                // A module may put something else in its own place.
                module = Modules.Get(path) is { IsUnbound: false } replaced ? replaced : thread.Input;
                if (!parent.IsUnbound)
                    yield return Attributes.Set(thread, parent, Names.Intern(parts[i - 1]), module);
            }
            else if (module.IsNone)
            {
                yield return thread.Raise(ImportErrors.Halted(path));
            }

            if (i == wanted)
                result = module;
            parent = module;
        }

        thread.Output = result;
    }

    /// <param name="parent">The package that the module is in; Unbound for one at the top.</param>
    private Value Load(PyThread thread, string path, string parentName, Value parent)
    {
        var isOurs = parent.IsUnbound || parent.Ref is PyModule { IsOurs: true };
        if (parent.Ref is PyModule package && package.Dict.Get(Names.__path__).IsUnbound && !BuiltinModules.Has(path))
            return thread.Raise(ImportErrors.NotFound(path, parentName, parentIsPackage: false, isOurs));
        if (_finder.Find(path) is { } file)
            return thread.Push(LoadFileSteps(thread, path, file));
        if (FrozenModules.Find(path) is { } frozen && !BuiltinModules.Has(path))
            return thread.Push(LoadFrozenSteps(thread, path, frozen));
        if (BuiltinModules.Create(interpreter, path) is { } module)
        {
            module.IsOurs = true;
            Modules.Set(path, module);
            return BuiltinModules.Complete(thread, module);
        }

        return thread.Raise(ImportErrors.NotFound(path, parentName, parentIsPackage: true, isOurs));
    }

    private IEnumerable<Value> LoadFileSteps(PyThread thread, string name, ModuleFile file)
    {
        var module = MakeModule(name, file.Source.Path ?? file.Source.Name, file.IsPackage, isBesideMain: !file.IsPackage && !name.Contains('.') && interpreter.Options.Files.Contains(file.Source));
        var source = new SourceText(file.Source.Path ?? file.Source.Name, file.Source.Text);
        interpreter.Sources.Add(source);
        CodeObject? code = null;
        yield return Compile(thread, source, out code);
        yield return thread.Push(RunSteps(thread, module, code!));
        thread.Output = module;
    }

    private IEnumerable<Value> LoadFrozenSteps(PyThread thread, string name, FrozenModule frozen)
    {
        interpreter.BeginLibrary();
        var text = frozen.Source.Text;
        thread.Charge(text.Length / CharactersPerStep);
        interpreter.Meter.Keep((long)text.Length * BytesPerCharacter);
        var module = MakeModule(name, frozen.Source.FileName, frozen.Source.FileName.EndsWith("/__init__.py", StringComparison.Ordinal));
        module.IsOurs = true;
        yield return thread.Try().Push(RunSteps(thread, module, frozen.Code.ForRun()));
        interpreter.EndLibrary();
        if (thread.Caught is { } error)
            yield return thread.Raise(error);
        thread.Output = module;
    }

    private PyModule MakeModule(string name, string file, bool isPackage, bool isBesideMain = false)
    {
        var module = new PyModule(name) { IsInitializing = true, IsBesideMain = isBesideMain };
        module.Dict.Set(Names.__file__, Value.FromStr(file));
        module.Dict.Set(Names.__builtins__, interpreter.Builtins);
        var package = isPackage ? name : name.Contains('.') ? name[..name.LastIndexOf('.')] : "";
        module.Dict.Set(Names.__package__, Value.FromStr(package));
        if (isPackage)
            module.Dict.Set(Names.__path__, new PyList([Value.FromStr(file[..^"/__init__.py".Length])]));
        Modules.Set(name, module);
        return module;
    }

    /// <summary>Runs a module's body; a module that fails is forgotten, so that the next import tries again.</summary>
    private IEnumerable<Value> RunSteps(PyThread thread, PyModule module, CodeObject code)
    {
        yield return thread.Try().CallNamespace(code, module.Dict, interpreter.Builtins.Dict, [], module.Dict);
        module.IsInitializing = false;
        if (thread.Caught is { } error)
        {
            Modules.Remove(Names.Intern(module.Name));
            yield return thread.Raise(error);
        }

        thread.Output = module;
    }

    private Value Compile(PyThread thread, SourceText source, out CodeObject? code)
    {
        code = null;
        thread.Charge(source.Text.Length / CharactersPerStep);
        interpreter.Meter.Keep((long)source.Text.Length * BytesPerCharacter);
        try
        {
            code = interpreter.Compile(Parser.ParseModule(source), source);
            return Value.None;
        }
        catch (SyntaxException e)
        {
            interpreter.Warnings.OfSyntax(source, e.Warnings);
            return thread.Raise(SyntaxErrors.Make(e, source));
        }
    }

    /// <summary>`from module import name`: an attribute, or a module of the package.</summary>
    public Value ImportFrom(PyThread thread, Value module, PyStr name)
    {
        if (module.Ref is PyModule from && from.Dict.Get(name) is { IsUnbound: false } value)
            return value;
        return thread.Push(ImportFromSteps(thread, module, name));
    }

    private IEnumerable<Value> ImportFromSteps(PyThread thread, Value module, PyStr name)
    {
        yield return thread.Try().GetAttribute(module, name);
        if (thread.Caught is null)
        {
            thread.Output = thread.Input;
            yield break;
        }

        if (!thread.Caught.Is(Types.AttributeError))
            yield return thread.Raise(thread.Caught);
        var submodule = module.Ref is PyModule from ? $"{from.Dict.Get(Names.__name__).AsText}.{name.Text}" : "";
        if (Modules.Get(submodule) is { IsUnbound: false } loaded)
        {
            thread.Output = loaded;
            yield break;
        }

        if (submodule.Length == 0 || !_finder.Has(submodule))
            yield return thread.Raise(ImportErrors.NoName(module, name));
        yield return Import(thread, interpreter.Builtins.Dict, submodule, PyTuple.Empty, 0);
        thread.Output = thread.Input;
    }

    /// <summary>`from module import *`: what `__all__` names, or everything without a leading underscore.</summary>
    public Value ImportStar(PyThread thread, Value module, PyDict into)
    {
        if (module.Ref is not PyModule from)
            return thread.Raise(Types.ImportError, "from-import-* object has no __dict__ and no __all__");
        var all = from.Dict.Get(Names.__all__);
        if (!all.IsUnbound)
            return thread.Push(ImportAllSteps(thread, from, all, into));
        for (var at = -1; from.Dict.MoveNext(ref at);)
        {
            if (from.Dict.EntryAt(at).Key.Ref is PyStr name && !name.Text.StartsWith('_'))
                into.Set(name, from.Dict.EntryAt(at).Value);
        }

        return Value.None;
    }

    private IEnumerable<Value> ImportAllSteps(PyThread thread, PyModule from, Value all, PyDict into)
    {
        yield return Builtins.Containers.Collect(thread, all);
        foreach (var item in ((PyList)thread.Input.Ref!).ToArray())
        {
            if (item.Ref is not PyStr name)
            {
                yield return thread.Raise(Types.TypeError, $"Item in {from.Name}.__all__ must be str, not {item.Type.Name}");
                yield break;
            }

            thread.Charge(1);
            var isSubmodule = from.Dict.Get(name).IsUnbound && !from.Dict.Get(Names.__path__).IsUnbound && _finder.Has($"{from.Name}.{name.Text}");
            yield return isSubmodule ? ImportFrom(thread, from, name) : Attributes.Get(thread, from, name);
            into.Set(name, thread.Input);
        }

        thread.Output = Value.None;
    }
}

file static class Steps
{
    public static Value GetAttribute(this PyThread thread, Value obj, PyStr name) => Attributes.Get(thread, obj, name);
}
