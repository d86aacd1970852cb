using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

// https://docs.python.org/3.13/library/functions.html
internal static partial class BuiltinModule
{
    private static void AddFunctions(PyModule module)
    {
        module.FunctionVar("print", PrintFunction.Print);
        module.FunctionVar("input", InputFunction.Input);
        module.FunctionVar("open", OpenFunction.Open);
        module.Function("repr", "obj, /", static (thread, args) => Operators.Repr(thread, args[0]));
        module.Function("ascii", "obj, /", static (thread, args) => Formatting.Ascii(thread, args[0]));
        module.Function("format", "value, format_spec='', /", static (thread, args) => args[1].AsText is { } spec
            ? Formatting.Format(thread, args[0], spec)
            : thread.Raise(Types.TypeError, $"format() argument 2 must be str, not {Errors.KindOf(args[1])}"));
        module.Function("id", "obj, /", static (thread, args) => Value.FromInt(thread.Interpreter.AddressOf(args[0])));
        module.Function("hash", "obj, /", static (thread, args) => Containers.Hash(thread, args[0]));
        module.Function("callable", "obj, /", static (_, args) => Value.FromBool(args[0].Type.Call is not null));
        NumberFunctions.Add(module);
        AttributeFunctions.Add(module);
        TypeFunctions.Add(module);
        CodeFunctions.Add(module);
    }
}
