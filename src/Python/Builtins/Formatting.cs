using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>format(), the format mini-language, and the conversions of f-strings.</summary>
internal static class Formatting
{
    public static Value Format(PyThread thread, Value value, string spec) => Operators.Str(thread, value);

    public static Value Ascii(PyThread thread, Value value) => Operators.Repr(thread, value);
}
