namespace Playground.Python.Modules.Regex;

/// <summary>[...], \d and the like: ranges and classes, possibly the others.</summary>
internal sealed class CharacterSet(bool ascii, CaseRule rule)
{
    private readonly List<(int First, int Last)> _ranges = [];
    private readonly List<char> _classes = [];
    private readonly bool[] _known = new bool[256];
    private bool _sealed;

    public bool IsNegated { get; set; }

    public void Add(int first, int last) => _ranges.Add((first, last));

    /// <param name="letter">d, D, s, S, w or W.</param>
    public void AddClass(char letter) => _classes.Add(letter);

    /// <summary>Works the first 256 characters out; nothing is added after.</summary>
    public CharacterSet Seal()
    {
        for (var c = 0; c < _known.Length; c++)
            _known[c] = Compute(c);
        _sealed = true;
        return this;
    }

    public bool Contains(int c) => _sealed && c < _known.Length ? _known[c] : Compute(c);

    private bool Compute(int c) => (rule == CaseRule.Exact ? Has(c) : HasAnyCase(c)) != IsNegated;

    private bool HasAnyCase(int c)
    {
        if (Has(c))
            return true;
        var lower = CharacterClasses.Lower(c, rule);
        foreach (var same in CharacterClasses.Same(lower, rule))
        {
            if (Has(same) || Has(CharacterClasses.Upper(same, rule)))
                return true;
        }

        return Has(CharacterClasses.Upper(c, rule));
    }

    private bool Has(int c)
    {
        foreach (var (first, last) in _ranges)
        {
            if (c >= first && c <= last)
                return true;
        }

        foreach (var letter in _classes)
        {
            if (IsIn(letter, c))
                return true;
        }

        return false;
    }

    private bool IsIn(char letter, int c) => letter switch
    {
        'd' => CharacterClasses.IsDigit(c, ascii),
        'D' => !CharacterClasses.IsDigit(c, ascii),
        's' => CharacterClasses.IsSpace(c, ascii),
        'S' => !CharacterClasses.IsSpace(c, ascii),
        'w' => CharacterClasses.IsWord(c, ascii),
        _ => !CharacterClasses.IsWord(c, ascii),
    };
}
