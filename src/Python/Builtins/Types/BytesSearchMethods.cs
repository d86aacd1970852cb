using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>find, index, count, startswith, replace and their like, of bytes and bytearray.</summary>
internal static class BytesSearchMethods
{
    private const string Range = "start: bound=None, end: bound=None, /";

    public static void Define(PyType type)
    {
        type.Method("find", $"sub, {Range}", static (thread, args) => Search(thread, args, fromRight: false, mustFind: false));
        type.Method("rfind", $"sub, {Range}", static (thread, args) => Search(thread, args, fromRight: true, mustFind: false));
        type.Method("index", $"sub, {Range}", static (thread, args) => Search(thread, args, fromRight: false, mustFind: true));
        type.Method("rindex", $"sub, {Range}", static (thread, args) => Search(thread, args, fromRight: true, mustFind: true));
        type.Method("count", $"sub, {Range}", Count);
        type.Method("startswith", $"prefix, {Range}", static (thread, args) => Affix(thread, args, "startswith"));
        type.Method("endswith", $"suffix, {Range}", static (thread, args) => Affix(thread, args, "endswith"));
        type.Method("replace", "old, new, count: ssize_t=-1, /", Replace);
        type.Method("removeprefix", static (thread, self, prefix) => !BytesType.TryArgument(thread, prefix, out var part) ? Value.Error
            : BytesType.Span(self).StartsWith(part) ? BytesType.Make(thread, self, BytesType.Span(self)[part.Length..].ToArray()) : BytesType.Same(thread, self));
        type.Method("removesuffix", static (thread, self, suffix) => !BytesType.TryArgument(thread, suffix, out var part) ? Value.Error
            : BytesType.Span(self).EndsWith(part) ? BytesType.Make(thread, self, BytesType.Span(self)[..^part.Length].ToArray()) : BytesType.Same(thread, self));
    }

    /// <summary>What is looked for: bytes, or an int for one byte. Goes on with its bytes.</summary>
    private static Value Needle(PyThread thread, Value value, Func<PyThread, byte[], Value> then)
    {
        if (value.Ref is IByteSource source)
            return then(thread, source.Span.ToArray());
        if (!Ints.Is(value) && value.Type.ToIndex is null)
            return thread.Raise(Types.TypeError, $"argument should be integer or bytes-like object, not '{value.Type.Name}'");
        return thread.Then(thread.Current!, Indexing.Index(thread, value), (t, index) => index.IsInt && index.Bits is >= 0 and < 256
            ? then(t, [(byte)index.Bits])
            : t.Raise(Types.ValueError, "byte must be in range(0, 256)"));
    }

    private static Value Search(PyThread thread, ReadOnlySpan<Value> args, bool fromRight, bool mustFind)
    {
        var (self, start, end) = (args[0], args[2], args[3]);
        BytesType.ChargeSearch(thread, self);
        return Needle(thread, args[1], (t, part) =>
        {
            var found = -1;
            if (TryRange(BytesType.Of(self).Count, start, end, out var from, out var to))
            {
                var span = BytesType.Span(self)[from..to];
                found = fromRight ? SubstringSearch.LastIndexOf(span, part) : SubstringSearch.IndexOf(span, part);
                found = found < 0 ? -1 : found + from;
            }

            return found < 0 && mustFind ? t.Raise(Types.ValueError, "subsection not found") : Value.FromInt(found);
        });
    }

    private static bool TryRange(int length, Value start, Value end, out int from, out int to)
    {
        var first = start.IsNone ? 0 : start.Bits;
        var last = end.IsNone ? length : end.Bits;
        first = first < 0 ? Math.Max(0, first + length) : first;
        last = last < 0 ? Math.Max(0, last + length) : Math.Min(last, length);
        from = to = 0;
        if (first > last)
            return false;
        from = (int)first;
        to = (int)last;
        return true;
    }

    private static Value Count(PyThread thread, ReadOnlySpan<Value> args)
    {
        var (self, start, end) = (args[0], args[2], args[3]);
        BytesType.ChargeSearch(thread, self);
        return Needle(thread, args[1], (_, part) =>
        {
            if (!TryRange(BytesType.Of(self).Count, start, end, out var from, out var to))
                return Value.FromInt(0);
            return Value.FromInt(part.Length == 0 ? to - from + 1 : SubstringSearch.Count<byte>(BytesType.Span(self)[from..to], part));
        });
    }

    private static Value Affix(PyThread thread, ReadOnlySpan<Value> args, string name)
    {
        var parts = args[1].Ref is PyTuple several ? several.Items : [args[1]];
        var found = TryRange(BytesType.Of(args[0]).Count, args[2], args[3], out var from, out var to);
        foreach (var item in parts)
        {
            if (item.Ref is not IByteSource part)
            {
                return thread.Raise(Types.TypeError, args[1].Ref is PyTuple
                    ? $"a bytes-like object is required, not '{item.Type.Name}'"
                    : $"{name} first arg must be bytes or a tuple of bytes, not {item.Type.Name}");
            }

            var span = BytesType.Span(args[0])[from..to];
            thread.Charge(Math.Min(span.Length, part.Span.Length) / 64);
            if (found && (name[0] == 's' ? span.StartsWith(part.Span) : span.EndsWith(part.Span)))
                return Value.True;
        }

        return Value.False;
    }

    private static Value Replace(PyThread thread, ReadOnlySpan<Value> args)
    {
        if (!BytesType.TryArgument(thread, args[1], out var old) || !BytesType.TryArgument(thread, args[2], out var replacement))
            return Value.Error;
        var most = args[3].Bits;
        var bytes = BytesType.Span(args[0]);
        var count = old.Length == 0 ? bytes.Length + 1L : SubstringSearch.Count<byte>(bytes, old);
        if (most >= 0)
            count = Math.Min(count, most);
        if (count == 0)
            return BytesType.Same(thread, args[0]);
        var size = bytes.Length + count * (replacement.Length - old.Length);
        BytesType.ChargeCopy(thread, size);
        var result = new List<byte>((int)Math.Min(size, Array.MaxLength));
        var at = 0;
        for (; count > 0; count--)
        {
            var next = old.Length == 0 ? (result.Count == 0 && at == 0 ? 0 : at + 1) : at + SubstringSearch.IndexOf(bytes[at..], old);
            if (old.Length == 0 && count == (most >= 0 ? Math.Min(bytes.Length + 1L, most) : bytes.Length + 1L))
                next = 0;
            result.AddRange(bytes[at..next]);
            result.AddRange(replacement);
            at = next + old.Length;
        }

        result.AddRange(bytes[at..]);
        return BytesType.Make(thread, args[0], [.. result]);
    }
}
