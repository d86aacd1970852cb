using System.Numerics;
using Playground.Python.Objects;

namespace Playground.Python.Bytecode;

/// <summary>The constants of one code object; equal ones of the same type are one.</summary>
internal sealed class ConstantPool
{
    private readonly ArrayBuilder<Value> _values = new();
    private readonly Dictionary<(Type, object), int> _known = [];
    private readonly Dictionary<PyObject, int> _knownObjects = new(ReferenceEqualityComparer.Instance);

    public int Add(Value value)
    {
        var key = KeyOf(value);
        if (key is { } equal ? _known.TryGetValue(equal, out var index) : _knownObjects.TryGetValue(value.Ref!, out index))
            return index;
        index = _values.Count;
        _values.Add(value);
        if (key is { } added)
            _known.Add(added, index);
        else
            _knownObjects.Add(value.Ref!, index);
        return index;
    }

    public Value[] ToArray() => _values.ToArray();

    /// <summary>Null for what is equal only to itself.</summary>
    private static (Type, object)? KeyOf(Value value) => value switch
    {
        { IsInt: true } => (typeof(long), value.Bits),
        { IsFloat: true } => (typeof(double), value.Bits),
        { Ref: PyStr text } => (typeof(string), text.Text),
        { Ref: PyLong number } => (typeof(BigInteger), number.Number),
        { Ref: PyBytes bytes } => (typeof(byte[]), System.Text.Encoding.Latin1.GetString(bytes.Span)),
        _ => null,
    };
}
