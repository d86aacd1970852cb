using System.Globalization;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>isalpha, isdigit, isidentifier and their like.</summary>
internal static class StrTestMethods
{
    public static void Define(PyType type)
    {
        Test(type, "isalpha", false, IsAlpha);
        Test(type, "isdecimal", false, static point => CodePoints.DecimalValue(point) >= 0);
        Test(type, "isdigit", false, IsDigit);
        Test(type, "isnumeric", false, IsNumeric);
        Test(type, "isalnum", false, static point => IsAlpha(point) || IsNumeric(point));
        Test(type, "isspace", false, CodePoints.IsSpace);
        Test(type, "isprintable", true, TextFormat.IsPrintable);
        Test(type, "isascii", true, static point => point < 0x80);
        type.Method("isidentifier", static (thread, self) => Value.FromBool(UnicodeIdentifier.IsIdentifier(Charged(thread, self))));
        type.Method("isupper", static (thread, self) => Cased(thread, self, Unicode.IsUpper));
        type.Method("islower", static (thread, self) => Cased(thread, self, Unicode.IsLower));
        type.Method("istitle", static (thread, self) => Value.FromBool(IsTitle(Charged(thread, self))));
    }

    private static string Charged(PyThread thread, Value self)
    {
        var text = StrType.Text(self);
        thread.Charge(text.Length / 16);
        return text;
    }

    private static void Test(PyType type, string name, bool ofEmpty, Func<int, bool> test) => type.Method(name, (thread, self) =>
    {
        var text = StrType.Text(self);
        thread.Charge(text.Length / 16);
        foreach (var point in CodePoints.Of(text))
        {
            if (!test(point))
                return Value.False;
        }

        return Value.FromBool(text.Length > 0 || ofEmpty);
    });

    private static bool IsAlpha(int point) => TextFormat.CategoryOf(point) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;

    private static bool IsDigit(int point) => point is >= '0' and <= '9' || (point > 0x7f && CharacterData.NumberOf(point) is { Kind: not NumberKind.Numeric });

    private static bool IsNumeric(int point) => point is >= '0' and <= '9' || (point > 0x7f && CharacterData.NumberOf(point) is not null);

    /// <summary>All cased letters of the one kind, and at least one.</summary>
    private static Value Cased(PyThread thread, Value self, Func<int, bool> isWanted)
    {
        var text = StrType.Text(self);
        thread.Charge(text.Length / 16);
        var any = false;
        foreach (var point in CodePoints.Of(text))
        {
            if (!Unicode.IsCased(point))
                continue;
            if (!isWanted(point))
                return Value.False;
            any = true;
        }

        return Value.FromBool(any);
    }

    private static bool IsTitle(string text)
    {
        var any = false;
        var inWord = false;
        foreach (var point in CodePoints.Of(text))
        {
            if (Unicode.IsUpper(point) || TextFormat.CategoryOf(point) == UnicodeCategory.TitlecaseLetter)
            {
                if (inWord)
                    return false;
                any = inWord = true;
            }
            else if (Unicode.IsLower(point))
            {
                if (!inWord)
                    return false;
            }
            else
            {
                inWord = false;
            }
        }

        return any;
    }
}
