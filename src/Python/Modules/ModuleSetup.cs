using Playground.Python.Builtins;
using Playground.Python.Objects;

namespace Playground.Python.Modules;

/// <summary>Shorthand for saying what a builtin module has.</summary>
internal static class ModuleSetup
{
    /// <summary>A function with the parameters that the signature says ("iterable, /, *, key=None").</summary>
    public static void Function(this PyModule module, string name, string signature, SignatureBody body) =>
        module.Dict.Set(name, MakeFunction(module.Name, name, signature, body));

    /// <summary>The function alone.</summary>
    public static PyBuiltin MakeFunction(string module, string name, string signature, SignatureBody body, bool isCoroutineFunction = false)
    {
        var parsed = Signature.Parse(name, signature, module == "builtins" ? null : module, PythonNames.OfFunction(module, name));
        return new PyBuiltin(name, (Vm.PyThread thread, in CallArgs args) =>
        {
            if (parsed.TakesAsIs(args))
                return parsed.Call(thread, args.All, body);
            var buffer = default(ArgumentBuffer);
            var values = buffer.Span(parsed.Count);
            return parsed.Bind(thread, args, values) ? parsed.Call(thread, values, body) : Value.Error;
        }) { Module = module, TextSignature = parsed.Text, IsCoroutineFunction = isCoroutineFunction };
    }

    /// <summary>A function that takes its arguments as they are.</summary>
    public static void FunctionVar(this PyModule module, string name, NativeFunction body, string? textSignature = null) =>
        module.Dict.Set(name, new PyBuiltin(name, body) { Module = module.Name, TextSignature = textSignature });
}
