using System.Globalization;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// What a value looks like in the trace: short, made without running any of the program's code, never failing, and
/// bounded in time whatever the value holds.
/// </summary>
internal static class ShortRepr
{
    private const int MostText = 40;
    private const int MostMessage = 120;
    private const int MostItems = 4;

    public static string Of(in Value value, int depth = 0)
    {
        if (value.IsInt)
            return value.Bits.ToString(CultureInfo.InvariantCulture);
        if (value.IsFloat)
            return FloatFormat.Repr(value.Float);
        switch (value.Ref)
        {
            case PyNone:
                return "None";
            case PyBool:
                return value.IsTrue ? "True" : "False";
            case PyStr text:
                return TextFormat.Repr(Cut(text.Head(MostText + 1), MostText));
            case PyList list:
                return Items("[", list.Span, "]", list.Count, depth);
            case PyTuple tuple:
                return Items("(", tuple.Items, tuple.Count == 1 ? ",)" : ")", tuple.Count, depth);
            case PyDict dict:
                return OfDict(dict, depth);
            case PyFunction function:
                return $"function {function.Name}";
            case PyBuiltin builtin:
                return $"function {builtin.Name}";
            case PyType type:
                return $"class {type.Name}";
            case PyModule module:
                return $"module {module.Name}";
            case PyGenerator generator:
                return $"{PyThread.Kind(generator)} {generator.QualName}";
            case PyException exception:
                return OfException(exception);
            case IDescribed described:
                return described.ShortText;
            default:
                return value.Type.ShortName;
        }
    }

    public static string OfException(PyException exception)
    {
        var message = exception.Args.Count switch
        {
            0 => "",
            1 when exception.Args[0].AsText is { } text => Cut(text, MostMessage),
            1 => Of(exception.Args[0]),
            _ => Of(exception.Args),
        };
        return message.Length == 0 ? exception.Class.ShortName : $"{exception.Class.ShortName}: {message}";
    }

    private static string Cut(ReadOnlySpan<char> text, int most)
    {
        if (text.Length <= most)
            return text.ToString();
        var at = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Concat(text[..at], "…");
    }

    private static string Items(string open, ReadOnlySpan<Value> items, string close, int count, int depth)
    {
        if (depth > 0 && count > 0)
            return open + "…" + close;
        var parts = new List<string>();
        foreach (ref readonly var item in items[..Math.Min(count, MostItems)])
            parts.Add(Of(item, depth + 1));
        if (count > MostItems)
            parts.Add($"… {count} items");
        return open + string.Join(", ", parts) + close;
    }

    private static string OfDict(PyDict dict, int depth)
    {
        if (depth > 0 && dict.Count > 0)
            return "{…}";
        var parts = new List<string>();
        for (var position = -1; parts.Count < MostItems && dict.MoveNext(ref position);)
        {
            ref var entry = ref dict.EntryAt(position);
            parts.Add($"{Of(entry.Key, depth + 1)}: {Of(entry.Value, depth + 1)}");
        }

        if (dict.Count > MostItems)
            parts.Add($"… {dict.Count} items");
        return "{" + string.Join(", ", parts) + "}";
    }
}

/// <summary>A builtin object that has words of its own for the trace ("Task-1", "queue of 3").</summary>
internal interface IDescribed
{
    string ShortText { get; }
}
