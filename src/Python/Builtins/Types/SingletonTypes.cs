using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>None, Ellipsis and NotImplemented.</summary>
internal static class SingletonTypes
{
    public static void Define()
    {
        Types.NoneType.Repr = static (_, _) => Value.FromStr("None");
        Types.NoneType.Bool = static (_, _) => Value.False;
        Types.NoneType.Hash = static (_, _) => Value.FromInt(0xfca86420);
        Types.NoneType.New = static (PyThread thread, PyType _, in CallArgs args) => Single(thread, "NoneType", Value.None, args);
        Types.Ellipsis.Repr = static (_, _) => Value.FromStr("Ellipsis");
        Types.Ellipsis.New = static (PyThread thread, PyType _, in CallArgs args) => Single(thread, "ellipsis", Value.Ellipsis, args);
        Types.NotImplementedType.Repr = static (_, _) => Value.FromStr("NotImplemented");
        Types.NotImplementedType.Bool = static (thread, _) => thread.Interpreter.Warnings.Warn(
            thread, Types.DeprecationWarning, "NotImplemented should not be used in a boolean context", static _ => Value.True);
        Types.NotImplementedType.New = static (PyThread thread, PyType _, in CallArgs args) => Single(thread, "NotImplementedType", Value.NotImplemented, args);
    }

    private static Value Single(PyThread thread, string name, Value value, in CallArgs args) =>
        args.All.Length == 0 ? value : thread.Raise(Types.TypeError, $"{name} takes no arguments");
}
