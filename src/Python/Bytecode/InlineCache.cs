using Playground.Python.Objects;

namespace Playground.Python.Bytecode;

/// <summary>
/// What an attribute or global access found last time, and the facts on which that rests.
/// It belongs to one code object and so to one run.
/// </summary>
public sealed class InlineCache(PyStr name)
{
    public readonly PyStr Name = name;

    /// <summary>Valid for instances of this shape (null: nothing remembered, or a type without shapes).</summary>
    internal Shape? Shape;

    /// <summary>Slot in the instance (-1: none); or position of a global, complemented when it is among the builtins.</summary>
    internal int Slot = -1;

    /// <summary>The globals looked at, while their keys have <see cref="Version"/> (and the builtins' keys theirs).</summary>
    internal PyDict? Globals;

    internal int BuiltinsVersion;

    /// <summary>Class whose attribute <see cref="Value"/> is, while it has this version.</summary>
    internal PyType? Class;

    internal int Version;
    internal Value Value;

    /// <summary>Shape after adding the attribute (for a store).</summary>
    internal Shape? NextShape;
}
