using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>open: io.open, loaded when first called.</summary>
internal static class OpenFunction
{
    public static Value Open(PyThread thread, in CallArgs args) => args.All.Length == 0
        ? thread.Raise(Types.TypeError, "open() missing required argument 'file' (pos 1)")
        : thread.Push(Steps(thread, args.All.ToArray(), args.Names.ToArray()));

    private static IEnumerable<Value> Steps(PyThread thread, Value[] args, PyStr[] names)
    {
        yield return thread.Interpreter.Imports.Import(thread, thread.Interpreter.Builtins.Dict, "io", Value.None, 0);
        yield return Attributes.Get(thread, thread.Input, Names.Intern("open"));
        yield return thread.Call(thread.Input, args, names);
        thread.Output = thread.Input;
    }
}
