namespace Playground.Scheduler.Trace;

/// <summary>
/// The strings of a trace, numbered from 1 in order of first use; 0 is the empty string.
/// One writer; any number of threads may read strings whose number they have seen.
/// </summary>
public sealed class StringTable
{
    private readonly Dictionary<string, int> _numbers = [];
    private string[] _strings = new string[64];
    private int _count;
    // How many strings _numbers has: a reader that only appends never pays for hashing.
    private int _indexed;

    public StringTable() => _strings[0] = "";

    /// <summary>The highest number given out.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <exception cref="ArgumentOutOfRangeException">No string has this number.</exception>
    public string this[int number]
    {
        get
        {
            if ((uint)number > (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(number), number, "no string has this number");
            return Volatile.Read(ref _strings)[number];
        }
    }

    /// <summary>The string's number; it gets the next free one if it is new.</summary>
    public int Intern(string text)
    {
        if (text.Length == 0) return 0;
        while (_indexed < _count) _numbers.TryAdd(_strings[++_indexed], _indexed);
        if (_numbers.TryGetValue(text, out var number)) return number;
        _numbers.Add(text, ++_indexed);
        return Append(text);
    }

    /// <summary>Gives the next number to a string without asking whether it is there already: numbers come from the sender.</summary>
    internal int Append(string text)
    {
        var number = _count + 1;
        if (number == _strings.Length)
        {
            // Readers go on with the old array, which stays right for every number they know.
            var grown = new string[_strings.Length * 2];
            _strings.CopyTo(grown, 0);
            Volatile.Write(ref _strings, grown);
        }
        _strings[number] = text;
        Volatile.Write(ref _count, number);
        return number;
    }
}
