using System.Text;

namespace Playground.Python.Builtins;

/// <summary>
/// A parsed format specification (https://docs.python.org/3.13/library/string.html#format-specification-mini-language).
/// </summary>
internal struct FormatSpec
{
    private const string TooManyDigits = "Too many decimal digits in format string";

    public Rune Fill = new(' ');
    public char Align;

    /// <summary>'+', '-', ' ' or 0 when not said.</summary>
    public char Sign;

    public bool IsAlternate;

    /// <summary>'z': a negative zero becomes positive.</summary>
    public bool NoNegativeZero;

    /// <summary>'0' before the width.</summary>
    public bool HasZero;

    public int Width = -1;

    /// <summary>',' or '_' or 0.</summary>
    public char Grouping;

    public int Precision = -1;

    /// <summary>The type letter, or 0.</summary>
    public int Type;

    public FormatSpec()
    {
    }

    /// <summary>Why the specification is none; null when all is well.</summary>
    /// <param name="typeName">Of the value, for messages.</param>
    public static string? TryParse(string text, string typeName, bool isNumber, out FormatSpec spec)
    {
        spec = new FormatSpec { Align = isNumber ? '>' : '<' };
        var at = 0;
        var alignGiven = false;
        var fillGiven = false;
        if (text.Length > 0 && Rune.DecodeFromUtf16(text, out var first, out var used) == System.Buffers.OperationStatus.Done
            && used < text.Length && IsAlign(text[used]))
        {
            spec.Fill = first;
            spec.Align = text[used];
            fillGiven = alignGiven = true;
            at = used + 1;
        }
        else if (text.Length > 0 && IsAlign(text[0]))
        {
            spec.Align = text[0];
            alignGiven = true;
            at = 1;
        }

        if (at < text.Length && text[at] is '+' or '-' or ' ')
            spec.Sign = text[at++];
        spec.NoNegativeZero = Take(text, ref at, 'z');
        spec.IsAlternate = Take(text, ref at, '#');
        if (!fillGiven && Take(text, ref at, '0'))
        {
            spec.Fill = new Rune('0');
            spec.HasZero = true;
            if (!alignGiven && isNumber)
                spec.Align = '=';
        }

        if (!TryNumber(text, ref at, ref spec.Width))
            return TooManyDigits;
        if (at < text.Length && text[at] is ',' or '_')
            spec.Grouping = text[at++];
        if (at < text.Length && spec.Grouping != 0 && text[at] is ',' or '_')
        {
            if (text[at] != spec.Grouping)
                return "Cannot specify both ',' and '_'.";
            return text[at] == ',' ? "Cannot specify ',' with ','." : "Cannot specify '_' with '_'.";
        }

        if (Take(text, ref at, '.'))
        {
            var start = at;
            if (!TryNumber(text, ref at, ref spec.Precision))
                return TooManyDigits;
            if (at == start)
                return "Format specifier missing precision";
        }

        return ParseType(text, at, typeName, ref spec);
    }

    private static string? ParseType(string text, int at, string typeName, ref FormatSpec spec)
    {
        if (at < text.Length)
        {
            var length = char.IsSurrogatePair(text, at) ? 2 : 1;
            if (text.Length - at > length)
                return $"Invalid format specifier '{text}' for object of type '{typeName}'";
            spec.Type = length == 2 ? char.ConvertToUtf32(text, at) : text[at];
        }

        if (spec.Grouping == 0)
            return null;
        return spec.Type switch
        {
            0 or 'd' or 'e' or 'f' or 'g' or 'E' or 'F' or 'G' or '%' => null,
            'b' or 'o' or 'x' or 'X' when spec.Grouping == '_' => null,
            > 32 and < 128 => $"Cannot specify '{spec.Grouping}' with '{(char)spec.Type}'.",
            _ => $"Cannot specify '{spec.Grouping}' with '\\x{spec.Type:x}'.",
        };
    }

    public readonly string UnknownType(string typeName) => Type is > 32 and < 128
        ? $"Unknown format code '{(char)Type}' for object of type '{typeName}'"
        : $"Unknown format code '\\x{Type:x}' for object of type '{typeName}'";

    private static bool IsAlign(char c) => c is '<' or '>' or '=' or '^';

    private static bool Take(string text, ref int at, char c)
    {
        if (at >= text.Length || text[at] != c)
            return false;
        at++;
        return true;
    }

    private static bool TryNumber(string text, ref int at, ref int number)
    {
        var value = 0L;
        var start = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            var digit = text[at] - '0';
            if (value > (long.MaxValue - digit) / 10)
                return false;
            value = value * 10 + digit;
        }

        // What does not fit is far beyond any memory anyway.
        if (at > start)
            number = (int)Math.Min(value, int.MaxValue);
        return true;
    }
}
