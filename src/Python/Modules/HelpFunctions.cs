using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>help, copyright, credits and license, which are written in Python and loaded when first used, and breakpoint.</summary>
internal static class HelpFunctions
{
    private static readonly PyType Helper = MakeType("_Helper");
    private static readonly PyType Printer = MakeType("_Printer");

    private sealed class PyHelp(string name) : PyHeapObject(name == "help" ? Helper : Printer), IReferences
    {
        public string Name { get; } = name;

        void IReferences.Visit(Reachability reachability)
        {
        }
    }

    public static void Add(PyModule module)
    {
        foreach (var name in new[] { "help", "copyright", "credits", "license" })
            module.Dict.Set(name, new PyHelp(name));
        module.FunctionVar("breakpoint", static (PyThread thread, in CallArgs args) => thread.Push(BreakSteps(thread, args.All.ToArray(), args.Names.ToArray())));
    }

    private static PyType MakeType(string name)
    {
        var type = new PyType(name, Types.Object, "_sitebuiltins")
        {
            Repr = static (thread, self) => thread.Push(ReprSteps(thread, (PyHelp)self.Ref!)),
            Call = static (PyThread thread, Value self, in CallArgs args) => thread.Push(CallSteps(thread, (PyHelp)self.Ref!, args.All.ToArray(), args.Names.ToArray())),
        };
        BuiltinTypes.Finish(type);
        return type;
    }

    private static Value Written(PyThread thread, PyHelp help) => thread.Push(WrittenSteps(thread, help));

    private static IEnumerable<Value> WrittenSteps(PyThread thread, PyHelp help)
    {
        yield return thread.Interpreter.Imports.Import(thread, thread.Interpreter.Builtins.Dict, "_help", Value.None, 0);
        yield return Attributes.Get(thread, thread.Input, Names.Intern(help.Name));
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyHelp help)
    {
        yield return Written(thread, help);
        yield return Operators.Repr(thread, thread.Input);
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> CallSteps(PyThread thread, PyHelp help, Value[] args, PyStr[] names)
    {
        yield return Written(thread, help);
        yield return thread.Call(thread.Input, args, names);
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> BreakSteps(PyThread thread, Value[] args, PyStr[] names)
    {
        yield return thread.Interpreter.Imports.Import(thread, thread.Interpreter.Builtins.Dict, "sys", Value.None, 0);
        yield return Attributes.Get(thread, thread.Input, Names.Intern("breakpointhook"));
        yield return thread.Call(thread.Input, args, names);
        thread.Output = thread.Input;
    }
}
