using System.IO.Compression;
using System.Text;

namespace Playground.Python.Text;

/// <summary>
/// Normalisation of text to NFKC, under which Python compares names
/// (https://docs.python.org/3.13/reference/lexical_analysis.html#identifiers). The platform's own is not there in a browser.
/// </summary>
public static partial class UnicodeNormalization
{
    // Hangul syllables are composed by arithmetic: https://www.unicode.org/versions/Unicode15.0.0/ch03.pdf, section 3.12.
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28, SyllableCount = LeadCount * VowelCount * TrailCount;

    /// <summary>The text in NFKC. Takes time in proportion to n log n for n characters.</summary>
    public static string ToNfkc(string text)
    {
        if (Ascii.IsValid(text)) return text;
        List<int> characters = Decompose(text);
        Order(characters);
        Compose(characters);
        var result = new StringBuilder(text.Length);
        foreach (int c in characters)
        {
            if (c is >= 0xD800 and < 0xE000) result.Append((char)c);
            else result.Append(new Rune(c));
        }

        return result.ToString();
    }

    private static List<int> Decompose(string text)
    {
        var parts = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (char.IsSurrogatePair(text, i)) c = char.ConvertToUtf32(text[i], text[++i]);
            int syllable = c - SyllableBase;
            if (syllable is >= 0 and < SyllableCount)
            {
                parts.Add(LeadBase + syllable / (VowelCount * TrailCount));
                parts.Add(VowelBase + syllable / TrailCount % VowelCount);
                if (syllable % TrailCount > 0) parts.Add(TrailBase + syllable % TrailCount);
            }
            else if (Tables.Decompositions.TryGetValue(c, out int[]? decomposition))
            {
                parts.AddRange(decomposition);
            }
            else
            {
                parts.Add(c);
            }
        }

        return parts;
    }

    private static int ClassOf(int c) => Tables.Classes.GetValueOrDefault(c);

    /// <summary>Sorts each run of combining characters by class, equal ones as they come.</summary>
    private static void Order(List<int> characters)
    {
        for (int start = 0; start < characters.Count; start++)
        {
            if (ClassOf(characters[start]) == 0) continue;
            int end = start;
            while (end < characters.Count && ClassOf(characters[end]) != 0) end++;
            int[] sorted = [.. characters[start..end].OrderBy(ClassOf)];
            for (int i = start; i < end; i++) characters[i] = sorted[i - start];
            start = end;
        }
    }

    /// <summary>Joins each character to the last one of class 0, unless another of its class or above stands between.</summary>
    private static void Compose(List<int> characters)
    {
        int kept = 0, starter = -1, lastClass = 0;
        foreach (int c in characters.ToArray())
        {
            int own = ClassOf(c);
            bool isBlocked = starter < 0 || (kept > starter + 1 && lastClass >= own);
            if (!isBlocked && Join(characters[starter], c) is { } joined)
            {
                characters[starter] = joined;
                continue;
            }

            if (own == 0) starter = kept;
            lastClass = own;
            characters[kept++] = c;
        }

        characters.RemoveRange(kept, characters.Count - kept);
    }

    private static int? Join(int first, int second)
    {
        int lead = first - LeadBase, vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
            return SyllableBase + (lead * VowelCount + vowel) * TrailCount;
        int syllable = first - SyllableBase, trail = second - TrailBase;
        if (syllable is >= 0 and < SyllableCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount)
            return first + trail;
        return Tables.Compositions.TryGetValue((first, second), out int joined) ? joined : null;
    }

    /// <summary>Unpacked when first asked for.</summary>
    private static class Tables
    {
        public static readonly Dictionary<int, int[]> Decompositions = [];
        public static readonly Dictionary<int, int> Classes = [];
        public static readonly Dictionary<(int First, int Second), int> Compositions = [];

        static Tables()
        {
            using var stream = new DeflateStream(new MemoryStream(Convert.FromBase64String(Packed)), CompressionMode.Decompress);
            for (int count = Number(stream), c = 0; count > 0; count--)
            {
                c += Number(stream);
                int[] parts = new int[Number(stream)];
                for (int i = 0; i < parts.Length; i++) parts[i] = Number(stream);
                Decompositions.Add(c, parts);
            }

            for (int count = Number(stream), c = 0; count > 0; count--) Classes.Add(c += Number(stream), Number(stream));
            for (int count = Number(stream), c = 0; count > 0; count--)
            {
                c += Number(stream);
                Compositions.Add((Number(stream), Number(stream)), c);
            }
        }

        private static int Number(Stream stream)
        {
            int value = 0;
            for (int shift = 0; ; shift += 7)
            {
                int next = stream.ReadByte();
                value |= (next & 0x7F) << shift;
                if (next < 0x80) return value;
            }
        }
    }
}
