using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>bytes(…) and bytearray(…): of a str, of a length, of an object's bytes, of an iterable of ints.</summary>
internal static class BytesConstructor
{
    private static readonly PyStr BytesMethod = Names.Intern("__bytes__");
    private static readonly Signature Bytes = Signature.Parse("bytes", "source=…, encoding=…, errors=…");
    private static readonly Signature ByteArray = Signature.Parse("bytearray", "source=…, encoding=…, errors=…");

    public static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        Span<Value> values = new Value[3];
        if (!Bytes.Bind(thread, args, values))
            return Value.Error;
        var source = values[0];
        if (ReferenceEquals(type, Types.Bytes) && source.Ref is PyBytes given && ReferenceEquals(given.Class, Types.Bytes) && values[1].IsUnbound && values[2].IsUnbound)
            return source;
        return thread.Push(Steps(thread, source, values[1], values[2], "bytes", data => new PyBytes(type, data)));
    }

    /// <summary>bytearray.__init__.</summary>
    public static Value Init(PyThread thread, Value self, in CallArgs args)
    {
        Span<Value> values = new Value[3];
        if (!ByteArray.Bind(thread, args, values))
            return Value.Error;
        return thread.Push(Steps(thread, values[0], values[1], values[2], "bytearray", data =>
        {
            BytesType.Of(self).Replace(0, BytesType.Of(self).Count, data);
            return Value.None;
        }));
    }

    private static IEnumerable<Value> Steps(PyThread thread, Value source, Value encoding, Value errors, string function, Func<byte[], Value> make)
    {
        if (!encoding.IsUnbound || !errors.IsUnbound)
        {
            var name = encoding.IsUnbound ? "errors" : "encoding";
            if (!encoding.IsUnbound && encoding.AsText is null)
                yield return thread.Raise(Types.TypeError, $"{function}() argument 'encoding' must be str, not {Errors.KindOf(encoding)}");
            if (!errors.IsUnbound && errors.AsText is null)
                yield return thread.Raise(Types.TypeError, $"{function}() argument 'errors' must be str, not {Errors.KindOf(errors)}");
            if (source.Ref is PyStr && encoding.IsUnbound)
                yield return thread.Raise(Types.TypeError, "string argument without an encoding");
            if (source.Ref is not PyStr)
                yield return thread.Raise(Types.TypeError, source.IsUnbound || encoding.IsUnbound ? $"{name} without a string argument" : "encoding without a string argument");
            yield return TextCodecs.Encode(thread, source, encoding.AsText ?? "utf-8", errors.AsText ?? "strict");
            thread.Output = make(BytesType.Span(thread.Input).ToArray());
            yield break;
        }

        if (source.IsUnbound)
        {
            thread.Output = make([]);
            yield break;
        }

        if (function == "bytes" && (source.Type.IsHeap || source.Ref is PyWeakReference) && source.Type.Lookup(BytesMethod) is { IsUnbound: false } convert)
        {
            yield return thread.CallSpecialFunction(convert, source, []);
            if (thread.Input.Ref is not PyBytes { IsMutable: false } result)
            {
                yield return thread.Raise(Types.TypeError, $"__bytes__ returned non-bytes (type {thread.Input.Type.Name})");
                yield break;
            }

            thread.Output = make(result.Span.ToArray());
            yield break;
        }

        if (source.Ref is PyStr)
            yield return thread.Raise(Types.TypeError, "string argument without an encoding");

        if (source.Ref is IByteSource bytes)
        {
            BytesType.ChargeCopy(thread, bytes.Span.Length);
            thread.Output = make(bytes.Span.ToArray());
            yield break;
        }

        if (Ints.Is(source) || source.Type.ToIndex is not null)
        {
            yield return thread.Try().Push(IndexSteps(thread, source));
            if (thread.Caught is { } error && !error.Is(Types.TypeError))
                yield return thread.Raise(error);
            if (thread.Caught is null)
            {
                if (!thread.Input.IsInt)
                    yield return thread.Raise(Types.OverflowError, $"cannot fit '{source.Type.Name}' into an index-sized integer");
                var count = thread.Input.Bits;
                if (count < 0)
                    yield return thread.Raise(Types.ValueError, "negative count");
                BytesType.ChargeCopy(thread, count);
                if (count > Array.MaxLength)
                    yield return thread.Raise(new PyException(Types.MemoryError, PyTuple.Empty));
                thread.Output = make(new byte[count]);
                yield break;
            }
        }

        if (source.Type.Iter is null && source.Type.GetItem is null)
            yield return thread.Raise(Types.TypeError, $"cannot convert '{source.Type.Name}' object to {function}");
        yield return thread.Push(CollectSteps(thread, source, function == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)"));
        thread.Output = make(BytesType.Span(thread.Input).ToArray());
    }

    private static IEnumerable<Value> IndexSteps(PyThread thread, Value source)
    {
        yield return Indexing.Index(thread, source);
        thread.Output = thread.Input;
    }

    /// <summary>The ints of an iterable as bytes.</summary>
    /// <param name="range">Of the ValueError for an int that is no byte.</param>
    public static IEnumerable<Value> CollectSteps(PyThread thread, Value iterable, string range)
    {
        yield return Containers.Collect(thread, iterable);
        var items = ((PyList)thread.Input.Ref!).ToArray();
        BytesType.ChargeCopy(thread, items.Length);
        var data = new byte[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            if (!item.IsInt)
            {
                yield return Indexing.Index(thread, item);
                item = thread.Input;
            }

            if (!item.IsInt || item.Bits is < 0 or > 255)
                yield return thread.Raise(Types.ValueError, range);
            data[i] = (byte)item.Bits;
        }

        thread.Output = new PyBytes(data);
    }
}
