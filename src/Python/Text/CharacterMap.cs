using System.Globalization;

namespace Playground.Python.Text;

/// <summary>Encodings of one byte a character whose lower half is ASCII (tests/recordings/character_maps.py makes the table).</summary>
internal sealed class CharacterMap
{
    private const int Upper = 0x80;
    private const char None = '\uffff';

    private static readonly Lazy<Dictionary<string, CharacterMap>> Known = new(Read);

    private readonly char[] _characters;
    private readonly Dictionary<int, byte> _bytes = [];

    private CharacterMap(string digits)
    {
        _characters = [.. digits.Chunk(4).Select(static code => (char)int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))];
        for (var i = 0; i < _characters.Length; i++)
        {
            if (_characters[i] != None)
                _bytes.Add(_characters[i], (byte)(Upper + i));
        }
    }

    /// <summary>By a name in lower case and without punctuation, or null.</summary>
    public static CharacterMap? Find(string name) => Known.Value.GetValueOrDefault(name);

    /// <summary>The character of a byte, or -1.</summary>
    public int Decode(byte value) => value < Upper ? value : _characters[value - Upper] is var c && c == None ? -1 : c;

    /// <summary>The byte of a character, or -1.</summary>
    public int Encode(int point) => point < Upper ? point : _bytes.TryGetValue(point, out var value) ? value : -1;

    private static Dictionary<string, CharacterMap> Read()
    {
        using var stream = typeof(CharacterMap).Assembly.GetManifestResourceStream("CharacterMaps")!;
        using var lines = new StreamReader(stream);
        var known = new Dictionary<string, CharacterMap>();
        while (lines.ReadLine() is { } line)
        {
            var map = new CharacterMap(line[(line.IndexOf(' ') + 1)..]);
            foreach (var name in line[..line.IndexOf(' ')].Split(','))
                known[name] = map;
        }

        return known;
    }
}
