using Playground.Python.Builtins;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>
/// A namespace whose names are kept by a mapping of the program's: exec() with one as its locals, a class body whose
/// `__prepare__` gave one. Holds the mapping as its only entry, and hands every name on to it.
/// </summary>
internal sealed class PyMappingNamespace : PyDict
{
    // Marked as a class of a program's, so that names are looked up by the class's slots.
    private static readonly PyType NamespaceType = new(Types.Type, "mapping", [Types.Dict], Types.Dict.Mro)
    {
        GetItem = static (thread, self, key) => Operators.GetItem(thread, Of(self).Mapping, key),
        SetItem = static (thread, self, key, value) => Operators.SetItem(thread, Of(self).Mapping, key, value),
    };

    public PyMappingNamespace(Value mapping)
        : base(NamespaceType)
    {
        Mapping = mapping;
        Set("mapping", mapping);
    }

    public Value Mapping { get; }

    private static PyMappingNamespace Of(Value self) => (PyMappingNamespace)self.Ref!;

    /// <summary>The namespace for names that such a value keeps; null when it is no mapping.</summary>
    public static PyDict? For(Value value) => value.Ref switch
    {
        PyDict dict => dict,
        _ when value.Type.GetItem is not null && value.Ref is not (PyList or PyTuple or PyStr or PyBytes or PyRange) => new PyMappingNamespace(value),
        _ => null,
    };
}
