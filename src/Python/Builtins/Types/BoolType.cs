using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>bool.</summary>
internal static class BoolType
{
    public const string InvertWarning =
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the "
        + "underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation "
        + "or ~int(x) if you really want the bitwise inversion of the underlying int.";

    public static void Define()
    {
        var type = Types.Bool;
        type.New = static (PyThread thread, PyType _, in CallArgs args) =>
            args.Names.Length > 0 ? thread.Raise(Types.TypeError, "bool() takes no keyword arguments")
            : args.Count > 1 ? thread.Raise(Types.TypeError, $"bool expected at most 1 argument, got {args.Count}")
            : args.Count == 0 ? Value.False : Operators.Truth(thread, args[0]);
        type.Repr = static (_, self) => Value.FromStr(self.IsTrue ? "True" : "False");
        type.Binary[(int)BinaryOperator.BitAnd] = Types.Int.Binary[(int)BinaryOperator.BitAnd];
        type.Binary[(int)BinaryOperator.BitOr] = Types.Int.Binary[(int)BinaryOperator.BitOr];
        type.Binary[(int)BinaryOperator.BitXor] = Types.Int.Binary[(int)BinaryOperator.BitXor];
        type.Invert = static (thread, self) => thread.Interpreter.Warnings.Warn(thread, Types.DeprecationWarning, InvertWarning, _ => Value.FromInt(self.IsTrue ? -2 : -1));
    }
}
