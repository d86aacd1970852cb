using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// The classes and coroutine functions of asyncio, which are Python (asyncio.py beside this file): they await what the
/// program gives them. Their frames don't show.
/// </summary>
internal static class AsyncioSource
{
    // More than the module's body can use up: it costs the program nothing, so that the clock begins with its own code.
    private const long FuelForImport = 10_000_000;

    private static readonly SourceText Source = new("asyncio", Read()) { IsHidden = true };

    private static readonly Lazy<Module> Tree = new(() => Parser.ParseModule(Source));

    /// <summary>Runs the source inside of the new module.</summary>
    public static IEnumerable<Value> Steps(PyThread thread, PyModule module)
    {
        var code = Compiler.Compile(Tree.Value, Source, new CompileOptions());
        var before = thread.Fuel;
        thread.Fuel += FuelForImport;
        yield return thread.CallNamespace(code, module.Dict, thread.Interpreter.Builtins.Dict, [], module.Dict);
        thread.Fuel = before;
        AsyncioModule.Complete(thread.Interpreter, module);
        thread.Output = module;
    }

    private static string Read()
    {
        using var stream = typeof(AsyncioSource).Assembly.GetManifestResourceStream("asyncio.py")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
