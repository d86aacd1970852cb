using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>The modules that come with the interpreter, made when first imported.</summary>
internal static class BuiltinModules
{
    private static readonly Dictionary<string, Func<Interpreter, PyModule>> Makers = new()
    {
        ["_socket"] = Sockets.SocketModule.Create,
        ["_signal"] = Signals.SignalModule.Create,
        ["_thread"] = Threads.ThreadModule.Create,
        ["_abc"] = Abc.AbcModule.Create,
        ["_collections"] = Collections.CollectionsModule.Create,
        ["_functools"] = Functools.FunctoolsModule.Create,
        ["_heapq"] = Heap.HeapModule.Create,
        ["_operator"] = Operator.OperatorModule.Create,
        ["_support"] = SupportModule.Create,
        ["_types"] = TypesModule.Create,
        ["_typing"] = TypingCore.Create,
        ["_weakref"] = WeakReferenceModule.Create,
        ["asyncio"] = Asyncio.AsyncioModule.Create,
        ["builtins"] = static interpreter => interpreter.Builtins,
        ["contextvars"] = ContextVars.ContextVarsModule.Create,
        ["gc"] = GarbageModule.Create,
        ["queue"] = QueueModule.Create,
        ["sys"] = SysModule.Create,
        ["time"] = TimeModule.Create,
    };

    /// <summary>The part of a module that is Python; run once the rest is there, and gives the module.</summary>
    private static readonly Dictionary<string, Func<PyThread, PyModule, IEnumerable<Value>>> Sources = new()
    {
        ["asyncio"] = Asyncio.AsyncioSource.Steps,
    };

    public static Value Complete(PyThread thread, PyModule module) =>
        Sources.TryGetValue(module.Name, out var steps) ? thread.Push(steps(thread, module)) : module;

    /// <summary>Names of all modules that are not written in Python.</summary>
    public static IEnumerable<string> Names => [.. Makers.Keys, .. LibraryModules.Makers.Keys];

    public static bool Has(string name) => Makers.ContainsKey(name) || LibraryModules.Makers.ContainsKey(name);

    public static PyModule? Create(Interpreter interpreter, string name) => Makers.TryGetValue(name, out var make) || LibraryModules.Makers.TryGetValue(name, out make) ? make(interpreter) : null;
}
