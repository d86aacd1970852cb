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
        if (!text.Contains('İ') && !text.Contains('Σ'))
            return text.ToLowerInvariant();
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == 'Σ')
                result.Append(IsFinalSigma(text, i) ? 'ς' : 'σ');
            else if (text[i] == 'İ')
                result.Append("i̇");
            else
                result.Append(char.ToLowerInvariant(text[i]));
        }

        return result.ToString();
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
        foreach (var point in CodePoints.Of(text))
        {
            var part = PyStr.FromCodePoint(point).Text;
            result.Append(Unicode.IsUpper(point) ? Lower(part) : Unicode.IsLower(point) ? Unicode.Upper(part) : part);
        }

        return result.ToString();
    }

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
        foreach (var point in CodePoints.Of(text))
        {
            var part = PyStr.FromCodePoint(point).Text;
            result.Append(inWord ? Lower(part) : Unicode.Title(part));
            inWord = Unicode.IsCased(point);
        }

        return result.ToString();
    }
}
