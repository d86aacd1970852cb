using System.Text;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>The module `builtins`: functions and types that every program sees.</summary>
internal static partial class BuiltinModule
{
    public static PyModule Create()
    {
        BuiltinTypes.EnsureReady();
        var module = new PyModule("builtins");
        foreach (var type in BuiltinTypes.Public)
            module.Dict.Set(type.ShortName, type);
        module.Dict.Set("None", Value.None);
        module.Dict.Set("True", Value.True);
        module.Dict.Set("False", Value.False);
        module.Dict.Set("Ellipsis", Value.Ellipsis);
        module.Dict.Set("NotImplemented", Value.NotImplemented);
        module.Dict.Set("__debug__", Value.True);
        module.Dict.Set("EnvironmentError", Types.OSError);
        module.Dict.Set("IOError", Types.OSError);
        module.Function("exit", "code=None", static (thread, args) => SysModule.Exit(thread, args[0]));
        module.Function("quit", "code=None", static (thread, args) => SysModule.Exit(thread, args[0]));
        HelpFunctions.Add(module);
        AddFunctions(module);
        AddIteration(module);
        AddReductions(module);
        return module;
    }
}
