using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>The modules that come with the interpreter, made when first imported.</summary>
internal static class BuiltinModules
{
    private static readonly Dictionary<string, Func<Interpreter, PyModule>> Makers = new()
    {
        ["asyncio"] = Asyncio.AsyncioModule.Create,
        ["builtins"] = static interpreter => interpreter.Builtins,
        ["functools"] = FunctoolsModule.Create,
        ["queue"] = QueueModule.Create,
        ["sys"] = SysModule.Create,
        ["time"] = TimeModule.Create,
    };

    public static bool Has(string name) => Makers.ContainsKey(name);

    public static PyModule? Create(Interpreter interpreter, string name) => Makers.TryGetValue(name, out var make) ? make(interpreter) : null;
}
