using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Types of tuples whose items have names, as sys.version_info (C API, "Struct Sequence Objects").</summary>
internal static class StructSequence
{
    /// <summary>A type of which programs make no instances; use <see cref="Make"/>.</summary>
    public static PyType Define(string module, string name, params string[] fields)
    {
        var type = new PyType(name, Types.Tuple, module)
        {
            IsBase = false,
            IsNamedWithModule = true,
            New = static (PyThread thread, PyType type, in CallArgs _) => thread.Raise(Types.TypeError, $"cannot create '{type.Name}' instances"),
            Repr = (thread, self) => thread.Push(ReprSteps(thread, (PyTuple)self.Ref!, fields)),
        };
        for (var i = 0; i < fields.Length; i++)
        {
            var at = i;
            type.Attribute(fields[i], (_, self) => ((PyTuple)self.Ref!)[at]);
        }

        type.Constant("n_fields", Value.FromInt(fields.Length));
        type.Constant("n_sequence_fields", Value.FromInt(fields.Length));
        type.Constant("n_unnamed_fields", Value.FromInt(0));
        type.Constant("__match_args__", new PyTuple([.. fields.Select(Value.FromStr)]));
        BuiltinTypes.Finish(type);
        return type;
    }

    public static PyTuple Make(PyType type, params Value[] items) => new(type, items);

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyTuple tuple, string[] fields)
    {
        var text = new StringBuilder($"{tuple.Class.Name}(");
        for (var i = 0; i < fields.Length; i++)
        {
            yield return Operators.Repr(thread, tuple[i]);
            text.Append(i == 0 ? "" : ", ").Append(fields[i]).Append('=').Append(thread.Input.AsText);
        }

        thread.Output = Value.FromStr(text.Append(')').ToString());
    }
}
