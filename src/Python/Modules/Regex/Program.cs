namespace Playground.Python.Modules.Regex;

/// <summary>What the matcher does at an instruction; operands are A, B, C of <see cref="Step"/>.</summary>
internal enum Op : byte
{
    /// <summary>The character A.</summary>
    Char,

    /// <summary>A character whose lower case is A.</summary>
    CharIgnoreAscii,
    CharIgnoreUnicode,

    Any,
    AnyButNewline,

    /// <summary>A character of set A.</summary>
    Set,

    /// <summary>An assertion that <see cref="Anchor"/> A holds.</summary>
    At,

    /// <summary>Tries the next instruction first, and A when that fails.</summary>
    Split,

    Jump,

    /// <summary>Notes the position in mark A.</summary>
    Mark,

    /// <summary>What group A matched, compared by <see cref="CaseRule"/> B.</summary>
    BackReference,

    /// <summary>Begins loop A: no rounds yet.</summary>
    LoopStart,

    /// <summary>Decides on another round of loop A; its body follows, behind it is B. See <see cref="RegexProgram.Loops"/>.</summary>
    Loop,

    /// <summary>Repeats the one-character instruction that follows, as often as loop A says; goes on at B.</summary>
    RepeatOne,

    /// <summary>Begins a body that is tried by itself; A tells how (see <see cref="Look"/>), B is behind its end, C how far to go back.</summary>
    Try,

    /// <summary>The end of that body.</summary>
    TryEnd,

    /// <summary>Goes on when group A has matched, else at B.</summary>
    Conditional,

    Match,
}

/// <summary>The ways of trying a body by itself.</summary>
internal enum Look
{
    Ahead,
    NotAhead,
    Atomic,
}

internal readonly record struct Step(Op Op, int A = 0, int B = 0, int C = 0);

/// <param name="Least">Fewest rounds.</param>
/// <param name="Most">Most rounds.</param>
internal readonly record struct LoopBounds(long Least, long Most, Greed Greed);

/// <summary>A compiled pattern.</summary>
internal sealed class RegexProgram(Step[] steps, CharacterSet[] sets, LoopBounds[] loops, int groups)
{
    /// <summary>A matcher that nobody uses just now. A program belongs to one run, and a run is never in two threads.</summary>
    public Matcher? Spare { get; set; }

    public Step[] Steps { get; } = steps;
    public CharacterSet[] Sets { get; } = sets;
    public LoopBounds[] Loops { get; } = loops;

    /// <summary>Number of capturing groups.</summary>
    public int Groups { get; } = groups;

    /// <summary>A character that every match begins with, or -1.</summary>
    public int FirstChar { get; } = FirstOf(steps, loops);

    /// <summary>The set that every match's first character is in, or null.</summary>
    public CharacterSet? FirstSet { get; } = FirstStep(steps, loops) is { Op: Op.Set } step ? sets[step.A] : null;

    private static int FirstOf(Step[] steps, LoopBounds[] loops) =>
        FirstStep(steps, loops) is { Op: Op.Char } step ? step.A : -1;

    /// <summary>The step that takes every match's first character; where that is not one step, some other.</summary>
    private static Step FirstStep(Step[] steps, LoopBounds[] loops)
    {
        var at = 0;
        while (steps[at].Op == Op.Mark)
            at++;
        return steps[at].Op == Op.RepeatOne && loops[steps[at].A].Least > 0 ? steps[at + 1] : steps[at];
    }
}
