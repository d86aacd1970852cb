using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>_typing: what the syntax of generics makes, for the module typing to give names to.</summary>
internal static class TypingCore
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_typing");
        foreach (var type in TypeParameterTypes.All)
            module.Dict.Set(type.ShortName, type);
        module.Dict.Set("NoDefault", TypeParameterTypes.NoDefault);
        return module;
    }
}
