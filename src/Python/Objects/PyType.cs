using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>
/// A class. Builtin types are shared by all runs and never change; classes that a program defines belong to its run.
/// </summary>
public sealed class PyType : PyHeapObject
{
    /// <summary>A builtin type. Its slots and attributes are filled in later, see <see cref="Builtins.BuiltinTypes"/>.</summary>
    public PyType(string name, PyType? baseType, string module = "builtins")
        : base(null)
    {
        Name = name;
        QualName = name;
        Module = module;
        Bases = baseType is null ? [] : [baseType];
        Mro = baseType is null ? [this] : [this, .. baseType.Mro];
        DictionaryShape = Objects.Shape.Dictionary(this);
    }

    /// <summary>The parameters of a builtin type's constructor, as <see cref="PyBuiltin.TextSignature"/>; null where there is none.</summary>
    public string? TextSignature { get; init; }

    /// <summary>A builtin type with two bases (ExceptionGroup).</summary>
    internal PyType(string name, PyType first, PyType second)
        : this(name, first)
    {
        Bases = [first, second];
        Mro = [this, first, second, .. second.Mro[1..]];
    }

    /// <summary>A class of the program's own; its slots are filled by the class builder.</summary>
    internal PyType(PyType metaclass, string name, PyType[] bases, PyType[] mro)
        : base(metaclass)
    {
        Name = name;
        QualName = name;
        Module = "__main__";
        Bases = bases;
        Mro = [this, .. mro];
        IsHeap = true;
        HasInstanceDict = true;
        DictionaryShape = Objects.Shape.Dictionary(this);
        RootShape = Objects.Shape.Root(this);
    }

    /// <summary>As messages show it.</summary>
    public string Name { get; set; }

    /// <summary><see cref="Name"/> has the module in front ("collections.deque"), as of types that CPython writes in C outside of builtins.</summary>
    internal bool IsNamedWithModule
    {
        get => _isNamedWithModule;
        set
        {
            if (value && !_isNamedWithModule)
                Name = $"{Module}.{Name}";
            _isNamedWithModule = value;
        }
    }

    private bool _isNamedWithModule;

    /// <summary>`__name__`, which reprs show.</summary>
    internal string ShortName => _isNamedWithModule ? Name[(Name.LastIndexOf('.') + 1)..] : Name;

    public string QualName { get; set; }
    public string Module { get; set; }

    public PyType[] Bases { get; internal set; }

    /// <summary>Method resolution order, this type first.</summary>
    public PyType[] Mro { get; internal set; }

    internal NameTable Dict { get; } = new();

    /// <summary>Defined by a program (or in Python), so it may be changed and subclassed and its instances have attributes.</summary>
    public bool IsHeap { get; }

    /// <summary>Itself, or the nearest of its bases that is no class of a program.</summary>
    internal PyType BuiltinBase => Array.Find(Mro, static type => !type.IsHeap)!;

    /// <summary>May be named as a base class.</summary>
    public bool IsBase { get; init; } = true;

    /// <summary>Shape of a new instance; null where instances have no attributes, and for builtin types.</summary>
    internal Shape? RootShape { get; set; }

    /// <summary>Its `__slots__` say which attributes instances may have.</summary>
    internal bool HasOnlySlots { get; set; }

    /// <summary>Its own `__slots__` name attributes.</summary>
    internal bool HasOwnSlots { get; set; }

    /// <summary>Shape of an instance whose attributes live in a dict.</summary>
    internal Shape DictionaryShape { get; }

    /// <summary>What patterns may look into its instances, and into those of its subclasses.</summary>
    public PatternKind PatternKind { get; set; }

    /// <summary>Instances can be given attributes.</summary>
    public bool HasInstanceDict { get; internal set; }

    /// <summary>How many slots instances had before; new ones start with room for as many.</summary>
    internal int ExpectedSlots { get; set; }

    /// <summary>Changes whenever an attribute lookup on this type could give something else.</summary>
    internal int Version { get; private set; } = 1;

    internal List<PyType> Subclasses { get; } = [];

    /// <summary>For classes of the program's: how calling the class makes an instance.</summary>
    internal Builtins.ConstructorCache? Constructor;

    // ---- Slots ----
    public UnarySlot? Repr, Str, Hash, Iter, Next, Length, Bool, Negative, Positive, Invert, Absolute, ToInt, ToFloat, ToIndex, Await, AsyncIter, AsyncNext;
    public BinarySlot? GetItem, Contains, GetAttribute;
    public CompareSlot? Compare;
    public SetSlot? SetItem, SetAttribute;
    public DescriptorGetSlot? DescriptorGet;
    public SetSlot? DescriptorSet;
    public CallSlot? Call;
    public NewSlot? New;

    /// <summary>Returns None.</summary>
    public CallSlot? Init;

    /// <summary>By <see cref="BinaryOperator"/>; called with the operands in source order, whichever of them has this type.</summary>
    public readonly BinarySlot?[] Binary = new BinarySlot?[13];

    public readonly BinarySlot?[] Inplace = new BinarySlot?[13];

    public bool IsSubtypeOf(PyType other)
    {
        foreach (var type in Mro)
        {
            if (ReferenceEquals(type, other))
                return true;
        }

        return false;
    }

    /// <summary>Looks a name up along the MRO; Unbound when it is nowhere.</summary>
    internal Value Lookup(PyStr name)
    {
        foreach (var type in Mro)
        {
            if (type.Dict.TryGetValue(name, out var value))
                return value;
        }

        return Value.Unbound;
    }

    internal void Set(PyStr name, Value value)
    {
        if (value.IsUnbound)
            Dict.Remove(name);
        else
            Dict[name] = value;
        Touch();
    }

    internal void Touch()
    {
        Version++;
        foreach (var type in Subclasses)
            type.Touch();
    }

    /// <summary>Takes away all slots, so that they can be filled anew.</summary>
    internal void ForgetSlots()
    {
        Repr = Str = Hash = Iter = Next = Length = Bool = Negative = Positive = Invert = Absolute = ToInt = ToFloat = ToIndex = Await = AsyncIter = AsyncNext = null;
        GetItem = Contains = GetAttribute = null;
        Compare = null;
        SetItem = SetAttribute = DescriptorSet = null;
        DescriptorGet = null;
        Call = Init = null;
        New = null;
        Array.Clear(Binary);
        Array.Clear(Inplace);
    }

    internal void InheritSlots(PyType from)
    {
        Repr ??= from.Repr;
        Str ??= from.Str;
        if (Hash is null && Compare is null)
        {
            Hash = from.Hash;
            Compare = from.Compare;
        }

        Iter ??= from.Iter;
        Next ??= from.Next;
        Length ??= from.Length;
        Bool ??= from.Bool;
        Negative ??= from.Negative;
        Positive ??= from.Positive;
        Invert ??= from.Invert;
        Absolute ??= from.Absolute;
        ToInt ??= from.ToInt;
        ToFloat ??= from.ToFloat;
        ToIndex ??= from.ToIndex;
        Await ??= from.Await;
        AsyncIter ??= from.AsyncIter;
        AsyncNext ??= from.AsyncNext;
        GetItem ??= from.GetItem;
        Contains ??= from.Contains;
        GetAttribute ??= from.GetAttribute;
        SetItem ??= from.SetItem;
        SetAttribute ??= from.SetAttribute;
        DescriptorGet ??= from.DescriptorGet;
        DescriptorSet ??= from.DescriptorSet;
        Call ??= from.Call;
        New ??= from.New;
        Init ??= from.Init;
        for (var i = 0; i < Binary.Length; i++)
        {
            Binary[i] ??= from.Binary[i];
            Inplace[i] ??= from.Inplace[i];
        }
    }
}

/// <summary>Which patterns of `match` take an object apart (language reference, "Sequence Patterns", "Mapping Patterns").</summary>
public enum PatternKind : byte
{
    None,
    Sequence,
    Mapping,
}
