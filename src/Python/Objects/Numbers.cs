using System.Numerics;

namespace Playground.Python.Objects;

/// <summary>An int that does not fit in 64 bits.</summary>
public class PyLong(BigInteger number) : PyObject
{
    public BigInteger Number { get; } = number;

    public override PyType Type => Types.Int;
}

/// <summary>Numbers as Python compares and hashes them, whatever their type.</summary>
public static class Numbers
{
    private const long HashModulus = (1L << 61) - 1;

    public static Value FromBig(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue ? Value.FromInt((long)number) : new PyLong(number);

    public static bool IsNumber(in Value value) => value.IsInt || value.IsFloat || value.IsBool || value.Ref is PyLong;

    public static bool Equal(in Value left, in Value right) => false;

    public static long HashInt(long value)
    {
        if (value is > -HashModulus and < HashModulus)
            return value == -1 ? -2 : value;
        var hash = value % HashModulus;
        return hash == -1 ? -2 : hash;
    }

    public static long Hash(in Value value) => value.IsInt ? HashInt(value.Bits) : value.IsBool ? value.IsTrue ? 1 : 0 : 0;
}
