using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>find, index, count, startswith, replace and their like.</summary>
internal static class StrSearchMethods
{
    private const string Range = "start: bound=None, end: bound=None, /";

    public static void Define(PyType type)
    {
        type.Method("find", $"sub: str, {Range}", static (thread, args) => Search(thread, "find", args, static (index, _) => index));
        type.Method("rfind", $"sub: str, {Range}", static (thread, args) => Search(thread, "rfind", args, static (index, _) => index));
        type.Method("index", $"sub: str, {Range}", static (thread, args) => Search(thread, "index", args, NotFound));
        type.Method("rindex", $"sub: str, {Range}", static (thread, args) => Search(thread, "rindex", args, NotFound));
        type.Method("count", $"sub: str, {Range}", Count);
        type.Method("startswith", $"prefix, {Range}", static (thread, args) => Affix(thread, args, "startswith"));
        type.Method("endswith", $"suffix, {Range}", static (thread, args) => Affix(thread, args, "endswith"));
        type.Method("replace", "old: str, new: str, /, count: ssize_t=-1", Replace);
        type.Method("removeprefix", static (thread, self, prefix) => prefix.AsText is not { } part
            ? thread.Raise(Types.TypeError, $"removeprefix() argument must be str, not {Errors.KindOf(prefix)}")
            : StrType.Text(self).StartsWith(part, StringComparison.Ordinal) ? StrType.Make(thread, StrType.Text(self)[part.Length..]) : StrType.Plain(self));
        type.Method("removesuffix", static (thread, self, suffix) => suffix.AsText is not { } part
            ? thread.Raise(Types.TypeError, $"removesuffix() argument must be str, not {Errors.KindOf(suffix)}")
            : StrType.Text(self).EndsWith(part, StringComparison.Ordinal) ? StrType.Make(thread, StrType.Text(self)[..^part.Length]) : StrType.Plain(self));
    }

    private static long NotFound(long index, PyThread thread)
    {
        if (index < 0)
            throw new PythonException(new PyException(Types.ValueError, "substring not found"));
        return index;
    }

    private static Value Search(PyThread thread, string name, ReadOnlySpan<Value> args, Func<long, PyThread, long> finish)
    {
        var part = args[1].AsText!;
        var text = StrType.Of(args[0]);
        StrType.ChargeSearch(thread, args[0]);
        if (!TryRange(text, args[2], args[3], out var from, out var to))
            return Value.FromInt(finish(-1, thread));
        var span = text.Text.AsSpan(from, to - from);
        var found = name[0] == 'r' ? SubstringSearch.LastIndexOf(span, part) : SubstringSearch.IndexOf(span, part);
        return Value.FromInt(finish(found < 0 ? -1 : text.IndexOf(from + found), thread));
    }

    /// <summary>UTF-16 offsets of a range given in code points as slices give it; false when nothing can be found in it.</summary>
    private static bool TryRange(PyStr text, Value start, Value end, out int from, out int to)
    {
        var length = text.Length;
        var first = start.IsNone ? 0 : start.Bits;
        var last = end.IsNone ? length : end.Bits;
        first = first < 0 ? Math.Max(0, first + length) : first;
        last = last < 0 ? Math.Max(0, last + length) : Math.Min(last, length);
        from = to = 0;
        if (first > last)
            return false;
        from = text.OffsetOf((int)first);
        to = text.OffsetOf((int)last);
        return true;
    }

    private static Value Count(PyThread thread, ReadOnlySpan<Value> args)
    {
        var part = args[1].AsText!;
        var text = StrType.Of(args[0]);
        StrType.ChargeSearch(thread, args[0]);
        if (!TryRange(text, args[2], args[3], out var from, out var to))
            return Value.FromInt(0);
        if (part.Length == 0)
            return Value.FromInt(text.IndexOf(to) - text.IndexOf(from) + 1);
        return Value.FromInt(SubstringSearch.Count<char>(text.Text.AsSpan(from, to - from), part));
    }

    private static Value Affix(PyThread thread, ReadOnlySpan<Value> args, string name)
    {
        var text = StrType.Of(args[0]);
        if (args[1].Ref is not (PyStr or PyTuple))
            return thread.Raise(Types.TypeError, $"{name} first arg must be str or a tuple of str, not {args[1].Type.Name}");
        var found = TryRange(text, args[2], args[3], out var from, out var to);
        var span = text.Text.AsSpan(from, to - from);
        if (args[1].AsText is { } single)
            return Value.FromBool(found && Fits(span, single, name));
        foreach (var item in ((PyTuple)args[1].Ref!).Items)
        {
            if (item.AsText is not { } part)
                return thread.Raise(Types.TypeError, $"tuple for {name} must only contain str, not {item.Type.Name}");
            if (found && Fits(span, part, name))
                return Value.True;
        }

        return Value.False;
    }

    private static bool Fits(ReadOnlySpan<char> text, string part, string name) =>
        name[0] == 's' ? text.StartsWith(part, StringComparison.Ordinal) : text.EndsWith(part, StringComparison.Ordinal);

    private static Value Replace(PyThread thread, ReadOnlySpan<Value> args)
    {
        var (old, replacement) = (args[1].AsText!, args[2].AsText!);
        var most = args[3].Bits;
        var text = StrType.Of(args[0]);
        StrType.ChargeSearch(thread, args[0]);
        if (most < 0)
            most = long.MaxValue;
        return old.Length == 0 ? Interleave(thread, text, replacement, most) : ReplaceText(thread, args[0], old, replacement, most);
    }

    private static Value ReplaceText(PyThread thread, Value self, string old, string replacement, long most)
    {
        var text = StrType.Text(self);
        var count = Math.Min(SubstringSearch.Count<char>(text, old), most);
        if (count == 0)
            return StrType.Plain(self);
        Reserve(thread, text.Length + count * (replacement.Length - old.Length));
        if (most == long.MaxValue && old.Length <= SubstringSearch.Short)
            return Value.FromStr(text.Replace(old, replacement, StringComparison.Ordinal));
        var result = new System.Text.StringBuilder();
        var at = 0;
        for (; count > 0; count--)
        {
            var next = at + SubstringSearch.IndexOf<char>(text.AsSpan(at), old);
            result.Append(text, at, next - at).Append(replacement);
            at = next + old.Length;
        }

        return Value.FromStr(result.Append(text, at, text.Length - at).ToString());
    }

    /// <summary>Replacing the empty str: before each code point and at the end.</summary>
    private static Value Interleave(PyThread thread, PyStr text, string replacement, long most)
    {
        Reserve(thread, text.Text.Length + Math.Min(most, text.Length + 1L) * replacement.Length);
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i < most)
                result.Append(replacement);
            result.Append(text.At(i).Text);
        }

        if (text.Length < most)
            result.Append(replacement);
        return Value.FromStr(result.ToString());
    }

    private static void Reserve(PyThread thread, long length)
    {
        thread.Charge(length / 16);
        thread.Interpreter.Meter.Reserve(40 + length * 2);
    }
}
