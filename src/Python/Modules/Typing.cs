using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>What the built-in types leave to the module typing, which is imported when it is first needed, as by CPython.</summary>
internal static class Typing
{
    /// <summary>Calls a function of the module.</summary>
    public static Value Call(PyThread thread, string name, params ReadOnlySpan<Value> args) => thread.Push(CallSteps(thread, name, args.ToArray(), []));

    /// <summary>Calls a function of the module with the arguments of a call.</summary>
    public static Value Call(PyThread thread, string name, in CallArgs args) => thread.Push(CallSteps(thread, name, args.All.ToArray(), args.Names.ToArray()));

    /// <summary>`typing.name[key]`.</summary>
    public static Value GetItem(PyThread thread, string name, Value key) => thread.Push(GetItemSteps(thread, name, key));

    private static IEnumerable<Value> CallSteps(PyThread thread, string name, Value[] args, PyStr[] names)
    {
        yield return thread.Interpreter.Imports.Import(thread, thread.Interpreter.Builtins.Dict, "typing", Value.None, 0);
        yield return Attributes.Get(thread, thread.Input, Names.Intern(name));
        yield return thread.Call(thread.Input, args, names);
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> GetItemSteps(PyThread thread, string name, Value key)
    {
        yield return thread.Interpreter.Imports.Import(thread, thread.Interpreter.Builtins.Dict, "typing", Value.None, 0);
        yield return Attributes.Get(thread, thread.Input, Names.Intern(name));
        yield return Operators.GetItem(thread, thread.Input, key);
        thread.Output = thread.Input;
    }
}
