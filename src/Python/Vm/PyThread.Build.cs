using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Displays, unpacking and f-strings.
public sealed partial class PyThread
{
    private int ExecuteBuild(PyFrame f, ref Value R, in Instruction ins)
    {
        var window = f.Stack.AsSpan(f.Base);
        switch (ins.Op)
        {
            case Opcode.BuildList:
                Charge(ins.C);
                Interpreter.Meter.Reserve(56 + ins.C * 16);
                Unsafe.Add(ref R, ins.A) = new PyList(window.Slice(ins.B, ins.C).ToArray());
                return Continue;
            case Opcode.BuildTuple:
                Interpreter.Meter.Reserve(40 + ins.C * 16);
                Unsafe.Add(ref R, ins.A) = ins.C == 0 ? PyTuple.Empty : new PyTuple(window.Slice(ins.B, ins.C).ToArray());
                return Continue;
            case Opcode.BuildSet:
                return BuildSet(f, ref R, ins, window.Slice(ins.B, ins.C));
            case Opcode.BuildDict:
                return BuildDict(f, ref R, ins, window.Slice(ins.B, ins.C * 2));
            case Opcode.ListExtend when Unsafe.Add(ref R, ins.B).Type is { Iter: null, GetItem: null } other && other.Lookup(Names.__iter__).IsUnbound:
                return Fail(Types.TypeError, ins.C == Instruction.NoRegister
                    ? $"Value after * must be an iterable, not {other.Name}"
                    : $"{Containers.CalleeName(Unsafe.Add(ref R, ins.C))} argument after * must be an iterable, not {other.Name}");
            case Opcode.ListExtend:
                return Drop(f, Containers.Extend(this, (PyList)Unsafe.Add(ref R, ins.A).Ref!, Unsafe.Add(ref R, ins.B)));
            case Opcode.SetAdd when ((PySet)Unsafe.Add(ref R, ins.A).Ref!).ContainsSimple(Unsafe.Add(ref R, ins.B)):
                return Continue;
            case Opcode.SetAdd:
                return Drop(f, Containers.SetAdd(this, (PySet)Unsafe.Add(ref R, ins.A).Ref!, Unsafe.Add(ref R, ins.B)));
            case Opcode.SetUpdate:
                return Drop(f, Containers.SetUpdate(this, (PySet)Unsafe.Add(ref R, ins.A).Ref!, Unsafe.Add(ref R, ins.B)));
            case Opcode.DictInsert:
                return Drop(f, Containers.DictSet(this, (PyDict)Unsafe.Add(ref R, ins.A).Ref!, Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C)));
            case Opcode.DictUpdate:
                return Drop(f, Containers.DictUpdate(this, (PyDict)Unsafe.Add(ref R, ins.A).Ref!, Unsafe.Add(ref R, ins.B)));
            case Opcode.DictMerge:
                return Drop(f, Containers.DictMerge(this, (PyDict)Unsafe.Add(ref R, ins.A).Ref!, Unsafe.Add(ref R, ins.B), Unsafe.Add(ref R, ins.C)));
            case Opcode.ListToTuple:
                Unsafe.Add(ref R, ins.A) = new PyTuple(((PyList)Unsafe.Add(ref R, ins.A).Ref!).ToArray());
                return Continue;
            case Opcode.BuildString:
                return BuildString(ref Unsafe.Add(ref R, ins.A), window.Slice(ins.B, ins.C));
            case Opcode.FormatValue:
                return FormatValue(f, ref R, ins);
            case Opcode.UnpackSequence or Opcode.UnpackStar:
                return UnpackIterable(f, ref R, ins);
            default:
                throw Unexpected(f, ins);
        }
    }

    private int BuildSet(PyFrame f, ref Value R, in Instruction ins, ReadOnlySpan<Value> items)
    {
        var set = new PySet(Types.Set);
        var plain = true;
        foreach (ref readonly var item in items)
            plain &= Equality.TryHash(item, out _);
        if (!plain)
            return Store(f, ref R, ins.A, Push(BuildSetSteps(set, items.ToArray())));
        foreach (ref readonly var item in items)
        {
            var result = Containers.SetAdd(this, set, item);
            if (result.IsSignal)
                return Store(f, ref R, ins.A, Push(BuildSetSteps(set, items.ToArray())));
        }

        Unsafe.Add(ref R, ins.A) = set;
        return Continue;
    }

    private IEnumerable<Value> BuildSetSteps(PySet set, Value[] items)
    {
        foreach (var item in items)
            yield return Containers.SetAdd(this, set, item);
        Output = set;
    }

    private int BuildDict(PyFrame f, ref Value R, in Instruction ins, ReadOnlySpan<Value> pairs)
    {
        var dict = new PyDict();
        var plain = true;
        for (var i = 0; i < pairs.Length; i += 2)
            plain &= pairs[i].IsInt || (pairs[i].Ref is PyStr && !pairs[i].Type.IsHeap);
        if (!plain)
            return Store(f, ref R, ins.A, Push(BuildDictSteps(dict, pairs.ToArray())));
        for (var i = 0; i < pairs.Length; i += 2)
            Containers.DictSet(this, dict, pairs[i], pairs[i + 1]);
        Unsafe.Add(ref R, ins.A) = dict;
        return Continue;
    }

    private IEnumerable<Value> BuildDictSteps(PyDict dict, Value[] pairs)
    {
        for (var i = 0; i < pairs.Length; i += 2)
            yield return Containers.DictSet(this, dict, pairs[i], pairs[i + 1]);
        Output = dict;
    }

    private int BuildString(ref Value destination, ReadOnlySpan<Value> parts)
    {
        var length = 0L;
        foreach (ref readonly var part in parts)
            length += TextOf(part).Length;
        Charge(length / 16);
        Interpreter.Meter.Reserve(40 + length * 2);
        destination = Value.FromStr(parts.Length switch
        {
            2 => string.Concat(TextOf(parts[0]), TextOf(parts[1])),
            3 => string.Concat(TextOf(parts[0]), TextOf(parts[1]), TextOf(parts[2])),
            4 => string.Concat(TextOf(parts[0]), TextOf(parts[1]), TextOf(parts[2]), TextOf(parts[3])),
            _ => ConcatAll(parts, (int)length),
        });
        return Continue;
    }

    /// <summary>The text of what is known to be a str.</summary>
    private static string TextOf(in Value value) => Unsafe.As<PyStr>(value.Ref!).Text;

    /// <summary>The texts of so many strs in one; so long altogether.</summary>
    internal static string ConcatAll(ReadOnlySpan<Value> parts, int length)
    {
        var text = new string('\0', length);
        // Nobody has seen the string yet: it may still be written.
        var rest = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), length);
        foreach (ref readonly var part in parts)
        {
            TextOf(part).CopyTo(rest);
            rest = rest[TextOf(part).Length..];
        }

        return text;
    }

    private readonly (string? Text, bool IsNumber, FormatSpec Spec)[] _formats = new (string?, bool, FormatSpec)[4];

    /// <summary>The place of a format specification among those that were parsed lately.</summary>
    internal ref (string? Text, bool IsNumber, FormatSpec Spec) FormatOf(string text) => ref _formats[text.Length & 3];

    private int FormatValue(PyFrame f, ref Value R, in Instruction ins)
    {
        var value = Unsafe.Add(ref R, ins.B);
        var spec = (ins.C & 4) != 0 ? Unsafe.Add(ref R, ins.B + 1) : Value.Unbound;
        var conversion = ins.C & 3;
        if (conversion == 0 && value.Ref is { } text0 && text0.GetType() == typeof(PyStr) && (spec.IsUnbound || spec.AsText is ""))
        {
            Unsafe.Add(ref R, ins.A) = value;
            return Continue;
        }

        if (value.IsInt && ins.C == 0)
        {
            Unsafe.Add(ref R, ins.A) = Value.FromStr(value.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return Continue;
        }

        if (conversion == 0)
            return Store(f, ref R, ins.A, Formatting.Format(this, value, spec.AsText ?? ""));
        if (value.Type.IsHeap)
            return Store(f, ref R, ins.A, Push(ConvertAndFormat(value, conversion, spec)));
        var text = Convert(value, conversion);
        return Store(f, ref R, ins.A, text.IsSignal || spec.IsUnbound
            ? spec.IsUnbound ? text : Then(f, text, (thread, converted) => Formatting.Format(thread, converted, spec.AsText!))
            : Formatting.Format(this, text, spec.AsText!));
    }

    private IEnumerable<Value> ConvertAndFormat(Value value, int conversion, Value spec)
    {
        yield return Convert(value, conversion);
        if (!spec.IsUnbound)
            yield return Formatting.Format(this, Input, spec.AsText!);
        Output = Input;
    }

    private Value Convert(Value value, int conversion) => conversion switch
    {
        1 => Operators.Str(this, value),
        2 => Operators.Repr(this, value),
        _ => Formatting.Ascii(this, value),
    };

    private int UnpackIterable(PyFrame f, ref Value R, in Instruction ins)
    {
        var iterable = Unsafe.Add(ref R, ins.B);
        switch (iterable.Ref)
        {
            case PyTuple tuple when ReferenceEquals(tuple.Class, Types.Tuple):
                return Unpack(f, ins, tuple.Items);
            case PyList list when ReferenceEquals(list.Class, Types.List):
                return Unpack(f, ins, list.ToArray());
        }

        if (iterable.Type.Iter is null && iterable.Type.GetItem is null)
            return Fail(Types.TypeError, $"cannot unpack non-iterable {iterable.Type.Name} object");
        // One item more than wanted is taken, to know that there are too many; a starred target takes all.
        var most = ins.Op == Opcode.UnpackSequence ? ins.C + 1 : int.MaxValue;
        f.Dest = PyFrame.Complete;
        return Answer(Push(Containers.CollectSteps(this, iterable, most)));
    }

    private int Unpack(PyFrame f, in Instruction ins, ReadOnlySpan<Value> items)
    {
        if (ins.Op == Opcode.UnpackSequence)
        {
            if (items.Length > ins.C)
                return Fail(Types.ValueError, $"too many values to unpack (expected {ins.C})");
            if (items.Length < ins.C)
                return Fail(Types.ValueError, $"not enough values to unpack (expected {ins.C}, got {items.Length})");
            for (var i = 0; i < items.Length; i++)
                f.Register(ins.A + i) = items[i];
            return Continue;
        }

        var before = ins.C >> 8;
        var after = ins.C & 0xff;
        if (items.Length < before + after)
            return Fail(Types.ValueError, $"not enough values to unpack (expected at least {before + after}, got {items.Length})");
        for (var i = 0; i < before; i++)
            f.Register(ins.A + i) = items[i];
        f.Register(ins.A + before) = new PyList(items[before..^after].ToArray());
        for (var i = 0; i < after; i++)
            f.Register(ins.A + before + 1 + i) = items[items.Length - after + i];
        return Continue;
    }

    /// <summary>Says that so many steps of work are about to be done by a builtin.</summary>
    internal void Charge(long steps)
    {
        Fuel -= steps;
        if (Fuel < -1_000_000)
            Interpreter.CheckSteps();
    }
}
