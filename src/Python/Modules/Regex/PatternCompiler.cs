namespace Playground.Python.Modules.Regex;

/// <summary>Makes instructions of a pattern's tree (whose depth the parser has bounded).</summary>
internal sealed class PatternCompiler
{
    private readonly List<Step> _steps = [];
    private readonly List<CharacterSet> _sets = [];
    private readonly List<LoopBounds> _loops = [];

    /// <exception cref="RegexSyntaxException">A look-behind has no fixed width.</exception>
    public static RegexProgram Compile(Node tree, int groups)
    {
        var compiler = new PatternCompiler();
        compiler.Emit(tree);
        compiler._steps.Add(new Step(Op.Match));
        return new RegexProgram([.. compiler._steps], [.. compiler._sets], [.. compiler._loops], groups);
    }

    private void Emit(Node node)
    {
        switch (node)
        {
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                    Emit(item);
                break;
            case BranchNode branch:
                EmitBranch(branch.Choices);
                break;
            case GroupNode group:
                _steps.Add(new Step(Op.Mark, group.Index * 2));
                Emit(group.Body);
                _steps.Add(new Step(Op.Mark, (group.Index * 2) + 1));
                break;
            case RepeatNode repeat:
                EmitRepeat(repeat);
                break;
            case AnchorNode anchor:
                _steps.Add(new Step(Op.At, (int)anchor.Anchor));
                break;
            case BackReferenceNode reference:
                _steps.Add(new Step(Op.BackReference, reference.Group, (int)reference.Case));
                break;
            case LookNode look:
                EmitLook(look);
                break;
            case AtomicNode atomic:
                EmitTry(Look.Atomic, atomic.Body, 0);
                break;
            case ConditionalNode conditional:
                EmitConditional(conditional);
                break;
            case EmptyNode:
                break;
            default:
                _steps.Add(One(node)!.Value);
                break;
        }
    }

    /// <summary>The instruction of a node that matches exactly one character; null for others.</summary>
    private Step? One(Node node)
    {
        switch (node)
        {
            case LiteralNode literal:
                return new Step(literal.Case switch { CaseRule.Exact => Op.Char, CaseRule.IgnoreAscii => Op.CharIgnoreAscii, _ => Op.CharIgnoreUnicode }, literal.Point);
            case AnyNode any:
                return new Step(any.MatchesNewline ? Op.Any : Op.AnyButNewline);
            case SetNode set:
                _sets.Add(set.Set);
                return new Step(Op.Set, _sets.Count - 1);
            case SequenceNode { Items: [var only] }:
                return One(only);
            default:
                return null;
        }
    }

    private void EmitBranch(List<Node> choices)
    {
        var ends = new List<int>();
        for (var i = 0; i < choices.Count - 1; i++)
        {
            var split = Reserve();
            Emit(choices[i]);
            ends.Add(Reserve());
            _steps[split] = new Step(Op.Split, _steps.Count);
        }

        Emit(choices[^1]);
        foreach (var end in ends)
            _steps[end] = new Step(Op.Jump, _steps.Count);
    }

    private void EmitRepeat(RepeatNode repeat)
    {
        var loop = _loops.Count;
        if (One(repeat.Body) is { } single)
        {
            _loops.Add(new LoopBounds(repeat.Least, repeat.Most, repeat.Greed));
            _steps.Add(new Step(Op.RepeatOne, loop, _steps.Count + 2));
            _steps.Add(single);
            return;
        }

        if (repeat.Greed == Greed.Possessive)
        {
            EmitTry(Look.Atomic, repeat with { Greed = Greed.Greedy }, 0);
            return;
        }

        _loops.Add(new LoopBounds(repeat.Least, repeat.Most, repeat.Greed));
        _steps.Add(new Step(Op.LoopStart, loop));
        var head = Reserve();
        Emit(repeat.Body);
        _steps.Add(new Step(Op.Jump, head));
        _steps[head] = new Step(Op.Loop, loop, _steps.Count);
    }

    private void EmitLook(LookNode look)
    {
        var back = 0L;
        if (look.Behind)
        {
            var (least, most) = look.Body.Width;
            if (least != most)
                throw new RegexSyntaxException("look-behind requires fixed-width pattern", -1);
            back = least;
        }

        EmitTry(look.Negative ? Look.NotAhead : Look.Ahead, look.Body, (int)Math.Min(back, int.MaxValue));
    }

    private void EmitTry(Look how, Node body, int back)
    {
        var start = Reserve();
        Emit(body);
        _steps.Add(new Step(Op.TryEnd));
        _steps[start] = new Step(Op.Try, (int)how, _steps.Count, back);
    }

    private void EmitConditional(ConditionalNode conditional)
    {
        var start = Reserve();
        Emit(conditional.Yes);
        var end = Reserve();
        _steps[start] = new Step(Op.Conditional, conditional.Group, _steps.Count);
        Emit(conditional.No);
        _steps[end] = new Step(Op.Jump, _steps.Count);
    }

    private int Reserve()
    {
        _steps.Add(default);
        return _steps.Count - 1;
    }
}
