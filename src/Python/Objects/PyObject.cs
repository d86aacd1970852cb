namespace Playground.Python.Objects;

/// <summary>Base of everything that a <see cref="Value"/> can refer to.</summary>
public abstract class PyObject
{
    /// <summary>The object's type, as type(x) says.</summary>
    public abstract PyType Type { get; }
}

/// <summary>
/// An object whose type may be a class of the program's own (also `class Stack(list): …`) and which can then have
/// attributes of its own.
/// Invariant: Slots holds one value for each name in Shape; both are null while the object has no attributes and
/// its type gives it none. A shape that <see cref="Objects.Shape.IsDictionary"/> keeps one PyDict in slot 0 instead.
/// </summary>
public abstract class PyHeapObject : PyObject
{
    internal Shape? Shape;
    internal Value[]? Slots;

    /// <summary>What id() and the default repr make their number of; given when first asked for.</summary>
    internal int Identity;

    /// <summary>It is on the list of objects whose end can be seen.</summary>
    internal bool IsWatched;

    /// <param name="type">Null for a builtin type, whose type is `type`.</param>
    protected PyHeapObject(PyType? type)
    {
        Class = type ?? Types.Type;
        Shape = type?.RootShape;
    }

    public sealed override PyType Type => Class;

    /// <summary>The object's type; assigned by `obj.__class__ = …`.</summary>
    public PyType Class { get; internal set; }
}

/// <summary>An instance of a class that the program defined, or any object without state of its own (object()).</summary>
public sealed class PyInstance(PyType type) : PyHeapObject(type)
{
}
