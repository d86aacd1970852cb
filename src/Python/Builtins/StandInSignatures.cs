using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// A wrong call of a method that is Python here and C in CPython, in the words of C: those of a slot ("expected 1 argument, got 2"),
/// or of a builtin's <see cref="Signature"/>.
/// </summary>
internal static class StandInSignatures
{
    private const string Operators =
        " add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod divmod rdivmod and rand or ror xor rxor lshift rlshift rshift rrshift "
        + "lt le eq ne gt ge getitem contains delitem ";

    private const string Questions = " len neg pos abs invert int float index bool hash repr str iter next ";

    /// <summary>Raises CPython's TypeError in place of the one that is pending, where it has another.</summary>
    public static void Reword(PyThread thread, PyFunction function, in CallArgs args)
    {
        var (owner, name) = function.QualName.Split('.') switch
        {
            [var single] when single[0] != '_' => (ModuleOf(function), single),
            [var type, var method] when args.Count > 0 => (OwnerOf(args[0]) ?? type, method),
            _ => ("", ""),
        };
        if (name.Length == 0)
            return;
        var called = name is not ("__new__" or "__init__") ? null : owner switch
        {
            "date" or "datetime" or "time" or "Decimal" => Signature.Nameless,
            "timedelta" => "__new__",
            _ => owner,
        };
        if (SlotProblem(name, args) is { } problem)
        {
            thread.TakePending();
            thread.Raise(Types.TypeError, problem);
            return;
        }

        if (name is "strptime" or "fromordinal")
        {
            thread.TakePending();
            thread.Raise(Types.TypeError, args.Names.Length > 0 ? $"{name}() takes no keyword arguments" : $"{name}() takes exactly {function.Code.ArgCount - 1} argument{(function.Code.ArgCount == 2 ? "" : "s")} ({args.Count - 1} given)");
            return;
        }

        if (name is "__pow__" or "__rpow__" || Signature.Of(function, owner, called) is not { } signature)
            return;
        var pending = thread.TakePending();
        if (signature.Bind(thread, args, new Value[signature.Count], skip: function.QualName.Length > name.Length ? 1 : 0))
            thread.Raise(pending);
    }

    // Where CPython's library is Python around C, the C has the module's name with an underscore.
    private static string ModuleOf(PyFunction function) => function.Module.AsText is var module && module is "struct" or "bisect" or "io" ? "_" + module : module ?? "";

    private static string? SlotProblem(string name, in CallArgs args)
    {
        var operation = name is ['_', '_', .., '_', '_'] ? $" {name[2..^2]} " : "";
        var count = operation.Length == 0 ? -1 : Operators.Contains(operation, StringComparison.Ordinal) ? 1 : Questions.Contains(operation, StringComparison.Ordinal) ? 0 : -1;
        return count < 0 ? null
            : args.Names.Length > 0 ? $"wrapper {name}() takes no keyword arguments"
            : $"expected {count} argument{(count == 1 ? "" : "s")}, got {args.Count - 1}";
    }

    /// <summary>CPython names the type of the object, and of the bases of a program's own class the one that is C.</summary>
    private static string? OwnerOf(Value self) =>
        (self.Ref as PyType ?? self.Type).Mro.FirstOrDefault(static type => type.IsNamedWithModule)?.ShortName;
}
