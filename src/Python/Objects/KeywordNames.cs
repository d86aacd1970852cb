namespace Playground.Python.Objects;

/// <summary>A constant of compiled code: the names of a call's keyword arguments. Never seen by a program.</summary>
public sealed class KeywordNames(PyStr[] names) : PyObject
{
    public PyStr[] Names { get; } = names;

    public override PyType Type => Types.Tuple;
}
