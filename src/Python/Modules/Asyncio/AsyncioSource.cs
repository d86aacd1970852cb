using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// The classes and coroutine functions of asyncio, which are Python (the files beside this one): they await what the
/// program gives them. Their frames don't show. All run inside of the one module, in this order.
/// </summary>
internal static class AsyncioSource
{
    // More than the module's body can use up: it costs the program nothing, so that the clock begins with its own code.
    private const long FuelForImport = 10_000_000;

    private static readonly string[] Files = ["asyncio.py", "overridden.py", "abstract.py", "events.py", "transports.py", "standard_streams.py", "streams.py", "network.py", "sendfile.py", "staggered.py", "processes.py"];

    private static readonly Lazy<CodeObject[]> Bodies = new(() => [.. Files.Select(file =>
    {
        var source = new SourceText("asyncio", Read(file)) { IsHidden = true };
        return Compiler.Compile(Parser.ParseModule(source), source, new CompileOptions());
    })]);

    /// <summary>Runs the source inside of the new module.</summary>
    public static IEnumerable<Value> Steps(PyThread thread, PyModule module)
    {
        var before = thread.Fuel;
        thread.Fuel += FuelForImport;
        foreach (var body in Bodies.Value)
            yield return thread.CallNamespace(body.ForRun(), module.Dict, thread.Interpreter.Builtins.Dict, [], module.Dict);

        thread.Fuel = before;
        InPlaceOperations.Attach(module);
        AsyncioNames.Complete(thread.Interpreter, module);
        thread.Output = module;
    }

    private static string Read(string file)
    {
        using var stream = typeof(AsyncioSource).Assembly.GetManifestResourceStream("asyncio/" + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
