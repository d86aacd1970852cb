using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// repr() of containers. What holds only plain values, not nested deeply, is written at once; anything else takes a
/// frame a container, so that nesting is bounded by the recursion limit and a `__repr__` of the program's can be waited for.
/// </summary>
internal static class ContainerRepr
{
    private const int MostPlainDepth = 30;

    /// <summary>Characters written at once; beyond, frames are used, between which a run can be paused.</summary>
    private const int MostPlainLength = 400_000;

    private const string During = " while getting the repr of an object";

    /// <summary>How a container is written: what opens and closes it, its items, and what stands for it inside itself.</summary>
    private readonly record struct Layout(string Open, string Close, string Recursive, string Separator = ", ");

    public static Value Of(PyThread thread, Value self)
    {
        var text = new StringBuilder();
        if (TryPlain(text, self, 0))
            return Finish(thread, text);
        if (thread.BeingShown.Contains(self.Ref!))
            return Value.FromStr(LayoutOf(self).Recursive);
        return thread.Push(new ReprFrame(self.Ref!, LayoutOf(self)), During);
    }

    private static Value Finish(PyThread thread, StringBuilder text)
    {
        thread.Charge(text.Length / 8);
        thread.Interpreter.Meter.Reserve(40 + text.Length * 2L);
        return Value.FromStr(text.ToString());
    }

    private static Layout LayoutOf(Value self) => self.Ref switch
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
    private static bool IsOwnContainer(in Value value) => value.Ref switch
    {
        PyList list => ReferenceEquals(list.Class, Types.List),
        PyTuple tuple => ReferenceEquals(tuple.Class, Types.Tuple),
        PyDict dict => ReferenceEquals(dict.Class, Types.Dict),
        PySet set => ReferenceEquals(set.Class, Types.Set) || ReferenceEquals(set.Class, Types.FrozenSet),
        _ => false,
    };

    /// <summary>
    /// Writes one container, item by item. While it does, the container is one of <see cref="PyThread.BeingShown"/>.
    /// </summary>
    private sealed class ReprFrame(PyObject container, Layout layout) : NativeFrame
    {
        private readonly StringBuilder _text = new(layout.Open);
        private int _at = -1;
        private bool _entered;
        private bool _awaited;
        private bool _first = true;

        /// <summary>The value of the pair whose key is being written; Unbound otherwise.</summary>
        private Value _value = Value.Unbound;

        internal override Value Resume(PyThread thread, Value input)
        {
            if (!_entered)
            {
                _entered = true;
                thread.BeingShown.Add(container);
            }

            while (true)
            {
                if (_awaited)
                {
                    _awaited = false;
                    var piece = input.AsText!;
                    thread.Charge(piece.Length / 8 + 1);
                    thread.Interpreter.Meter.Reserve(piece.Length * 2L);
                    _text.Append(piece);
                }

                if (!TryNext(out var item))
                {
                    thread.BeingShown.Remove(container);
                    return Value.FromStr(_text.Append(layout.Close).ToString());
                }

                _awaited = true;
                input = Operators.Repr(thread, item);
                if (input.IsError)
                    thread.BeingShown.Remove(container);
                if (input.IsSignal)
                    return input;
                if (thread.Fuel <= 0)
                {
                    // Let the run be paused; the text that was there comes back afterwards.
                    return thread.Push(new TextFrame(input));
                }
            }
        }

        internal override Value OnError(PyThread thread, PyException error)
        {
            thread.BeingShown.Remove(container);
            return Value.Error;
        }

        private bool TryNext(out Value item)
        {
            if (!_value.IsUnbound)
            {
                _text.Append(": ");
                item = _value;
                _value = Value.Unbound;
                return true;
            }

            item = Value.Unbound;
            switch (container)
            {
                case PyList list when ++_at < list.Count:
                    item = list[_at];
                    break;
                case PyTuple tuple when ++_at < tuple.Count:
                    item = tuple[_at];
                    break;
                case PyDict dict when dict.MoveNext(ref _at):
                    item = dict.EntryAt(_at).Key;
                    _value = dict.EntryAt(_at).Value;
                    break;
                case PySet set when set.MoveNext(ref _at):
                    item = set.SlotAt(_at).Key;
                    break;
                case PyDictView view when view.Dict.MoveNext(ref _at):
                    ref var entry = ref view.Dict.EntryAt(_at);
                    item = view.Part switch
                    {
                        DictPart.Keys => entry.Key,
                        DictPart.Values => entry.Value,
                        _ => new PyTuple(entry.Key, entry.Value),
                    };
                    break;
                default:
                    return false;
            }

            if (!_first)
                _text.Append(layout.Separator);
            _first = false;
            return true;
        }
    }

    private sealed class TextFrame(Value text) : NativeFrame
    {
        internal override Value Resume(PyThread thread, Value input) => text;
    }
}
