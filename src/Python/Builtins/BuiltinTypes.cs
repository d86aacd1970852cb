using Playground.Python.Objects;

namespace Playground.Python.Builtins;

/// <summary>Fills in what the builtin types can do. Done once a process, before the first run begins.</summary>
internal static class BuiltinTypes
{
    /// <summary>Types that the module `builtins` has names for.</summary>
    public static readonly PyType[] Public =
    [
        Types.Object, Types.Type, Types.Int, Types.Bool, Types.Float, Types.Complex, Types.Str, Types.Bytes, Types.ByteArray,
        Types.List, Types.Tuple, Types.Dict, Types.Set, Types.FrozenSet, Types.Range, Types.Slice,
        Types.Property, Types.ClassMethod, Types.StaticMethod, Types.Super,
        Types.Reversed, Types.Enumerate, Types.Zip, Types.Map, Types.Filter,
        .. ExceptionTypes.All,
    ];

    private static readonly Lazy<bool> Ready = new(FillAll);

    public static void EnsureReady() => _ = Ready.Value;

    private static bool FillAll()
    {
        ObjectType.Define();
        ExceptionTypes.Define();
        foreach (var type in AllInOrder())
            Finish(type);
        return true;
    }

    private static IEnumerable<PyType> AllInOrder() => [.. Public];

    /// <summary>Completes a builtin type from its bases; after its own slots are set, and after its bases are complete.</summary>
    public static void Finish(PyType type)
    {
        foreach (var ancestor in type.Mro.AsSpan(1))
        {
            type.InheritSlots(ancestor);
            type.HasInstanceDict |= ancestor.HasInstanceDict;
        }
    }
}
