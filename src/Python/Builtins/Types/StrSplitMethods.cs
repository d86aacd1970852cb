using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>split, rsplit, splitlines, partition, join, strip.</summary>
internal static class StrSplitMethods
{
    public static void Define(PyType type)
    {
        type.Method("split", "sep=None, maxsplit: ssize_t=-1", static (thread, args) => Split(thread, args, fromRight: false));
        type.Method("rsplit", "sep=None, maxsplit: ssize_t=-1", static (thread, args) => Split(thread, args, fromRight: true));
        type.Method("splitlines", "keepends=False", SplitLines);
        type.Method("partition", static (thread, self, separator) => Partition(thread, self, separator, fromRight: false));
        type.Method("rpartition", static (thread, self, separator) => Partition(thread, self, separator, fromRight: true));
        type.Method("join", static (thread, self, iterable) => Join(thread, StrType.Text(self), iterable));
        type.Method("strip", "chars=None, /", static (thread, args) => Strip(thread, "strip", args));
        type.Method("lstrip", "chars=None, /", static (thread, args) => Strip(thread, "lstrip", args));
        type.Method("rstrip", "chars=None, /", static (thread, args) => Strip(thread, "rstrip", args));
    }

    private static Value Split(PyThread thread, ReadOnlySpan<Value> args, bool fromRight)
    {
        var text = StrType.Text(args[0]);
        var most = args[2].Bits < 0 ? long.MaxValue : args[2].Bits;
        thread.Charge(text.Length / 16);
        if (args[1].IsNone)
            return List(thread, fromRight ? SpacesFromRight(text, most) : Spaces(text, most));
        if (args[1].AsText is not { } separator)
            return thread.Raise(Types.TypeError, $"must be str or None, not {args[1].Type.Name}");
        if (separator.Length == 0)
            return thread.Raise(Types.ValueError, "empty separator");
        return List(thread, fromRight ? BySeparatorFromRight(text, separator, most) : BySeparator(text, separator, most));
    }

    private static PyList List(PyThread thread, List<string> parts)
    {
        thread.Charge(parts.Count);
        var bytes = 56L;
        foreach (var part in parts)
            bytes += 56 + part.Length * 2L;
        thread.Interpreter.Meter.Reserve(bytes);
        return new PyList([.. parts.Select(static part => part.Length == 1 ? PyStr.FromChar(part[0]) : Value.FromStr(part))]);
    }

    private static List<string> Spaces(string text, long most)
    {
        var parts = new List<string>();
        for (var at = 0; ;)
        {
            while (at < text.Length && CodePoints.IsSpace(text[at]))
                at++;
            if (at == text.Length)
                return parts;
            if (parts.Count == most)
            {
                parts.Add(text[at..]);
                return parts;
            }

            var start = at;
            while (at < text.Length && !CodePoints.IsSpace(text[at]))
                at++;
            parts.Add(text[start..at]);
        }
    }

    private static List<string> SpacesFromRight(string text, long most)
    {
        var parts = new List<string>();
        for (var at = text.Length; ;)
        {
            while (at > 0 && CodePoints.IsSpace(text[at - 1]))
                at--;
            if (at == 0)
                break;
            if (parts.Count == most)
            {
                parts.Add(text[..at]);
                break;
            }

            var end = at;
            while (at > 0 && !CodePoints.IsSpace(text[at - 1]))
                at--;
            parts.Add(text[at..end]);
        }

        parts.Reverse();
        return parts;
    }

    private static List<string> BySeparator(string text, string separator, long most)
    {
        var parts = new List<string>();
        var at = 0;
        while (parts.Count < most && SubstringSearch.IndexOf<char>(text.AsSpan(at), separator) is >= 0 and var next)
        {
            parts.Add(text.Substring(at, next));
            at += next + separator.Length;
        }

        parts.Add(text[at..]);
        return parts;
    }

    private static List<string> BySeparatorFromRight(string text, string separator, long most)
    {
        var parts = new List<string>();
        var end = text.Length;
        while (parts.Count < most && SubstringSearch.LastIndexOf<char>(text.AsSpan(0, end), separator) is >= 0 and var next)
        {
            parts.Add(text[(next + separator.Length)..end]);
            end = next;
        }

        parts.Add(text[..end]);
        parts.Reverse();
        return parts;
    }

    private static Value SplitLines(PyThread thread, ReadOnlySpan<Value> args)
    {
        var self = args[0];
        return thread.Then(thread.Current!, Operators.Truth(thread, args[1]), (t, keep) => SplitLines(t, StrType.Text(self), keep.IsTrue));
    }

    private static PyList SplitLines(PyThread thread, string text, bool keep)
    {
        thread.Charge(text.Length / 16);
        var parts = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !CodePoints.IsLineBreak(text[end]))
                end++;
            var next = end;
            if (next < text.Length)
                next += text[next] == '\r' && next + 1 < text.Length && text[next + 1] == '\n' ? 2 : 1;
            parts.Add(text[at..(keep ? next : end)]);
            at = next;
        }

        return List(thread, parts);
    }

    private static Value Partition(PyThread thread, Value self, Value separator, bool fromRight)
    {
        if (separator.AsText is not { } part)
            return thread.Raise(Types.TypeError, $"must be str, not {separator.Type.Name}");
        if (part.Length == 0)
            return thread.Raise(Types.ValueError, "empty separator");
        StrType.ChargeSearch(thread, self);
        var text = StrType.Text(self);
        var at = fromRight ? SubstringSearch.LastIndexOf<char>(text, part) : SubstringSearch.IndexOf<char>(text, part);
        if (at < 0)
            return fromRight ? new PyTuple(PyStr.Empty, PyStr.Empty, StrType.Plain(self)) : new PyTuple(StrType.Plain(self), PyStr.Empty, PyStr.Empty);
        return new PyTuple(StrType.Make(thread, text[..at]), StrType.Plain(separator), StrType.Make(thread, text[(at + part.Length)..]));
    }

    // ---- join ----

    private static Value Join(PyThread thread, string separator, Value iterable)
    {
        switch (iterable.Ref)
        {
            case PyList list when ReferenceEquals(list.Class, Types.List):
                return Join(thread, separator, list.Span);
            case PyTuple tuple when ReferenceEquals(tuple.Class, Types.Tuple):
                return Join(thread, separator, tuple.Items);
        }

        if (iterable.Type.Iter is null && iterable.Type.GetItem is null)
            return thread.Raise(Types.TypeError, "can only join an iterable");
        return thread.Push(JoinSteps(thread, separator, iterable));
    }

    private static IEnumerable<Value> JoinSteps(PyThread thread, string separator, Value iterable)
    {
        yield return Containers.Collect(thread, iterable, asksLength: false);
        yield return Join(thread, separator, ((PyList)thread.Input.Ref!).Span);
        thread.Output = thread.Input;
    }

    private static Value Join(PyThread thread, string separator, ReadOnlySpan<Value> items)
    {
        var length = (long)separator.Length * Math.Max(0, items.Length - 1);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].AsText is not { } part)
                return thread.Raise(Types.TypeError, $"sequence item {i}: expected str instance, {items[i].Type.Name} found");
            length += part.Length;
        }

        if (items.Length == 1)
            return StrType.Plain(items[0]);
        thread.Charge(items.Length / 4 + length / 16);
        thread.Interpreter.Meter.Reserve(40 + length * 2);
        if (separator.Length == 0 && length <= int.MaxValue)
            return Value.FromStr(PyThread.ConcatAll(items, (int)length));
        var result = new StringBuilder((int)length);
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                result.Append(separator);
            result.Append(items[i].AsText);
        }

        return Value.FromStr(result.ToString());
    }

    // ---- strip ----

    private static Value Strip(PyThread thread, string name, ReadOnlySpan<Value> args)
    {
        var text = StrType.Of(args[0]);
        if (!args[1].IsNone && args[1].Ref is not PyStr)
            return thread.Raise(Types.TypeError, $"{name} arg must be None or str");
        var set = args[1].Ref as PyStr;
        var many = set is { Length: > 32 } ? new HashSet<int>(set.IsPlain ? set.Text.Select(static c => (int)c) : set.CodePoints.ToArray()) : null;
        thread.Charge(set?.Length / 16 ?? 0);
        var (start, end) = (0, text.Length);
        if (name[0] != 'r')
        {
            while (start < end && IsStripped(text, start, set, many))
                start++;
        }

        if (name[0] != 'l')
        {
            while (end > start && IsStripped(text, end - 1, set, many))
                end--;
        }

        thread.Charge((text.Length - (end - start)) / 16);
        if (end - start == text.Length)
            return StrType.Plain(args[0]);
        thread.Interpreter.Meter.Reserve(40 + (end - start) * 2L);
        return text.Slice(start, end - start);
    }

    /// <param name="many">The same as <paramref name="set"/>, where that is long.</param>
    private static bool IsStripped(PyStr text, int index, PyStr? set, HashSet<int>? many)
    {
        if (set is null || many is not null)
        {
            var point = text.IsPlain ? text.Text[index] : text.CodePoints[index];
            return many?.Contains(point) ?? CodePoints.IsSpace(point);
        }

        return text.IsPlain && set.IsPlain
            ? set.Text.Contains(text.Text[index])
            : set.Text.Contains(text.At(index).Text, StringComparison.Ordinal);
    }
}
