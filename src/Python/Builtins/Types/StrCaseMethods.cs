using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>upper, lower, title, capitalize, swapcase, casefold.</summary>
internal static class StrCaseMethods
{
    public static void Define(PyType type)
    {
        type.Method("upper", static (thread, self) => Map(thread, self, Unicode.Upper));
        type.Method("lower", static (thread, self) => Map(thread, self, Lower));
        type.Method("casefold", static (thread, self) => Map(thread, self, Unicode.Fold));
        type.Method("swapcase", static (thread, self) => Map(thread, self, SwapCase));
        type.Method("capitalize", static (thread, self) => Map(thread, self, Capitalize));
        type.Method("title", static (thread, self) => Map(thread, self, Title));
    }

    private static Value Map(PyThread thread, Value self, Func<string, string> map)
    {
        var text = StrType.Text(self);
        thread.Charge(text.Length / 16);
        thread.Interpreter.Meter.Reserve(40 + text.Length * 2L);
        return Value.FromStr(map(text));
    }

    private static string Lower(string text)
    {
        if (!text.Contains('Σ'))
            return Unicode.Lower(text);
        var result = new StringBuilder(text.Length);
        var start = 0;
        for (var at = text.IndexOf('Σ'); at >= 0; at = text.IndexOf('Σ', start))
        {
            result.Append(Unicode.Lower(text[start..at])).Append(IsFinalSigma(text, at) ? 'ς' : 'σ');
            start = at + 1;
        }

        return result.Append(Unicode.Lower(text[start..])).ToString();
    }

    /// <summary>A sigma is final behind a cased letter and before none.</summary>
    private static bool IsFinalSigma(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && Unicode.IsCaseIgnorable(text[before]))
            before--;
        if (before < 0 || !Unicode.IsCased(text[before]))
            return false;
        var after = at + 1;
        while (after < text.Length && Unicode.IsCaseIgnorable(text[after]))
            after++;
        return after == text.Length || !Unicode.IsCased(text[after]);
    }

    private static string SwapCase(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var (point, part) = At(text, i);
            result.Append(Unicode.IsUpper(point) ? LowerAt(text, i, part) : Unicode.IsLower(point) ? Unicode.Upper(part) : part);
            i += part.Length;
        }

        return result.ToString();
    }

    private static (int Point, string Part) At(string text, int i) =>
        char.IsSurrogatePair(text, i) ? (char.ConvertToUtf32(text, i), text.Substring(i, 2)) : (text[i], PyStr.FromChar(text[i]).Text);

    private static string LowerAt(string text, int i, string part) => part == "Σ" ? IsFinalSigma(text, i) ? "ς" : "σ" : Unicode.Lower(part);

    private static string Capitalize(string text)
    {
        if (text.Length == 0)
            return text;
        var first = char.IsSurrogatePair(text, 0) ? 2 : 1;
        return Unicode.Title(text[..first]) + Lower(text)[Lower(text[..first]).Length..];
    }

    private static string Title(string text)
    {
        var result = new StringBuilder(text.Length);
        var inWord = false;
        for (var i = 0; i < text.Length;)
        {
            var (point, part) = At(text, i);
            result.Append(inWord ? LowerAt(text, i, part) : Unicode.Title(part));
            inWord = Unicode.IsCased(point);
            i += part.Length;
        }

        return result.ToString();
    }
}
