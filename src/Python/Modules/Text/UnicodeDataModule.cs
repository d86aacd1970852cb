using Playground.Python.Objects;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Text;

/// <summary>unicodedata (https://docs.python.org/3.13/library/unicodedata.html).</summary>
internal static class UnicodeDataModule
{
    private delegate Value Look(int point);

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("unicodedata");
        module.Dict.Set("unidata_version", new PyStr("15.1.0"));
        Property(module, "category", static point => new PyStr(CharacterData.Category(point)));
        Property(module, "bidirectional", static point => new PyStr(CharacterData.Bidirectional(point)));
        Property(module, "east_asian_width", static point => new PyStr(CharacterData.Width(point)));
        Property(module, "combining", static point => Value.FromInt(CharacterData.CombiningClass(point)));
        Property(module, "mirrored", static point => Value.FromInt(CharacterData.IsMirrored(point) ? 1 : 0));
        Property(module, "decomposition", static point => new PyStr(DecompositionText(point)));
        Optional(module, "name", "no such name", static point => CharacterNames.NameOf(point) is { } name ? new PyStr(name) : Value.Unbound);
        Optional(module, "numeric", "not a numeric character", static point =>
            CharacterData.NumberOf(point) is { } number ? Value.FromFloat((double)number.Numerator / number.Denominator) : Value.Unbound);
        Optional(module, "digit", "not a digit", static point => Whole(point, NumberKind.Digit));
        Optional(module, "decimal", "not a decimal", static point => Whole(point, NumberKind.Decimal));
        module.Function("lookup", "name, /", static (thread, args) => Lookup(thread, args[0]));
        module.Function("normalize", "form: str, unistr: str, /", static (thread, args) => Normalized(thread, args) is { } text
            ? text == args[1].AsText ? args[1] : new PyStr(text) : Value.Error);
        module.Function("is_normalized", "form: str, unistr: str, /", static (thread, args) => Normalized(thread, args) is { } text
            ? Value.FromBool(text == args[1].AsText) : Value.Error);
        return module;
    }

    private static void Property(PyModule module, string name, Look look) => module.Function(name, "chr, /", (thread, args) =>
        Point(args[0]) is { } point ? look(point) : NoCharacter(thread, $"{name}() argument", args[0]));

    private static void Optional(PyModule module, string name, string problem, Look look) => module.Function(name, "chr, default=…, /", (thread, args) =>
    {
        if (Point(args[0]) is not { } point)
            return NoCharacter(thread, $"{name}() argument 1", args[0]);
        var found = look(point);
        return !found.IsUnbound ? found : args[1].IsUnbound ? thread.Raise(Types.ValueError, problem) : args[1];
    });

    private static int? Point(Value value) => value.Ref is PyStr { Length: 1 } text ? text.IsPlain ? text.Text[0] : text.CodePoints[0] : null;

    private static Value NoCharacter(PyThread thread, string what, Value value) =>
        thread.Raise(Types.TypeError, $"{what} must be a unicode character, not {Errors.KindOf(value)}");

    private static Value Whole(int point, NumberKind least) =>
        CharacterData.NumberOf(point) is { } number && number.Kind >= least ? Value.FromInt(number.Numerator) : Value.Unbound;

    private static string DecompositionText(int point) => CharacterData.DecompositionOf(point) is { } found
        ? $"{found.Tag} {string.Join(' ', found.Parts.Select(static part => $"{part:X4}"))}".TrimStart()
        : "";

    private static Value Lookup(PyThread thread, Value name)
    {
        if (name.Ref is not PyStr text)
            return thread.Raise(Types.TypeError, $"a bytes-like object is required, not '{name.Type.Name}'");
        return CharacterNames.Find(text.Text) is >= 0 and var point
            ? PyStr.FromCodePoint(point)
            : thread.Raise(Types.KeyError, $"undefined character name '{text.Text}'");
    }

    /// <summary>A character may become eighteen.</summary>
    private static string? Normalized(PyThread thread, ReadOnlySpan<Value> args)
    {
        var text = args[1].AsText!;
        if (args[0].AsText is not ("NFC" or "NFD" or "NFKC" or "NFKD"))
        {
            thread.Raise(Types.ValueError, "invalid normalization form");
            return null;
        }

        thread.Charge(text.Length);
        if (!System.Text.Ascii.IsValid(text))
            thread.Interpreter.Meter.Reserve(64 + text.Length * 128L);
        return UnicodeNormalization.Normalize(text, args[0].AsText!.Contains('K'), args[0].AsText!.EndsWith('C'));
    }
}
