using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// reprlib.repr(): a repr of bounded length, in which asyncio shows results and arguments
/// (https://docs.python.org/3.13/library/reprlib.html).
/// </summary>
internal static class LimitedRepr
{
    private const int MostLevels = 6;
    private const int MostItems = 6;
    private const int MostPairs = 4;
    private const int MostText = 30;
    private const int MostDigits = 40;

    public static Value Of(PyThread thread, Value value, int level = MostLevels) => thread.Push(Steps(thread, value, level), value);

    private static IEnumerable<Value> Steps(PyThread thread, Value value, int level)
    {
        var type = value.Type;
        if (ReferenceEquals(type, Types.Str))
        {
            // Both ends are taken of the text first, then of its repr: that is quick for a long text.
            var text = (PyStr)value.Ref!;
            var shown = TextFormat.Repr(text.Slice(0, Math.Min(text.Length, MostText)).Text);
            if (shown.Length > MostText)
                shown = Middle(TextFormat.Repr(text.Length <= 27 ? text.Text : text.Slice(0, 13).Text + text.Slice(text.Length - 14, 14).Text), 13, 14, "...");
            thread.Output = Value.FromStr(shown);
        }
        else if (ReferenceEquals(type, Types.List))
        {
            yield return thread.Push(ItemSteps(thread, "[", ((PyList)value.Ref!).ToArray(), "]", level), value);
            thread.Output = thread.Input;
        }
        else if (ReferenceEquals(type, Types.Tuple))
        {
            var items = ((PyTuple)value.Ref!).Items.ToArray();
            yield return thread.Push(ItemSteps(thread, "(", items, items.Length == 1 && level > 0 ? ",)" : ")", level), value);
            thread.Output = thread.Input;
        }
        else if (ReferenceEquals(type, Types.Dict))
        {
            yield return thread.Push(PairSteps(thread, (PyDict)value.Ref!, level), value);
            thread.Output = thread.Input;
        }
        else
        {
            yield return thread.Try().Repr(value);
            var text = thread.Caught is null ? thread.Input.AsText! : $"<{type.Name} instance at {ObjectType.Address(thread, value)}>";
            var isInt = ReferenceEquals(type, Types.Int);
            thread.Output = Value.FromStr(text.Length <= (isInt ? MostDigits : MostText) ? text
                : isInt ? Middle(text, 18, 19, "...") : Middle(text, 13, 14, "..."));
        }
    }

    private static Value Repr(this PyThread thread, Value value) => Operators.Repr(thread, value);

    private static string Middle(string text, int start, int end, string between) => text[..start] + between + text[^end..];

    private static IEnumerable<Value> ItemSteps(PyThread thread, string open, Value[] items, string close, int level)
    {
        if (level <= 0 && items.Length > 0)
        {
            thread.Output = Value.FromStr($"{open}...{close}");
            yield break;
        }

        var parts = new List<string>();
        foreach (var item in items.Take(MostItems))
        {
            yield return Of(thread, item, level - 1);
            parts.Add(thread.Input.AsText!);
        }

        if (items.Length > MostItems)
            parts.Add("...");
        thread.Output = Value.FromStr(open + string.Join(", ", parts) + close);
    }

    private static IEnumerable<Value> PairSteps(PyThread thread, PyDict dict, int level)
    {
        if (level <= 0 && dict.Count > 0)
        {
            thread.Output = Value.FromStr("{...}");
            yield break;
        }

        var pairs = new List<(Value Key, Value Value)>();
        for (var at = -1; dict.MoveNext(ref at);)
            pairs.Add((dict.EntryAt(at).Key, dict.EntryAt(at).Value));
        if (pairs.TrueForAll(static pair => pair.Key.AsText is not null))
            pairs.Sort(static (a, b) => string.CompareOrdinal(a.Key.AsText, b.Key.AsText));
        else if (pairs.TrueForAll(static pair => pair.Key.IsInt))
            pairs.Sort(static (a, b) => a.Key.Bits.CompareTo(b.Key.Bits));
        var parts = new List<string>();
        foreach (var (key, value) in pairs.Take(MostPairs))
        {
            yield return Of(thread, key, level - 1);
            var shown = thread.Input.AsText;
            yield return Of(thread, value, level - 1);
            parts.Add($"{shown}: {thread.Input.AsText}");
        }

        if (pairs.Count > MostPairs)
            parts.Add("...");
        thread.Output = Value.FromStr("{" + string.Join(", ", parts) + "}");
    }
}
