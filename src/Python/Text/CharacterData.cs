using System.IO.Compression;
using System.Text;

namespace Playground.Python.Text;

/// <summary>
/// The character database (Unicode 15.1, as CPython 3.13 has it; tests/recordings/character_data.py makes the table). .NET's own is
/// of another version, and knows neither decompositions nor widths. Unpacked when first asked for, in some milliseconds.
/// </summary>
internal static class CharacterData
{
    private static readonly Lazy<Tables> All = new(static () => new Tables());

    /// <summary>General category: "Lu", "Nd", …</summary>
    public static string Category(int point) => All.Value.Categories.At(point);

    /// <summary>Bidirectional class: "L", "AN", …; empty where there is none.</summary>
    public static string Bidirectional(int point) => All.Value.Bidirectional.At(point);

    /// <summary>East Asian width: "W", "Na", …</summary>
    public static string Width(int point) => All.Value.Widths.At(point);

    public static bool IsMirrored(int point) => All.Value.Mirrored.At(point) == "1";

    /// <summary>Canonical combining class; 0 for what doesn't combine.</summary>
    public static int CombiningClass(int point) => All.Value.Classes.GetValueOrDefault(point);

    /// <summary>The number that a character stands for, or null.</summary>
    public static CharacterNumber? NumberOf(int point) => All.Value.Numbers.TryGetValue(point, out var number) ? number : null;

    /// <summary>The database's own decomposition, one step of it, or null.</summary>
    public static Decomposition? DecompositionOf(int point) => All.Value.Decompositions.GetValueOrDefault(point);

    /// <summary>The character that two are composed to, or null.</summary>
    public static int? Compose(int first, int second) => All.Value.Compositions.TryGetValue((first, second), out var composed) ? composed : null;

    /// <summary>How a character beyond ASCII is written in the four cases, or null where it has none.</summary>
    public static CharacterCases? CasesOf(int point) => All.Value.Cases.GetValueOrDefault(point);

    /// <summary>A value for each run of code points.</summary>
    private sealed record Runs(int[] Ends, string[] Values)
    {
        public string At(int point)
        {
            var found = Array.BinarySearch(Ends, point);
            return Values[found < 0 ? ~found : found + 1];
        }
    }

    private sealed class Tables
    {
        public readonly Runs Categories, Bidirectional, Widths, Mirrored;
        public readonly Dictionary<int, int> Classes = [];
        public readonly Dictionary<int, CharacterNumber> Numbers = [];
        public readonly Dictionary<int, Decomposition> Decompositions = [];
        public readonly Dictionary<(int First, int Second), int> Compositions = [];
        public readonly Dictionary<int, CharacterCases> Cases = [];
        private readonly DeflateStream _packed;

        public Tables()
        {
            using var stream = typeof(CharacterData).Assembly.GetManifestResourceStream("CharacterData")!;
            using (_packed = new DeflateStream(new BufferedStream(stream), CompressionMode.Decompress))
            {
                (Categories, Bidirectional, Widths, Mirrored) = (ReadRuns(), ReadRuns(), ReadRuns(), ReadRuns());
                ReadClasses();
                ReadNumbers();
                ReadDecompositions();
                ReadCases();
            }
        }

        private string[] ReadNames()
        {
            var names = new string[Read()];
            for (var i = 0; i < names.Length; i++)
            {
                var name = new byte[Read()];
                _packed.ReadExactly(name);
                names[i] = Encoding.ASCII.GetString(name);
            }

            return names;
        }

        private Runs ReadRuns()
        {
            var names = ReadNames();
            var (ends, values) = (new int[Read()], new List<string>());
            for (int i = 0, end = 0; i < ends.Length; i++)
            {
                ends[i] = end += Read();
                values.Add(names[Read()]);
            }

            return new Runs(ends, [.. values]);
        }

        private void ReadClasses()
        {
            for (int count = Read(), point = 0; count > 0; count--)
            {
                var end = point + Read();
                for (var own = Read(); point < end; point++)
                {
                    if (own != 0)
                        Classes.Add(point, own);
                }
            }
        }

        private void ReadNumbers()
        {
            for (long count = Read(), point = 0; count > 0; count--)
            {
                point += Read();
                var kind = (NumberKind)Read();
                Numbers.Add((int)point, new CharacterNumber(kind, ReadSigned(), Read()));
            }
        }

        private void ReadDecompositions()
        {
            var tags = ReadNames();
            for (int count = Read(), point = 0; count > 0; count--)
            {
                point += Read();
                var tag = Read();
                var parts = new int[Read()];
                for (var i = 0; i < parts.Length; i++)
                    parts[i] = Read();
                Decompositions.Add(point, new Decomposition(tags[tag], parts));
                if (tag == 0)
                    Compositions.Add((parts[0], parts[1]), point);
            }
        }

        private void ReadCases()
        {
            for (int count = Read(), point = 0; count > 0; count--)
            {
                point += Read();
                Cases.Add(point, new CharacterCases(ReadCase(point), ReadCase(point), ReadCase(point), ReadCase(point)));
            }
        }

        private string ReadCase(int point)
        {
            var text = "";
            for (var count = Read(); count > 0; count--)
                text += char.ConvertFromUtf32(point + (int)ReadSigned());
            return text;
        }

        private long ReadSigned()
        {
            var value = ReadLong();
            return (value >> 1) ^ -(value & 1);
        }

        private int Read() => (int)ReadLong();

        private long ReadLong()
        {
            long value = 0;
            for (var shift = 0; ; shift += 7)
            {
                var next = _packed.ReadByte();
                value |= (long)(next & 0x7f) << shift;
                if (next < 0x80)
                    return value;
            }
        }
    }
}

/// <summary>What kind of number a character is: any, a digit (superscripts too), a decimal digit.</summary>
internal enum NumberKind
{
    Numeric,
    Digit,
    Decimal,
}

/// <summary>The number that a character stands for.</summary>
internal readonly record struct CharacterNumber(NumberKind Kind, long Numerator, int Denominator);

/// <summary>What a character is made of; the tag ("&lt;font&gt;") is empty where it is the same character in another writing.</summary>
internal sealed record Decomposition(string Tag, int[] Parts);

/// <summary>A character in the four cases; each may be several characters.</summary>
internal sealed record CharacterCases(string Upper, string Title, string Lower, string Folded);
