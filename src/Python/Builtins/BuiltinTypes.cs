using Playground.Python.Objects;

namespace Playground.Python.Builtins;

/// <summary>Fills in what the builtin types can do. Done once a process, before the first run begins.</summary>
internal static class BuiltinTypes
{
    /// <summary>Types that the module `builtins` has names for.</summary>
    public static readonly PyType[] Public =
    [
        Types.Object, Types.Type, Types.Int, Types.Bool, Types.Float, Types.Complex, Types.Str, Types.Bytes, Types.ByteArray, Types.MemoryView,
        Types.List, Types.Tuple, Types.Dict, Types.Set, Types.FrozenSet, Types.Range, Types.Slice,
        Types.Property, Types.ClassMethod, Types.StaticMethod, Types.Super,
        Types.Reversed, Types.Enumerate, Types.Zip, Types.Map, Types.Filter,
        .. ExceptionTypes.All,
    ];

    /// <summary>Types that programs meet, but have no name for.</summary>
    private static readonly PyType[] Hidden =
    [
        Types.NoneType, Types.Ellipsis, Types.NotImplementedType,
        Types.Function, Types.BuiltinFunction, Types.Method, Types.MethodDescriptor, Types.WrapperDescriptor, Types.MethodWrapper,
        Types.GetSetDescriptor, Types.Code, Types.Cell, Types.Frame, Types.Traceback, Types.Module, Types.MappingProxy,
        .. GeneratorTypes.All,
        .. IteratorTypes.All, .. DictViewTypes.All,
        Types.GenericAlias, Types.UnionType,
        .. TypeParameterTypes.All,
        Types.WeakReference, Types.WeakProxy, Types.WeakCallableProxy,
    ];

    private static readonly Lazy<bool> Ready = new(FillAll);

    public static void EnsureReady() => _ = Ready.Value;

    /// <summary>Completes a module's builtin type from its bases; after its own slots are set, and after its bases are complete.</summary>
    public static void Finish(PyType type)
    {
        SlotWrappers.Add(type);
        Inherit(type);
    }

    private static bool FillAll()
    {
        DefineValues();
        DefineContainers();
        PyType[] all = [.. Public, .. Hidden];
        foreach (var type in all)
            SlotWrappers.Add(type);
        foreach (var type in all)
            Inherit(type);
        return true;
    }

    private static void DefineValues()
    {
        ObjectType.Define();
        TypeType.Define();
        SingletonTypes.Define();
        IntType.Define();
        BoolType.Define();
        FloatType.Define();
        ComplexType.Define();
        StrType.Define();
        FunctionTypes.Define();
        FrameTypes.Define();
        BuiltinFunctionTypes.Define();
        DescriptorTypes.Define();
        PropertyType.Define();
        SuperType.Define();
        ModuleType.Define();
        MappingProxyType.Define();
        UnionTypes.Define();
        TypeParameterTypes.Define();
        TypeAliasType.Define();
        WeakReferenceTypes.Define();
        GenericAliasType.Define();
        ExceptionTypes.Define();
    }

    private static void DefineContainers()
    {
        ListType.Define();
        TupleType.Define();
        DictType.Define();
        DictViewTypes.Define();
        SetType.Define();
        BytesType.Define();
        MemoryViewType.Define();
        RangeType.Define();
        SliceType.Define();
        IteratorTypes.Define();
        GeneratorTypes.Define();
    }

    private static void Inherit(PyType type)
    {
        foreach (var ancestor in type.Mro.AsSpan(1))
        {
            type.InheritSlots(ancestor);
            type.HasInstanceDict |= ancestor.HasInstanceDict;
        }
    }
}
