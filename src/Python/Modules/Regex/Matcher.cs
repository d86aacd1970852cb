using System.Runtime.CompilerServices;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Regex;

/// <summary>
/// Runs a pattern's program by backtracking, with everything to come back to on a stack of its own: a search may rest
/// after any instruction and go on later.
/// Invariant: the stack holds choices and, between them, what undoes each change of a mark or loop counter made since;
/// taking entries off until a choice restores the state in which that choice was left.
/// </summary>
internal sealed partial class Matcher
{
    private const int StepsPerCharge = 64;
    private const int SmallStack = 12;

    /// <summary>So many entries come with a search; more are metered.</summary>
    private const int FreeStack = 32;

    private readonly RegexProgram _program;
    private readonly int[] _registers;
    private readonly int _loopsAt;
    private readonly int _lastGroupAt;
    private readonly int _barrierAt;

    private Subject _subject = null!;
    private int _end;
    private bool _whole;
    private bool _search;
    private Entry[] _stack = new Entry[SmallStack];
    private int _top;
    private int _pc;
    private int _position;
    private int _start;
    private int _notEmptyAt;
    private bool _begun;

    private Matcher(RegexProgram program)
    {
        _program = program;
        _loopsAt = (program.Groups + 1) * 2;
        _lastGroupAt = _loopsAt + program.Loops.Length * 2;
        _barrierAt = _lastGroupAt + 1;
        _registers = new int[_barrierAt + 1];
    }

    /// <summary>A matcher for one search, which is the one of the search before where that has been released.</summary>
    /// <param name="program">What to match.</param>
    /// <param name="subject">Where.</param>
    /// <param name="start">First position to try.</param>
    /// <param name="end">Where the subject is taken to end.</param>
    /// <param name="search">Later positions are tried, too.</param>
    /// <param name="whole">The match must reach the end.</param>
    /// <param name="notEmpty">No empty match at the first position.</param>
    public static Matcher For(RegexProgram program, Subject subject, int start, int end, bool search, bool whole, bool notEmpty)
    {
        var matcher = program.Spare ?? new Matcher(program);
        program.Spare = null;
        matcher._subject = subject;
        matcher._start = start;
        matcher._end = end;
        matcher._search = search;
        matcher._whole = whole;
        matcher._notEmptyAt = notEmpty ? start : -1;
        matcher._begun = false;
        matcher._skipped = 0;
        matcher._reserved = FreeStack;
        return matcher;
    }

    /// <summary>The search is over: the next one of the program may use what this one has.</summary>
    public void Release()
    {
        _subject = null!;
        if (_stack.Length <= FreeStack)
            _program.Spare = this;
    }

    /// <summary>Start and end of each group, -1 for one without a match; group 0 is the match.</summary>
    public int[] Marks => _registers[.._loopsAt];

    /// <summary>The group that was closed last, 0 for none.</summary>
    public int LastGroup => _registers[_lastGroupAt];

    /// <summary>Works until it is decided or the thread's fuel is used up: whether there is a match, null when not decided yet.</summary>
    public bool? Run(PyThread thread)
    {
        if (!_begun)
        {
            _begun = true;
            if (!Begin())
            {
                thread.Charge(_skipped / 16);
                return false;
            }
        }

        while (true)
        {
            var result = Advance(StepsPerCharge * 4);
            thread.Charge(StepsPerCharge + _skipped / 16);
            _skipped = 0;
            if (_top > _reserved)
            {
                thread.Interpreter.Meter.Reserve((_top - _reserved) * 16L);
                _reserved = _top;
            }

            if (result is not null)
                return result;
            if (thread.Fuel <= 0)
                return null;
        }
    }

    private int _reserved;

    /// <summary>Positions passed since the last charge without a step for each: where no match begins, and what one step repeats.</summary>
    private int _skipped;

    /// <summary>Goes to the next position where a match may begin; false when there is none.</summary>
    private bool Begin()
    {
        if (_start > _end)
            return false;
        if (_program.FirstChar >= 0 && _search)
        {
            var next = _subject.IndexOf(_program.FirstChar, _start, _end);
            // Found by vector instructions, many characters a step.
            _skipped += ((next < 0 ? _end : next) - _start) / 8;
            if (next < 0)
                return false;
            _start = next;
        }
        else if (_program.FirstSet is { } first && _search)
        {
            while (_start < _end && !first.Contains(_subject[_start]))
            {
                _start++;
                _skipped++;
            }

            if (_start == _end)
                return false;
        }

        _registers.AsSpan(0, _loopsAt).Fill(-1);
        _registers[_lastGroupAt] = 0;
        _registers[_barrierAt] = -1;
        _top = 0;
        _pc = 0;
        _position = _start;
        return true;
    }

    private bool? Advance(int budget)
    {
        var steps = _program.Steps;
        while (budget-- > 0)
        {
            ref readonly var step = ref steps[_pc];
            switch (step.Op)
            {
                case Op.Split:
                    Push(new Entry(Kind.Choice, step.A, _position, 0));
                    _pc++;
                    continue;
                case Op.Jump:
                    _pc = step.A;
                    continue;
                case Op.Mark:
                    SetRegister(step.A, _position);
                    if ((step.A & 1) != 0)
                        SetRegister(_lastGroupAt, step.A >> 1);
                    _pc++;
                    continue;
                case Op.LoopStart:
                    SetRegister(_loopsAt + (step.A * 2), 0);
                    SetRegister(_loopsAt + (step.A * 2) + 1, -1);
                    _pc++;
                    continue;
                case Op.Loop:
                    if (Loop(step))
                        continue;
                    break;
                case Op.RepeatOne:
                    if (RepeatOne(step, ref budget))
                        continue;
                    break;
                case Op.Try:
                    if (Try(step))
                        continue;
                    break;
                case Op.TryEnd:
                    if (EndTry())
                        continue;
                    break;
                case Op.Conditional:
                    _pc = _registers[(step.A * 2) + 1] >= 0 ? _pc + 1 : step.B;
                    continue;
                case Op.At:
                    if (Holds((Anchor)step.A))
                    {
                        _pc++;
                        continue;
                    }

                    break;
                case Op.BackReference:
                    if (SameAgain(step, ref budget))
                        continue;
                    break;
                case Op.Match:
                    if ((!_whole || _position == _end) && _position != _notEmptyAt)
                    {
                        _registers[0] = _start;
                        _registers[1] = _position;
                        return true;
                    }

                    break;
                default:
                    if (_position < _end && IsMatch(step, _subject[_position]))
                    {
                        _position++;
                        _pc++;
                        continue;
                    }

                    break;
            }

            if (Backtrack(ref budget))
                continue;
            if (!_search)
                return false;
            _start++;
            _notEmptyAt = -1;
            if (!Begin())
                return false;
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsMatch(in Step step, int c) => step.Op switch
    {
        Op.Char => c == step.A,
        Op.Set => _program.Sets[step.A].Contains(c),
        Op.AnyButNewline => c != '\n',
        Op.Any => true,
        Op.CharIgnoreAscii => CharacterClasses.Lower(c, CaseRule.IgnoreAscii) == step.A,
        _ => CharacterClasses.Lower(c, CaseRule.IgnoreUnicode) == step.A,
    };

    private bool Loop(in Step step)
    {
        ref readonly var bounds = ref _program.Loops[step.A];
        var count = _registers[_loopsAt + (step.A * 2)];
        if (count < bounds.Least)
        {
            SetRegister(_loopsAt + (step.A * 2), count + 1);
            _pc++;
            return true;
        }

        if (bounds.Greed == Greed.Lazy)
        {
            Push(new Entry(Kind.OneMore, _pc, _position, 0));
            _pc = step.B;
            return true;
        }

        // A round that moved nowhere is not followed by another.
        if (count < bounds.Most && _position != _registers[_loopsAt + (step.A * 2) + 1])
        {
            Push(new Entry(Kind.Choice, step.B, _position, 0));
            StartRound(step, count);
            return true;
        }

        _pc = step.B;
        return true;
    }

    private void StartRound(in Step step, int count)
    {
        SetRegister(_loopsAt + (step.A * 2), count + 1);
        SetRegister(_loopsAt + (step.A * 2) + 1, _position);
        _pc++;
    }

    private bool RepeatOne(in Step step, ref int budget)
    {
        ref readonly var bounds = ref _program.Loops[step.A];
        ref readonly var one = ref _program.Steps[_pc + 1];
        var lazy = bounds.Greed == Greed.Lazy;
        var most = Math.Min(lazy ? bounds.Least : bounds.Most, _end - _position);
        var taken = 0;
        while (taken < most && IsMatch(one, _subject[_position + taken]))
            taken++;
        budget -= taken / 2;
        _skipped += taken;
        if (taken < bounds.Least)
            return false;
        if (lazy)
            Push(new Entry(Kind.TakeMore, _pc, _position + taken, taken));
        else if (bounds.Greed == Greed.Greedy && taken > bounds.Least)
            Push(new Entry(Kind.GiveBack, _pc, _position + taken - 1, _position + (int)bounds.Least));
        _position += taken;
        _pc = step.B;
        return true;
    }

    private bool Try(in Step step)
    {
        if (_position - step.C < 0)
        {
            // There is nothing so far back: a negative assertion holds.
            if (step.A != (int)Look.NotAhead)
                return false;
            _pc = step.B;
            return true;
        }

        Push(new Entry(Kind.Trying, _pc, _position, 0));
        SetRegister(_barrierAt, _top - 1);
        _position -= step.C;
        _pc++;
        return true;
    }

    private bool EndTry()
    {
        var barrier = _registers[_barrierAt];
        var trying = _stack[barrier];
        ref readonly var step = ref _program.Steps[trying.A];
        if (step.A == (int)Look.NotAhead)
        {
            // The body matches, so the assertion fails: drop it with all that it left behind.
            while (_top > barrier)
                Undo(_stack[--_top]);
            return false;
        }

        // What is left to try inside is given up; what undoes its changes stays.
        var kept = barrier;
        for (var i = barrier + 1; i < _top; i++)
        {
            if (_stack[i].Kind == Kind.Restore)
                _stack[kept++] = _stack[i];
        }

        var outer = -1;
        for (var i = barrier; i < kept; i++)
        {
            if (_stack[i].A == _barrierAt)
            {
                outer = _stack[i].B;
                break;
            }
        }

        _top = kept;
        SetRegister(_barrierAt, outer);
        if (step.A == (int)Look.Ahead)
            _position = trying.B;
        _pc = step.B;
        return true;
    }

    private bool SameAgain(in Step step, ref int budget)
    {
        var from = _registers[step.A * 2];
        var to = _registers[(step.A * 2) + 1];
        if (from < 0 || to < from || _position + (to - from) > _end)
            return false;
        var rule = (CaseRule)step.B;
        budget -= (to - from) / 2;
        for (var i = from; i < to; i++)
        {
            var (a, b) = (_subject[i], _subject[_position + i - from]);
            if (a != b && (rule == CaseRule.Exact || CharacterClasses.Lower(a, rule) != CharacterClasses.Lower(b, rule)))
                return false;
        }

        _position += to - from;
        _pc++;
        return true;
    }

    private bool Holds(Anchor anchor) => anchor switch
    {
        Anchor.Start => _position == 0,
        Anchor.LineStart => _position == 0 || _subject[_position - 1] == '\n',
        Anchor.End => _position == _end,
        Anchor.EndOrNewline => _position == _end || (_position == _end - 1 && _subject[_position] == '\n'),
        Anchor.LineEnd => _position == _end || _subject[_position] == '\n',
        Anchor.WordBoundary => IsBoundary(false),
        Anchor.AsciiWordBoundary => IsBoundary(true),
        Anchor.NoWordBoundary => _end > 0 && !IsBoundary(false),
        _ => _end > 0 && !IsBoundary(true),
    };

    private bool IsBoundary(bool ascii)
    {
        var before = _position > 0 && CharacterClasses.IsWord(_subject[_position - 1], ascii);
        var after = _position < _end && CharacterClasses.IsWord(_subject[_position], ascii);
        return before != after;
    }

    /// <summary>Goes back to the last choice; false when none is left.</summary>
    private bool Backtrack(ref int budget)
    {
        while (_top > 0)
        {
            var entry = _stack[--_top];
            budget--;
            switch (entry.Kind)
            {
                case Kind.Restore:
                    _registers[entry.A] = entry.B;
                    break;
                case Kind.Choice:
                    _pc = entry.A;
                    _position = entry.B;
                    return true;
                case Kind.GiveBack:
                    if (entry.B > entry.C)
                        _stack[_top++] = entry with { B = entry.B - 1 };
                    _position = entry.B;
                    _pc = _program.Steps[entry.A].B;
                    return true;
                case Kind.TakeMore:
                    if (TakeMore(entry))
                        return true;
                    break;
                case Kind.OneMore:
                    if (OneMore(entry))
                        return true;
                    break;
                case Kind.Trying:
                    // The body has no match.
                    ref readonly var step = ref _program.Steps[entry.A];
                    if (step.A != (int)Look.NotAhead)
                        break;
                    _position = entry.B;
                    _pc = step.B;
                    return true;
            }
        }

        return false;
    }

    private bool TakeMore(in Entry entry)
    {
        ref readonly var step = ref _program.Steps[entry.A];
        if (entry.C >= _program.Loops[step.A].Most || entry.B >= _end || !IsMatch(_program.Steps[entry.A + 1], _subject[entry.B]))
            return false;
        _stack[_top++] = entry with { B = entry.B + 1, C = entry.C + 1 };
        _position = entry.B + 1;
        _pc = step.B;
        return true;
    }

    private bool OneMore(in Entry entry)
    {
        ref readonly var step = ref _program.Steps[entry.A];
        var count = _registers[_loopsAt + (step.A * 2)];
        if (count >= _program.Loops[step.A].Most || entry.B == _registers[_loopsAt + (step.A * 2) + 1])
            return false;
        _position = entry.B;
        _pc = entry.A;
        StartRound(step, count);
        return true;
    }
}
