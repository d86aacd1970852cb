using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// repr() of containers. What holds only plain values, not nested deeply, is written at once; anything else takes a
/// frame (<see cref="ReprFrame"/>), which can wait for a `__repr__` of the program's.
/// </summary>
internal static class ContainerRepr
{
    private const int MostPlainDepth = 30;

    /// <summary>Characters written at once; beyond, frames are used, between which a run can be paused.</summary>
    private const int MostPlainLength = 400_000;

    internal const string During = " while getting the repr of an object";

    /// <summary>How a container is written: what opens and closes it, its items, and what stands for it inside itself.</summary>
    internal readonly record struct Layout(string Open, string Close, string Recursive);

    public static Value Of(PyThread thread, Value self)
    {
        var text = new StringBuilder();
        if (TryPlain(text, self, 0))
            return Finish(thread, text);
        if (thread.BeingShown.Contains(self.Ref!))
            return Value.FromStr(LayoutOf(self).Recursive);
        return thread.Push(new ReprFrame(self), During);
    }

    internal static Value Finish(PyThread thread, StringBuilder text)
    {
        thread.Charge(text.Length / 8);
        thread.Interpreter.Meter.Reserve(40 + text.Length * 2L);
        return Value.FromStr(text.ToString());
    }

    internal static Layout LayoutOf(Value self) => self.Ref switch
    {
        PyList { Count: 0 } => new("[]", "", ""),
        PyList => new("[", "]", "[...]"),
        PyTuple { Count: 0 } => new("()", "", ""),
        PyTuple { Count: 1 } => new("(", ",)", "(...)"),
        PyTuple => new("(", ")", "(...)"),
        PyDict => new("{", "}", "{...}"),
        PyDictView view => new($"{view.Class.Name}([", "])", "..."),
        PySet { Count: 0 } set => new($"{set.Class.Name}()", "", ""),
        PySet set when ReferenceEquals(set.Class, Types.Set) => new("{", "}", "set(...)"),
        PySet set => new($"{set.Class.Name}({{", "})", $"{set.Class.Name}(...)"),
        _ => throw new ArgumentException($"no container: {self.Type.Name}"),
    };

    /// <summary>Writes a value whose repr needs no code of the program's; false, with the text undefined, when it may.</summary>
    private static bool TryPlain(StringBuilder text, in Value value, int depth)
    {
        if (value.IsInt)
        {
            text.Append(value.Bits);
            return true;
        }

        if (value.IsFloat)
        {
            text.Append(FloatFormat.Repr(value.Float));
            return true;
        }

        switch (value.Ref)
        {
            case PyStr s when !s.Type.IsHeap:
                text.Append(TextFormat.Repr(s.Text));
                return text.Length < MostPlainLength;
            case PyNone:
                text.Append("None");
                return true;
            case PyBool:
                text.Append(value.IsTrue ? "True" : "False");
                return true;
        }

        if (depth > MostPlainDepth || text.Length > MostPlainLength || !IsOwnContainer(value))
            return false;
        var layout = LayoutOf(value);
        text.Append(layout.Open);
        if (!TryItems(text, value, depth))
            return false;
        text.Append(layout.Close);
        return true;
    }

    private static bool TryItems(StringBuilder text, in Value value, int depth)
    {
        var start = text.Length;
        switch (value.Ref)
        {
            case PyList list:
                return TryAll(text, list.Span, depth);
            case PyTuple tuple:
                return TryAll(text, tuple.Items, depth);
            case PyDict dict:
                for (var at = -1; dict.MoveNext(ref at);)
                {
                    Separate(text, start);
                    ref var entry = ref dict.EntryAt(at);
                    if (!TryPlain(text, entry.Key, depth + 1))
                        return false;
                    text.Append(": ");
                    if (!TryPlain(text, entry.Value, depth + 1))
                        return false;
                }

                return true;
            case PySet set:
                for (var at = -1; set.MoveNext(ref at);)
                {
                    Separate(text, start);
                    if (!TryPlain(text, set.SlotAt(at).Key, depth + 1))
                        return false;
                }

                return true;
            default:
                return false;
        }
    }

    private static bool TryAll(StringBuilder text, ReadOnlySpan<Value> items, int depth)
    {
        var start = text.Length;
        foreach (ref readonly var item in items)
        {
            Separate(text, start);
            if (text.Length > MostPlainLength || !TryPlain(text, item, depth + 1))
                return false;
        }

        return true;
    }

    private static void Separate(StringBuilder text, int start)
    {
        if (text.Length > start)
            text.Append(", ");
    }

    /// <summary>Of a type whose repr is written here.</summary>
    internal static bool IsOwnContainer(in Value value) => value.Ref switch
    {
        PyList list => ReferenceEquals(list.Class, Types.List),
        PyTuple tuple => ReferenceEquals(tuple.Class, Types.Tuple),
        PyDict dict => ReferenceEquals(dict.Class, Types.Dict),
        PySet set => ReferenceEquals(set.Class, Types.Set) || ReferenceEquals(set.Class, Types.FrozenSet),
        _ => false,
    };
}
