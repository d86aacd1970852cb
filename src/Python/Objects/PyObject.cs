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

    private const uint Watched = 1u << 31;
    private const uint Trail = 1u << 30;
    private const uint Cyclic = 1u << 29;

    /// <summary>The last number of a look that <see cref="LastLook"/> can take.</summary>
    internal const uint MostLooks = Cyclic - 1;

    // With Identity it fills eight bytes: of these there are many.
    private uint _marks;

    /// <summary>It is on the list of objects whose end can be seen.</summary>
    internal bool IsWatched { get => (_marks & Watched) != 0; set => _marks = value ? _marks | Watched : _marks & ~Watched; }

    /// <summary>It was found to hold something watched, or something on this trail.</summary>
    internal bool IsOnTrail { get => (_marks & Trail) != 0; set => _marks = value ? _marks | Trail : _marks & ~Trail; }

    /// <summary>It is watched and lost, but held by a cycle.</summary>
    internal bool IsHeldByCycle { get => (_marks & Cyclic) != 0; set => _marks = value ? _marks | Cyclic : _marks & ~Cyclic; }

    internal bool LeadsToWatched => (_marks & (Watched | Trail)) != 0;

    /// <summary>Number of the last <see cref="Vm.Reachability"/> that came by; 0 for none.</summary>
    internal uint LastLook { get => _marks & MostLooks; set => _marks = (_marks & ~MostLooks) | value; }

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
