using Playground.Python.Vm;

namespace Playground.Python.Objects;

// The functions behind a type's operations, in the manner of CPython's type slots
// (https://docs.python.org/3.13/c-api/typeobj.html). Each may return Value.Pushed (it has pushed a frame that will give
// the result) or Value.Error (an exception is pending). Binary slots return NotImplemented to let the other operand try.

public delegate Value UnarySlot(PyThread thread, Value self);
public delegate Value BinarySlot(PyThread thread, Value left, Value right);
public delegate Value CompareSlot(PyThread thread, Value left, Value right, CompareOp op);

/// <param name="value">Unbound to delete.</param>
public delegate Value SetSlot(PyThread thread, Value self, Value key, Value value);

/// <param name="instance">Unbound when the attribute is read from the class itself.</param>
public delegate Value DescriptorGetSlot(PyThread thread, Value self, Value instance, PyType owner);

public delegate Value CallSlot(PyThread thread, Value self, in CallArgs args);
public delegate Value NewSlot(PyThread thread, PyType type, in CallArgs args);

public enum CompareOp : byte { Lt, Le, Eq, Ne, Gt, Ge }

/// <summary>The arguments of a call: positional ones, then as many as there are names.</summary>
public readonly ref struct CallArgs(ReadOnlySpan<Value> all, ReadOnlySpan<PyStr> names)
{
    public ReadOnlySpan<Value> All { get; } = all;

    /// <summary>Names of the last values of <see cref="All"/>.</summary>
    public ReadOnlySpan<PyStr> Names { get; } = names;

    public ReadOnlySpan<Value> Positional => All[..(All.Length - Names.Length)];
    public ReadOnlySpan<Value> Named => All[(All.Length - Names.Length)..];
    public int Count => All.Length - Names.Length;

    public Value this[int index] => All[index];
}
