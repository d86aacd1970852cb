using System.Runtime.CompilerServices;

namespace Playground.Python.Objects;

/// <summary>
/// A Python value in a register: one reference and 64 bits.
/// An int of up to 64 bits is a null reference plus its bits, so storing one needs no GC write barrier;
/// a float is a tag plus its bits; everything else is an object. `default` is the int 0 by layout, but is not to be
/// used as a value: say <see cref="FromInt"/>, <see cref="None"/> or <see cref="Unbound"/>.
/// </summary>
public struct Value
{
    private PyObject? _ref;
    private long _bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Value(PyObject? reference, long bits)
    {
        _ref = reference;
        _bits = bits;
    }

    public static Value None => new(PyNone.Instance, 0);
    public static Value True => new(PyBool.True, 0);
    public static Value False => new(PyBool.False, 0);
    public static Value NotImplemented => new(PyNotImplemented.Instance, 0);
    public static Value Ellipsis => new(PyEllipsis.Instance, 0);

    /// <summary>No value: an unassigned variable, a missing argument. Never seen by a program.</summary>
    public static Value Unbound => new(Tag.Unbound, 0);

    /// <summary>What an operation returns instead of a value when it has pushed a frame; the value comes when that frame returns.</summary>
    public static Value Pushed => new(Tag.Signal, 1);

    /// <summary>What an operation returns instead of a value when it has left an exception pending.</summary>
    public static Value Error => new(Tag.Signal, 2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromInt(long value) => new(null, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromFloat(double value) => new(Tag.Float, BitConverter.DoubleToInt64Bits(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromBool(bool value) => value ? True : False;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value From(PyObject value) => new(value, 0);

    public static Value FromStr(string value) => new(new PyStr(value), 0);

    public static implicit operator Value(PyObject value) => new(value, 0);

    /// <summary>Null for an int in 64 bits.</summary>
    public readonly PyObject? Ref
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _ref;
    }

    public readonly long Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits;
    }

    /// <summary>An exact int that fits in 64 bits.</summary>
    public readonly bool IsInt
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _ref is null;
    }

    /// <summary>An exact float.</summary>
    public readonly bool IsFloat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ReferenceEquals(_ref, Tag.Float);
    }

    public readonly bool IsUnbound
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ReferenceEquals(_ref, Tag.Unbound);
    }

    /// <summary><see cref="Pushed"/> or <see cref="Error"/>.</summary>
    public readonly bool IsSignal
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ReferenceEquals(_ref, Tag.Signal);
    }

    public readonly bool IsPushed => IsSignal && _bits == 1;
    public readonly bool IsError => IsSignal && _bits == 2;
    public readonly bool IsNone => ReferenceEquals(_ref, PyNone.Instance);
    public readonly bool IsTrue => ReferenceEquals(_ref, PyBool.True);
    public readonly bool IsFalse => ReferenceEquals(_ref, PyBool.False);
    public readonly bool IsBool => IsTrue || IsFalse;
    public readonly bool IsNotImplemented => ReferenceEquals(_ref, PyNotImplemented.Instance);

    /// <summary>The double of a float.</summary>
    public readonly double Float
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.Int64BitsToDouble(_bits);
    }

    /// <summary>The value's type, as type(x) says.</summary>
    public readonly PyType Type
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _ref is null ? Types.Int : _ref.Type;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SetInt(ref Value slot, long value)
    {
        slot._ref = null;
        slot._bits = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SetFloat(ref Value slot, double value)
    {
        // Over a float only the bits are written: a reference would need a write barrier.
        if (!ReferenceEquals(slot._ref, Tag.Float))
            slot._ref = Tag.Float;
        slot._bits = BitConverter.DoubleToInt64Bits(value);
    }

    /// <summary>slot = value. A register often holds the same reference before; then no write barrier is paid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Set(ref Value slot, in Value value)
    {
        if (!ReferenceEquals(slot._ref, value._ref))
            slot._ref = value._ref;
        slot._bits = value._bits;
    }

    /// <summary>
    /// A copy, read in two halves as slots are written: a load of all 16 bytes would have to wait until both stores have
    /// left the machine's store buffer.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Value Read(in Value slot) => new(slot._ref, slot._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool BothInts(in Value left, in Value right) => left._ref is null && right._ref is null;

    /// <summary>Python's `is` (ints and floats: equal bits).</summary>
    public readonly bool Is(in Value other) => ReferenceEquals(_ref, other._ref) && _bits == other._bits;

    /// <summary>The object when it is of C# type T (a subclass included), else null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T? As<T>() where T : PyObject => _ref as T;

    /// <summary>The text of a str (or of an instance of a subclass), else null.</summary>
    public readonly string? AsText => (_ref as PyStr)?.Text;

    /// <summary>As the trace shows it.</summary>
    public override readonly string ToString() => IsSignal ? "signal" : IsUnbound ? "unbound" : Vm.ShortRepr.Of(this);

    /// <summary>References that mark a value as something else than an object.</summary>
    private sealed class Tag : PyObject
    {
        public static readonly Tag Float = new();
        public static readonly Tag Unbound = new();
        public static readonly Tag Signal = new();

        public override PyType Type => ReferenceEquals(this, Float) ? Types.Float : Types.Object;
    }
}
