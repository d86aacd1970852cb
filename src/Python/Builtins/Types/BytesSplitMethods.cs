using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>split, rsplit, splitlines, partition, join, strip, of bytes and bytearray.</summary>
internal static class BytesSplitMethods
{
    public static void Define(PyType type)
    {
        type.Method("split", "sep=None, maxsplit: ssize_t=-1", static (thread, args) => Split(thread, args, fromRight: false));
        type.Method("rsplit", "sep=None, maxsplit: ssize_t=-1", static (thread, args) => Split(thread, args, fromRight: true));
        type.Method("splitlines", "keepends=False", SplitLines);
        type.Method("partition", static (thread, self, separator) => Partition(thread, self, separator, fromRight: false));
        type.Method("rpartition", static (thread, self, separator) => Partition(thread, self, separator, fromRight: true));
        type.Method("join", Join);
        type.Method("strip", "bytes=None, /", static (thread, args) => Strip(thread, args, left: true, right: true));
        type.Method("lstrip", "bytes=None, /", static (thread, args) => Strip(thread, args, left: true, right: false));
        type.Method("rstrip", "bytes=None, /", static (thread, args) => Strip(thread, args, left: false, right: true));
    }

    public static bool IsSpace(byte b) => b is (byte)' ' or >= 9 and <= 13;

    private static Value Split(PyThread thread, ReadOnlySpan<Value> args, bool fromRight)
    {
        var most = args[2].Bits < 0 ? long.MaxValue : args[2].Bits;
        var bytes = BytesType.Span(args[0]);
        thread.Charge(bytes.Length / 16);
        if (args[1].IsNone)
            return List(thread, args[0], fromRight ? SpacesFromRight(bytes, most) : Spaces(bytes, most));
        if (!BytesType.TryArgument(thread, args[1], out var separator))
            return Value.Error;
        if (separator.Length == 0)
            return thread.Raise(Types.ValueError, "empty separator");
        return List(thread, args[0], fromRight ? BySeparatorFromRight(bytes, separator, most) : BySeparator(bytes, separator, most));
    }

    private static PyList List(PyThread thread, Value self, List<Range> parts)
    {
        thread.Charge(parts.Count);
        thread.Interpreter.Meter.Reserve(56 + 16L * parts.Count);
        var list = new PyList();
        foreach (var part in parts)
            list.Add(BytesType.Make(thread, self, BytesType.Span(self)[part].ToArray()));
        return list;
    }

    private static List<Range> Spaces(ReadOnlySpan<byte> bytes, long most)
    {
        var parts = new List<Range>();
        for (var at = 0; ;)
        {
            while (at < bytes.Length && IsSpace(bytes[at]))
                at++;
            if (at == bytes.Length)
                return parts;
            var start = at;
            if (parts.Count == most)
            {
                parts.Add(start..bytes.Length);
                return parts;
            }

            while (at < bytes.Length && !IsSpace(bytes[at]))
                at++;
            parts.Add(start..at);
        }
    }

    private static List<Range> SpacesFromRight(ReadOnlySpan<byte> bytes, long most)
    {
        var parts = new List<Range>();
        for (var at = bytes.Length; ;)
        {
            while (at > 0 && IsSpace(bytes[at - 1]))
                at--;
            if (at == 0)
                break;
            var end = at;
            if (parts.Count == most)
            {
                parts.Add(0..end);
                break;
            }

            while (at > 0 && !IsSpace(bytes[at - 1]))
                at--;
            parts.Add(at..end);
        }

        parts.Reverse();
        return parts;
    }

    private static List<Range> BySeparator(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> separator, long most)
    {
        var parts = new List<Range>();
        var at = 0;
        while (parts.Count < most && SubstringSearch.IndexOf(bytes[at..], separator) is >= 0 and var next)
        {
            parts.Add(at..(at + next));
            at += next + separator.Length;
        }

        parts.Add(at..bytes.Length);
        return parts;
    }

    private static List<Range> BySeparatorFromRight(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> separator, long most)
    {
        var parts = new List<Range>();
        var end = bytes.Length;
        while (parts.Count < most && SubstringSearch.LastIndexOf(bytes[..end], separator) is >= 0 and var next)
        {
            parts.Add((next + separator.Length)..end);
            end = next;
        }

        parts.Add(0..end);
        parts.Reverse();
        return parts;
    }

    private static Value SplitLines(PyThread thread, ReadOnlySpan<Value> args)
    {
        var self = args[0];
        return thread.Then(thread.Current!, Operators.Truth(thread, args[1]), (t, keep) => SplitLines(t, self, keep.IsTrue));
    }

    private static PyList SplitLines(PyThread thread, Value self, bool keep)
    {
        var bytes = BytesType.Span(self);
        thread.Charge(bytes.Length / 16);
        var parts = new List<Range>();
        for (var at = 0; at < bytes.Length;)
        {
            var end = at;
            while (end < bytes.Length && bytes[end] is not ((byte)'\n' or (byte)'\r'))
                end++;
            var next = end;
            if (next < bytes.Length)
                next += bytes[next] == '\r' && next + 1 < bytes.Length && bytes[next + 1] == '\n' ? 2 : 1;
            parts.Add(at..(keep ? next : end));
            at = next;
        }

        return List(thread, self, parts);
    }

    private static Value Partition(PyThread thread, Value self, Value separator, bool fromRight)
    {
        if (!BytesType.TryArgument(thread, separator, out var part))
            return Value.Error;
        if (part.Length == 0)
            return thread.Raise(Types.ValueError, "empty separator");
        BytesType.ChargeSearch(thread, self);
        var bytes = BytesType.Span(self);
        var at = fromRight ? SubstringSearch.LastIndexOf(bytes, part) : SubstringSearch.IndexOf(bytes, part);
        var whole = BytesType.Same(thread, self);
        if (at < 0)
        {
            var (first, second) = (BytesType.Make(thread, self, []), BytesType.Make(thread, self, []));
            return fromRight ? new PyTuple(first, second, whole) : new PyTuple(whole, first, second);
        }

        var middle = BytesType.Of(self).IsMutable ? BytesType.Make(thread, self, part.ToArray()) : separator;
        return new PyTuple(BytesType.Make(thread, self, bytes[..at].ToArray()), middle, BytesType.Make(thread, self, bytes[(at + part.Length)..].ToArray()));
    }

    private static Value Join(PyThread thread, Value self, Value iterable)
    {
        if (iterable.Type.Iter is null && iterable.Type.GetItem is null)
            return thread.Raise(Types.TypeError, "can only join an iterable");
        return thread.Then(thread.Current!, Containers.Collect(thread, iterable, asksLength: false), (t, collected) =>
        {
            var items = (PyList)collected.Ref!;
            var length = (long)BytesType.Of(self).Count * Math.Max(0, items.Count - 1);
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i].Ref is not IByteSource part)
                    return t.Raise(Types.TypeError, $"sequence item {i}: expected a bytes-like object, {items[i].Type.Name} found");
                length += part.Span.Length;
            }

            t.Charge(items.Count / 4);
            BytesType.ChargeCopy(t, length);
            var result = new byte[length];
            var at = 0;
            for (var i = 0; i < items.Count; i++)
            {
                if (i > 0)
                {
                    BytesType.Span(self).CopyTo(result.AsSpan(at));
                    at += BytesType.Of(self).Count;
                }

                var part = BytesType.Span(items[i]);
                part.CopyTo(result.AsSpan(at));
                at += part.Length;
            }

            return BytesType.Make(t, self, result);
        });
    }

    private static Value Strip(PyThread thread, ReadOnlySpan<Value> args, bool left, bool right)
    {
        ReadOnlySpan<byte> set = " \t\n\v\f\r"u8;
        if (!args[1].IsNone && !BytesType.TryArgument(thread, args[1], out set))
            return Value.Error;
        var bytes = BytesType.Span(args[0]);
        var (start, end) = (0, bytes.Length);
        var isStripped = new bool[256];
        foreach (var b in set)
            isStripped[b] = true;
        thread.Charge(set.Length / 16);
        while (left && start < end && isStripped[bytes[start]])
            start++;
        while (right && end > start && isStripped[bytes[end - 1]])
            end--;
        thread.Charge((bytes.Length - (end - start)) / 16);
        return end - start == bytes.Length ? BytesType.Same(thread, args[0]) : BytesType.Make(thread, args[0], bytes[start..end].ToArray());
    }
}
