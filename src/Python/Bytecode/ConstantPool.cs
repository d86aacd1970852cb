using System.Numerics;
using Playground.Python.Objects;

namespace Playground.Python.Bytecode;

/// <summary>The constants of one code object; equal ones of the same type are one.</summary>
internal sealed class ConstantPool
{
    private readonly List<Value> _values = [];
    private readonly Dictionary<(Type?, object), int> _known = [];

    public int Add(Value value)
    {
        var key = KeyOf(value);
        if (_known.TryGetValue(key, out var index))
            return index;
        index = _values.Count;
        _values.Add(value);
        _known.Add(key, index);
        return index;
    }

    public Value[] ToArray() => [.. _values];

    private static (Type?, object) KeyOf(Value value) => value switch
    {
        { IsInt: true } => (typeof(long), value.Bits),
        { IsFloat: true } => (typeof(double), value.Bits),
        { Ref: PyStr text } => (typeof(string), text.Text),
        { Ref: PyLong number } => (typeof(BigInteger), number.Number),
        _ => (null, new Reference(value.Ref!)),
    };

    private readonly record struct Reference(PyObject Target)
    {
        public bool Equals(Reference other) => ReferenceEquals(Target, other.Target);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Target);
    }
}
