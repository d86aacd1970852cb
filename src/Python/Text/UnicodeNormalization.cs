using System.Text;
using Playground.Python.Objects;

namespace Playground.Python.Text;

/// <summary>
/// The four normal forms of text (https://www.unicode.org/reports/tr15/); names are compared in NFKC
/// (https://docs.python.org/3.13/reference/lexical_analysis.html#identifiers). The platform's own is not there in a browser.
/// </summary>
internal static class UnicodeNormalization
{
    // Hangul syllables are composed by arithmetic: https://www.unicode.org/versions/Unicode15.0.0/ch03.pdf, section 3.12.
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28, SyllableCount = LeadCount * VowelCount * TrailCount;

    /// <summary>The text in NFKC. Takes time in proportion to n log n for n characters.</summary>
    public static string ToNfkc(string text) => Normalize(text, isCompatible: true, isComposed: true);

    /// <summary>
    /// The text in one of the forms: compatible ones (K) let go of what is only another look, composed ones (C) join letters
    /// and their accents. Takes time in proportion to n log n for n characters.
    /// </summary>
    public static string Normalize(string text, bool isCompatible, bool isComposed)
    {
        if (Ascii.IsValid(text)) return text;
        var characters = new List<int>(text.Length);
        foreach (int c in CodePoints.Of(text)) Decompose(c, isCompatible, characters);
        Order(characters);
        if (isComposed) Compose(characters);
        var result = new StringBuilder(text.Length);
        foreach (int c in characters)
        {
            if (CodePoints.IsSurrogate(c)) result.Append((char)c);
            else result.Append(new Rune(c));
        }

        return result.ToString();
    }

    // Decompositions lead to others at most a few levels deep.
    private static void Decompose(int c, bool isCompatible, List<int> parts)
    {
        int syllable = c - SyllableBase;
        if (syllable is >= 0 and < SyllableCount)
        {
            parts.Add(LeadBase + syllable / (VowelCount * TrailCount));
            parts.Add(VowelBase + syllable / TrailCount % VowelCount);
            if (syllable % TrailCount > 0) parts.Add(TrailBase + syllable % TrailCount);
        }
        else if (CharacterData.DecompositionOf(c) is { } decomposition && (isCompatible || decomposition.Tag.Length == 0))
        {
            foreach (int part in decomposition.Parts) Decompose(part, isCompatible, parts);
        }
        else
        {
            parts.Add(c);
        }
    }

    private static int ClassOf(int c) => CharacterData.CombiningClass(c);

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
        return CharacterData.Compose(first, second);
    }
}
