namespace Playground.Python.Modules.Regex;

// The tree of a pattern. Flags are resolved while parsing: leaves say themselves how they compare.

internal abstract record Node
{
    /// <summary>Fewest and most characters that it matches.</summary>
    public abstract (long Least, long Most) Width { get; }
}

internal sealed record EmptyNode : Node
{
    public override (long, long) Width => (0, 0);
}

/// <param name="Point">The character; in lower case when case is ignored.</param>
internal sealed record LiteralNode(int Point, CaseRule Case) : Node
{
    public override (long, long) Width => (1, 1);
}

/// <summary>`.`</summary>
internal sealed record AnyNode(bool MatchesNewline) : Node
{
    public override (long, long) Width => (1, 1);
}

internal sealed record SetNode(CharacterSet Set) : Node
{
    public override (long, long) Width => (1, 1);
}

internal sealed record AnchorNode(Anchor Anchor) : Node
{
    public override (long, long) Width => (0, 0);
}

internal sealed record SequenceNode(List<Node> Items) : Node
{
    public override (long, long) Width
    {
        get
        {
            long least = 0, most = 0;
            foreach (var item in Items)
            {
                var width = item.Width;
                least = Math.Min(Widths.Unbounded, least + width.Least);
                most = Math.Min(Widths.Unbounded, most + width.Most);
            }

            return (least, most);
        }
    }
}

internal sealed record BranchNode(List<Node> Choices) : Node
{
    public override (long, long) Width
    {
        get
        {
            long least = Widths.Unbounded, most = 0;
            foreach (var choice in Choices)
            {
                var width = choice.Width;
                least = Math.Min(least, width.Least);
                most = Math.Max(most, width.Most);
            }

            return (least, most);
        }
    }
}

internal sealed record GroupNode(int Index, Node Body) : Node
{
    public override (long, long) Width => Body.Width;
}

internal enum Greed
{
    Greedy,
    Lazy,
    Possessive,
}

internal sealed record RepeatNode(Node Body, long Least, long Most, Greed Greed) : Node
{
    public override (long, long) Width
    {
        get
        {
            var width = Body.Width;
            return (Widths.Times(width.Least, Least), Widths.Times(width.Most, Most));
        }
    }
}

/// <param name="Most">The widest that the group's body can match.</param>
internal sealed record BackReferenceNode(int Group, CaseRule Case, long Least, long Most) : Node
{
    public override (long, long) Width => (Least, Most);
}

internal sealed record LookNode(Node Body, bool Behind, bool Negative) : Node
{
    public override (long, long) Width => (0, 0);
}

internal sealed record AtomicNode(Node Body) : Node
{
    public override (long, long) Width => Body.Width;
}

internal sealed record ConditionalNode(int Group, Node Yes, Node No) : Node
{
    public override (long, long) Width
    {
        get
        {
            var (yes, no) = (Yes.Width, No.Width);
            return (Math.Min(yes.Least, no.Least), Math.Max(yes.Most, no.Most));
        }
    }
}

internal static class Widths
{
    /// <summary>As many as there are; also what {n,} stands for.</summary>
    public const long Unbounded = uint.MaxValue;

    public static long Times(long width, long times) => width == 0 || times == 0 ? 0
        : width >= Unbounded || times >= Unbounded || width > Unbounded / times ? Unbounded : width * times;
}

internal enum Anchor
{
    Start,
    LineStart,
    End,
    EndOrNewline,
    LineEnd,
    WordBoundary,
    NoWordBoundary,
    AsciiWordBoundary,
    AsciiNoWordBoundary,
}
