using System.Globalization;
using Playground.Python.Objects;

namespace Playground.Python.Modules.Regex;

/// <summary>
/// Reads a pattern (https://docs.python.org/3.13/library/re.html#regular-expression-syntax). It calls itself for groups
/// inside groups, to a bounded depth.
/// </summary>
internal sealed partial class PatternParser
{
    private const int MostNesting = 220;

    private readonly PatternReader _reader;
    private readonly bool _isText;
    private readonly Func<int, int, string> _shown;
    private readonly List<GroupState> _groups = [new GroupState { IsClosed = true }];
    private int _depth;
    private int _lookBehindStart = -1;
    private bool _isVerbose;

    /// <summary>What is known of a group.</summary>
    private sealed class GroupState
    {
        public bool IsClosed { get; set; }
        public (long Least, long Most) Width { get; set; }
    }

    public PatternParser(int[] points, bool isText, RegexFlags flags)
    {
        _reader = new PatternReader(points);
        _isText = isText;
        Flags = flags;
        _shown = _reader.Text;
    }

    /// <summary>The flags given, and those that the pattern sets for itself.</summary>
    public RegexFlags Flags { get; private set; }

    public int GroupCount => _groups.Count - 1;

    public Dictionary<string, int> GroupNames { get; } = [];

    /// <summary>Names in the order of their groups.</summary>
    public List<(string Name, int Index)> GroupOrder { get; } = [];

    /// <exception cref="RegexSyntaxException">It is no pattern.</exception>
    public Node Parse()
    {
        _given = Flags;
        CheckFlags(Flags);
        _isVerbose = (Flags & RegexFlags.Verbose) != 0;
        Node tree;
        while (true)
        {
            try
            {
                tree = ParseAlternatives(Flags, nested: false);
                break;
            }
            catch (VerboseException)
            {
                // (?x) says that what was read so far is to be read again.
                _isVerbose = true;
                _reader.At = 0;
                _groups.RemoveRange(1, _groups.Count - 1);
                GroupNames.Clear();
                GroupOrder.Clear();
                _depth = 0;
            }
        }

        if (!_reader.IsAtEnd)
            throw new RegexSyntaxException("unbalanced parenthesis", _reader.At);
        CheckFlags(_given);
        foreach (var (group, position) in _conditions)
        {
            if (group >= _groups.Count)
                throw new RegexSyntaxException($"invalid group reference {group}", position);
        }

        return tree;
    }

    private sealed class VerboseException : Exception;

    private readonly List<(int Group, int Position)> _conditions = [];

    /// <summary>The flags that the caller and the pattern itself gave, without those that follow.</summary>
    private RegexFlags _given;

    private void CheckFlags(RegexFlags flags)
    {
        if (_isText)
        {
            if ((flags & RegexFlags.Locale) != 0)
                throw new RegexSyntaxException("cannot use LOCALE flag with a str pattern", -1) { IsValueError = true };
            if ((flags & RegexFlags.Ascii) != 0 && (flags & RegexFlags.Unicode) != 0)
                throw new RegexSyntaxException("ASCII and UNICODE flags are incompatible", -1) { IsValueError = true };
            if ((flags & RegexFlags.Ascii) == 0)
                Flags |= RegexFlags.Unicode;
        }
        else
        {
            if ((flags & RegexFlags.Unicode) != 0)
                throw new RegexSyntaxException("cannot use UNICODE flag with a bytes pattern", -1) { IsValueError = true };
            if ((flags & RegexFlags.Ascii) != 0 && (flags & RegexFlags.Locale) != 0)
                throw new RegexSyntaxException("ASCII and LOCALE flags are incompatible", -1) { IsValueError = true };
        }
    }

    private CaseRule CaseOf(RegexFlags flags) => (flags & RegexFlags.IgnoreCase) == 0 ? CaseRule.Exact
        : IsAscii(flags) ? CaseRule.IgnoreAscii : CaseRule.IgnoreUnicode;

    private bool IsAscii(RegexFlags flags) => !_isText || (flags & RegexFlags.Ascii) != 0;

    private Node ParseAlternatives(RegexFlags flags, bool nested)
    {
        if (++_depth > MostNesting)
            throw new RegexSyntaxException("", -1) { IsTooDeep = true };
        var verbose = nested ? (flags & RegexFlags.Verbose) != 0 : _isVerbose;
        List<Node> choices = [ParseSequence(flags, verbose, nested, first: true)];
        while (_reader.Accept('|'))
            choices.Add(ParseSequence(Flagged(flags, nested), verbose, nested, first: !nested));
        _depth--;
        return choices.Count == 1 ? choices[0] : new BranchNode(choices);
    }

    /// <summary>At the outermost level flags set inside the pattern hold from the start.</summary>
    private RegexFlags Flagged(RegexFlags flags, bool nested) => nested ? flags : Flags;

    private SequenceNode ParseSequence(RegexFlags flags, bool verbose, bool nested, bool first)
    {
        var items = new List<Node>();
        while (true)
        {
            var start = _reader.At;
            var c = _reader.Peek();
            if (c is -1 or '|' or ')')
                break;
            _reader.At++;
            if (verbose && IsIgnored(c))
                continue;
            switch (c)
            {
                case '\\':
                    items.Add(ParseEscape(flags, start));
                    break;
                case '[':
                    items.Add(ParseSet(flags, start));
                    break;
                case '.':
                    items.Add(new AnyNode((flags & RegexFlags.DotAll) != 0));
                    break;
                case '^':
                    items.Add(new AnchorNode((flags & RegexFlags.Multiline) != 0 ? Anchor.LineStart : Anchor.Start));
                    break;
                case '$':
                    items.Add(new AnchorNode((flags & RegexFlags.Multiline) != 0 ? Anchor.LineEnd : Anchor.EndOrNewline));
                    break;
                case '(':
                    if (ParseGroup(ref flags, verbose, start, items.Count == 0 && first && !nested) is { } group)
                        items.Add(group);
                    break;
                case '*' or '+' or '?' or '{':
                    ParseRepeat(items, (char)c, start, flags);
                    break;
                default:
                    items.Add(Literal(c, flags));
                    break;
            }
        }

        return new SequenceNode(items);
    }

    /// <summary>White space and comments in verbose patterns; a comment is skipped to its end.</summary>
    private bool IsIgnored(int c)
    {
        if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            return true;
        if (c != '#')
            return false;
        while (_reader.Peek() is not (-1 or '\n'))
            _reader.At++;
        _reader.Accept('\n');
        return true;
    }

    private Node Literal(int c, RegexFlags flags)
    {
        var rule = CaseOf(flags);
        if (rule == CaseRule.Exact)
            return new LiteralNode(c, rule);
        var lower = CharacterClasses.Lower(c, rule);
        var same = CharacterClasses.Same(lower, rule);
        if (same.Length == 1)
            return new LiteralNode(lower, rule);
        var set = new CharacterSet(IsAscii(flags), rule);
        foreach (var point in same)
            set.Add(point, point);
        return new SetNode(set.Seal());
    }

    private void ParseRepeat(List<Node> items, char c, int start, RegexFlags flags)
    {
        long least = 0, most = Widths.Unbounded;
        switch (c)
        {
            case '+':
                least = 1;
                break;
            case '?':
                most = 1;
                break;
            case '{':
                if (!TryBounds(start, out least, out most))
                {
                    items.Add(Literal('{', flags));
                    return;
                }

                break;
        }

        if (items.Count == 0 || items[^1] is AnchorNode)
            throw new RegexSyntaxException("nothing to repeat", start);
        if (items[^1] is RepeatNode)
            throw new RegexSyntaxException("multiple repeat", start);
        var greed = _reader.Accept('?') ? Greed.Lazy : _reader.Accept('+') ? Greed.Possessive : Greed.Greedy;
        items[^1] = new RepeatNode(items[^1], least, most, greed);
    }

    /// <summary>{m}, {m,}, {,n} or {m,n}; anything else is an ordinary brace.</summary>
    private bool TryBounds(int start, out long least, out long most)
    {
        least = 0;
        most = Widths.Unbounded;
        if (_reader.Peek() == '}')
            return false;
        var low = _reader.ReadWhile(int.MaxValue, "0123456789");
        var high = low;
        if (_reader.Accept(','))
            high = _reader.ReadWhile(int.MaxValue, "0123456789");
        if (!_reader.Accept('}'))
        {
            _reader.At = start + 1;
            return false;
        }

        if (low.Length > 0)
            least = Bound(low);
        if (high.Length > 0)
        {
            most = Bound(high);
            if (most < least)
                throw new RegexSyntaxException("min repeat greater than max repeat", start + 1);
        }

        return true;
    }

    private static long Bound(string digits) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Widths.Unbounded
        ? number
        : throw new OverflowException("the repetition number is too large");

    private static string Repr(string text) => TextFormat.Repr(text);
}
