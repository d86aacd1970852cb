using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>int.to_bytes and int.from_bytes.</summary>
internal static class IntBytes
{
    private static readonly Signature FromSignature = Signature.Parse("from_bytes", "bytes, byteorder='big', *, signed=False");

    public static void Define(PyType type)
    {
        type.Method("to_bytes", "length: ssize_t=1, byteorder='big', *, signed=False", static (thread, args) => ToBytes(thread, args[0], args[1].Bits, args[2], args[3]));
        type.ClassMethod("from_bytes", FromBytes);
    }

    private static Value ToBytes(PyThread thread, Value self, long count, Value order, Value signed)
    {
        if (!TryOrder(thread, "to_bytes", order, out var isBig))
            return Value.Error;
        if (count < 0)
            return thread.Raise(Types.ValueError, "length argument must be non-negative");
        var number = IntArithmetic.Big(self);
        var isSigned = IsTrue(signed);
        if (number.Sign < 0 && !isSigned)
            return thread.Raise(Types.OverflowError, "can't convert negative int to unsigned");
        if (number.GetByteCount(isUnsigned: !isSigned) > count && !number.IsZero)
            return thread.Raise(Types.OverflowError, "int too big to convert");
        IntArithmetic.ChargeLinear(thread, count * 8);
        var bytes = new byte[count];
        if (number.Sign < 0)
            Array.Fill(bytes, (byte)0xff);
        number.TryWriteBytes(bytes, out _, isUnsigned: !isSigned);
        if (isBig)
            Array.Reverse(bytes);
        return new PyBytes(bytes);
    }

    private static Value FromBytes(PyThread thread, in CallArgs args)
    {
        Span<Value> values = new Value[3];
        if (!FromSignature.Bind(thread, new CallArgs(args.All[1..], args.Names), values) || !TryOrder(thread, "from_bytes", values[1], out var isBig))
            return Value.Error;
        return thread.Push(FromBytesSteps(thread, args[0], values[0], isBig, IsTrue(values[2])));
    }

    private static IEnumerable<Value> FromBytesSteps(PyThread thread, Value type, Value source, bool isBig, bool isSigned)
    {
        byte[] bytes;
        if (source.Type.IsHeap && source.Type.Lookup(Names.Intern("__bytes__")) is { IsUnbound: false })
        {
            yield return thread.Call(Types.Bytes, source);
            source = thread.Input;
        }

        if (source.Ref is IByteSource given)
        {
            bytes = given.Span.ToArray();
        }
        else
        {
            if (source.Ref is PyStr || (source.Type.Iter is null && source.Type.GetItem is null))
                yield return thread.Raise(Types.TypeError, $"cannot convert '{source.Type.Name}' object to bytes");
            yield return Containers.Collect(thread, source);
            var items = ((PyList)thread.Input.Ref!).ToArray();
            bytes = new byte[items.Length];
            for (var i = 0; i < items.Length; i++)
            {
                yield return Indexing.Index(thread, items[i]);
                if (thread.Input.Bits is < 0 or > 255 || !thread.Input.IsInt)
                    yield return thread.Raise(Types.ValueError, "bytes must be in range(0, 256)");
                bytes[i] = (byte)thread.Input.Bits;
            }
        }

        IntArithmetic.ChargeLinear(thread, bytes.Length * 8L);
        var number = Numbers.FromBig(new BigInteger(bytes, isUnsigned: !isSigned, isBigEndian: isBig));
        yield return ReferenceEquals(type.Ref, Types.Int) ? number : thread.Call(type, number);
        thread.Output = thread.Input;
    }

    private static bool TryOrder(PyThread thread, string function, Value order, out bool isBig)
    {
        isBig = order.AsText == "big";
        if (order.AsText is "big" or "little")
            return true;
        if (order.Ref is PyStr)
            thread.Raise(Types.ValueError, "byteorder must be either 'little' or 'big'");
        else
            thread.Raise(Types.TypeError, $"{function}() argument 'byteorder' must be str, not {Errors.KindOf(order)}");
        return false;
    }

    private static bool IsTrue(Value value) => value.IsTrue || (value.IsInt && value.Bits != 0);
}
