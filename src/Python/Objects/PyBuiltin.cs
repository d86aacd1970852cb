using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>
/// A function of the interpreter. It returns its value, Value.Pushed after pushing a frame whose result is to be its
/// value, or Value.Error.
/// </summary>
public delegate Value NativeFunction(PyThread thread, in CallArgs args);

/// <summary>A builtin function, or a method of a builtin type (then its first argument is the object).</summary>
public class PyBuiltin(string name, NativeFunction function, PyType? owner = null) : PyHeapObject(owner is null ? Types.BuiltinFunction : Types.MethodDescriptor)
{
    public string Name { get; } = name;
    public NativeFunction Function { get; } = function;

    /// <summary>The type that it is a method of.</summary>
    public PyType? Owner { get; } = owner;

    /// <summary>Module it belongs to ("builtins", "asyncio.events", …).</summary>
    public string Module { get; set; } = "builtins";

    public string? Doc { get; init; }

    /// <summary>Its parameters, as `__text_signature__` has them: "($self, item, /)". Null where there is none.</summary>
    public string? TextSignature { get; init; }

    /// <summary>It is list.append, which the interpreter does itself where the list need not grow.</summary>
    internal bool IsListAppend { get; set; }

    /// <summary>It stands for an `async def`: what it gives is a coroutine.</summary>
    public bool IsCoroutineFunction { get; init; }

    // Where it is a method that takes so many arguments and no names, the body itself: called when the object's type is
    // the owner or comes right from it, so that there is nothing to check.
    internal Builtins.TypeSetup.Method0? Method0 { get; init; }
    internal Builtins.TypeSetup.Method1? Method1 { get; init; }
    internal Builtins.TypeSetup.Method2? Method2 { get; init; }

    public override string ToString() => Name;
}

/// <summary>A slot of a builtin type as a special method ("<slot wrapper '__add__' of 'int' objects>").</summary>
public sealed class PySlotWrapper : PyBuiltin
{
    public PySlotWrapper(string name, NativeFunction function, PyType owner)
        : base(name, function, owner) => Class = Types.WrapperDescriptor;
}

/// <summary>A builtin method bound to its object ("<built-in method append of list object>").</summary>
public sealed class PyBoundBuiltin(PyBuiltin function, Value self) : PyHeapObject(function is PySlotWrapper ? Types.MethodWrapper : Types.BuiltinFunction)
{
    public PyBuiltin Function { get; } = function;
    public Value Self { get; } = self;
}

/// <summary>An attribute of a builtin type that is computed ("getset" and "member" descriptors).</summary>
public sealed class PyGetSet(PyType owner, string name, UnarySlot get, BinarySlot? set = null) : PyHeapObject(Types.GetSetDescriptor)
{
    public PyType Owner { get; } = owner;
    public string Name { get; } = name;
    public UnarySlot Get { get; } = get;

    /// <summary>Takes (object, value); value is Unbound for `del`.</summary>
    public BinarySlot? Set { get; } = set;

    /// <summary>Made by `__slots__`, or a field of a builtin type's objects, which CPython shows as "member".</summary>
    internal bool IsMember { get; init; }

    /// <summary>What an assignment is told where there is no <see cref="Set"/>.</summary>
    internal string NotWritable => IsMember ? "readonly attribute" : $"attribute '{Name}' of '{Owner.Name}' objects is not writable";
}
