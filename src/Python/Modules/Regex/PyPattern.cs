using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Regex;

/// <summary>re.Pattern.</summary>
internal sealed class PyPattern(Value source, RegexFlags flags, RegexProgram program, List<(string Name, int Index)> names, Value errorClass)
    : PyHeapObject(PatternType.Type), IReferences, IWeakReferenceable
{
    /// <summary>The pattern as it was given: a str, or bytes.</summary>
    public Value Source { get; } = source;

    public RegexFlags Flags { get; } = flags;
    public RegexProgram Program { get; } = program;
    public List<(string Name, int Index)> Names { get; } = names;

    /// <summary>re.PatternError.</summary>
    public Value ErrorClass { get; } = errorClass;

    public bool IsText => Source.Ref is PyStr;

    /// <summary>The number of a group, or null.</summary>
    public int? GroupNamed(string name)
    {
        foreach (var (known, index) in Names)
        {
            if (known == name)
                return index;
        }

        return null;
    }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(Source);
        reachability.Reference(ErrorClass);
    }
}

/// <summary>re.Match.</summary>
/// <param name="pattern">What has matched.</param>
/// <param name="subject">In what.</param>
/// <param name="marks">Start and end of each group.</param>
/// <param name="lastGroup">The group that was closed last, 0 for none.</param>
/// <param name="pos">Where the search was to begin.</param>
/// <param name="endPos">Where it was to end.</param>
internal sealed class PyMatch(PyPattern pattern, Subject subject, int[] marks, int lastGroup, int pos, int endPos)
    : PyHeapObject(MatchType.Type), IReferences
{
    public PyPattern Pattern { get; } = pattern;
    public Subject Subject { get; } = subject;
    public int LastGroup { get; } = lastGroup;
    public int Pos { get; } = pos;
    public int EndPos { get; } = endPos;
    public int Start => marks[0];
    public int End => marks[1];

    public (int Start, int End) Span(int group) => (marks[group * 2], marks[(group * 2) + 1]);

    /// <summary>What a group matched, or a default.</summary>
    public Value Group(int group, Value missing)
    {
        var (start, end) = Span(group);
        return end < 0 || start < 0 ? missing : Subject.Slice(start, end);
    }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(Pattern);
        reachability.Reference(Subject.Source);
    }
}
