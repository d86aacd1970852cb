using System.Globalization;
using System.IO.Compression;

namespace Playground.Python.Text;

/// <summary>
/// The names of characters, for `\N{…}` and unicodedata (Unicode 15.1, as CPython 3.13 has them; tests/recordings/character_names.py makes the table).
/// Read when a name is first looked up; 33,000 of them take some 20 ms.
/// </summary>
internal static class CharacterNames
{
    /// <summary>Names that end in the code point, and the ranges for which they do.</summary>
    private static readonly (string Prefix, int First, int Last)[] Derived =
    [
        ("CJK UNIFIED IDEOGRAPH-", 0x3400, 0x4dbf), ("CJK UNIFIED IDEOGRAPH-", 0x4e00, 0x9fff), ("CJK UNIFIED IDEOGRAPH-", 0x20000, 0x2a6df),
        ("CJK UNIFIED IDEOGRAPH-", 0x2a700, 0x2b739), ("CJK UNIFIED IDEOGRAPH-", 0x2b740, 0x2b81d), ("CJK UNIFIED IDEOGRAPH-", 0x2b820, 0x2cea1),
        ("CJK UNIFIED IDEOGRAPH-", 0x2ceb0, 0x2ebe0), ("CJK UNIFIED IDEOGRAPH-", 0x2ebf0, 0x2ee5d), ("CJK UNIFIED IDEOGRAPH-", 0x30000, 0x3134a),
        ("CJK UNIFIED IDEOGRAPH-", 0x31350, 0x323af), ("CJK COMPATIBILITY IDEOGRAPH-", 0xf900, 0xfa6d), ("CJK COMPATIBILITY IDEOGRAPH-", 0xfa70, 0xfad9),
        ("CJK COMPATIBILITY IDEOGRAPH-", 0x2f800, 0x2fa1d), ("NUSHU CHARACTER-", 0x1b170, 0x1b2fb), ("KHITAN SMALL SCRIPT CHARACTER-", 0x18b00, 0x18cd5),
    ];

    private const string Syllable = "HANGUL SYLLABLE ";
    private const int FirstSyllable = 0xac00;

    // The parts of a Hangul syllable, in the order of their codes (The Unicode Standard, section 3.12).
    private static readonly string[] Leading = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] Vowels = ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];

    private static readonly string[] Trailing =
        ["", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"];

    private static readonly Lazy<Dictionary<string, int>> Points = new(Read);

    /// <summary>A character's aliases come before its name.</summary>
    private static readonly Lazy<Dictionary<int, string>> Names = new(static () =>
    {
        var names = new Dictionary<int, string>(34_000);
        foreach (var (name, point) in Points.Value)
            names[point] = name;
        return names;
    });

    /// <summary>The code point, or -1 when there is no character of that name. Case does not matter.</summary>
    public static int Find(string name)
    {
        name = name.ToUpperInvariant();
        if (Points.Value.TryGetValue(name, out var point))
            return point;
        return name.StartsWith(Syllable, StringComparison.Ordinal) ? FindSyllable(name[Syllable.Length..]) : FindDerived(name);
    }

    /// <summary>The name, or null; control characters have only aliases.</summary>
    public static string? NameOf(int point)
    {
        if (Names.Value.TryGetValue(point, out var name))
            return CharacterData.Category(point) == "Cc" ? null : name;
        var (leading, rest) = Math.DivRem(point - FirstSyllable, Vowels.Length * Trailing.Length);
        if (point >= FirstSyllable && leading < Leading.Length)
            return Syllable + Leading[leading] + Vowels[rest / Trailing.Length] + Trailing[rest % Trailing.Length];
        var range = Array.Find(Derived, range => point >= range.First && point <= range.Last);
        return range.Prefix is { } prefix ? $"{prefix}{point:X4}" : null;
    }

    private static int FindDerived(string name)
    {
        foreach (var (prefix, first, last) in Derived)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)
                && name.Length - prefix.Length is 4 or 5
                && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point)
                && point >= first && point <= last)
                return point;
        }

        return -1;
    }

    private static int FindSyllable(string name)
    {
        for (var point = 0; point < Leading.Length * Vowels.Length * Trailing.Length; point++)
        {
            var (leading, rest) = Math.DivRem(point, Vowels.Length * Trailing.Length);
            if (Leading[leading] + Vowels[rest / Trailing.Length] + Trailing[rest % Trailing.Length] == name)
                return FirstSyllable + point;
        }

        return -1;
    }

    private static Dictionary<string, int> Read()
    {
        using var stream = typeof(CharacterNames).Assembly.GetManifestResourceStream("CharacterNames")!;
        using var lines = new StreamReader(new DeflateStream(stream, CompressionMode.Decompress));
        var points = new Dictionary<string, int>(34_000);
        for (var point = 0; lines.ReadLine() is { } line;)
        {
            var space = line.IndexOf(' ');
            point += int.Parse(line.AsSpan(0, space), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            points[line[(space + 1)..]] = point;
        }

        return points;
    }
}
