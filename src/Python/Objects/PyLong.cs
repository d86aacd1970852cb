using System.Numerics;

namespace Playground.Python.Objects;

/// <summary>An int that does not fit in 64 bits (or, in a <see cref="PyIntInstance"/>, any int).</summary>
public class PyLong(BigInteger number) : PyObject
{
    public BigInteger Number { get; } = number;

    public override PyType Type => Types.Int;
}

/// <summary>An object that is a plain value plus attributes: an instance of a class derived from int, float, str, …</summary>
public interface IValueInstance
{
    /// <summary>Its class and attributes.</summary>
    PyInstance Body { get; }
}

/// <summary>An instance of a class derived from int.</summary>
public sealed class PyIntInstance(PyType type, BigInteger number) : PyLong(number), IValueInstance
{
    public PyInstance Body { get; } = new(type);

    public override PyType Type => Body.Class;
}

/// <summary>An instance of a class derived from float; plain floats are no objects.</summary>
public sealed class PyFloatInstance(PyType type, double number) : PyObject, IValueInstance
{
    public double Number { get; } = number;

    public PyInstance Body { get; } = new(type);

    public override PyType Type => Body.Class;
}

/// <summary>complex, and instances of classes derived from it.</summary>
public sealed class PyComplex(PyType type, double real, double imaginary) : PyHeapObject(type), Vm.IReferences
{
    public PyComplex(double real, double imaginary)
        : this(Types.Complex, real, imaginary)
    {
    }

    public double Real { get; } = real;
    public double Imaginary { get; } = imaginary;

    void Vm.IReferences.Visit(Vm.Reachability reachability)
    {
    }
}
