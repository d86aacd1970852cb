using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// `match`. What a pattern captures waits in registers of its own until the whole pattern has matched; only then are
// the names assigned, in the order in which they were captured.
public sealed partial class Compiler
{
    /// <summary>Names that a pattern binds, with their registers. An alternative of `|` has a list of its own meanwhile.</summary>
    private sealed class Captures(Dictionary<string, int> registers)
    {
        public Dictionary<string, int> Registers { get; } = registers;

        /// <summary>In the order in which they are captured.</summary>
        public List<string> Bound { get; init; } = [];

        /// <summary>The pattern may match whatever it meets: nothing comes after it that would never be tried.</summary>
        public bool MayBeIrrefutable { get; init; }
    }

    private void CompileMatch(Match match)
    {
        var subject = ComputeNew(match.Subject);
        var end = new Label();
        for (var i = 0; i < match.Cases.Count; i++)
        {
            var branch = match.Cases[i];
            var next = new Label();
            EmitLine(branch.Pattern.Span.Line);
            var registers = new Dictionary<string, int>();
            ReserveCaptures(branch.Pattern, registers);
            var captures = new Captures(registers) { MayBeIrrefutable = branch.Guard is not null || i == match.Cases.Count - 1 };
            CompilePattern(branch.Pattern, subject, next, captures);
            foreach (var name in captures.Bound)
                StoreName(name, registers[name], branch.Pattern.Span);
            if (branch.Guard is not null)
            {
                EmitLine(branch.Guard.Span.Line);
                JumpIf(branch.Guard, false, next);
            }

            // The body no longer needs the subject; the next case does.
            _unit.PopTo(subject);
            CompileBody(branch.Body);
            Code.EmitJump(Opcode.Jump, 0, 0, end, branch.Span);
            _unit.PopTo(subject + 1);
            Bind(next);
        }

        Bind(end);
    }

    private void ReserveCaptures(Pattern pattern, Dictionary<string, int> registers)
    {
        switch (pattern)
        {
            case MatchSequence sequence:
                ReserveCaptures(sequence.Patterns, registers);
                break;
            case MatchMapping mapping:
                ReserveCaptures(mapping.Patterns, registers);
                ReserveCapture(mapping.Rest, registers);
                break;
            case MatchClass match:
                ReserveCaptures(match.Patterns, registers);
                ReserveCaptures(match.KeywordPatterns, registers);
                break;
            case MatchStar star:
                ReserveCapture(star.Name, registers);
                break;
            case MatchAs capture:
                if (capture.Pattern is not null)
                    ReserveCaptures(capture.Pattern, registers);
                ReserveCapture(capture.Name, registers);
                break;
            case MatchOr either:
                ReserveCaptures(either.Patterns, registers);
                break;
        }
    }

    private void ReserveCaptures(IReadOnlyList<Pattern> patterns, Dictionary<string, int> registers)
    {
        foreach (var pattern in patterns)
            ReserveCaptures(pattern, registers);
    }

    private void ReserveCapture(string? name, Dictionary<string, int> registers)
    {
        if (name is not null && !registers.ContainsKey(name))
            registers.Add(name, _unit.Push());
    }

    /// <summary>Goes on where the pattern matches what is in the register, else to the label. Leaves no temporaries.</summary>
    private void CompilePattern(Pattern pattern, int subject, Label fail, Captures captures)
    {
        var mark = _unit.Top;
        switch (pattern)
        {
            case MatchValue value:
                Code.EmitJump(Opcode.JumpIfNotEq, subject, ComputeNew(value.Value), fail, pattern.Span);
                break;
            case MatchSingleton { Value: null }:
                Code.EmitJump(Opcode.JumpIfNotNone, subject, 0, fail, pattern.Span);
                break;
            case MatchSingleton singleton:
                var known = LoadConstant(Value.FromBool(singleton.Value!.Value), pattern.Span);
                Emit(Opcode.Is, known, subject, known, pattern.Span);
                Code.EmitJump(Opcode.JumpIfFalse, known, 0, fail, pattern.Span);
                break;
            case MatchSequence sequence:
                CompileSequencePattern(sequence, subject, fail, captures);
                break;
            case MatchMapping mapping:
                CompileMappingPattern(mapping, subject, fail, captures);
                break;
            case MatchClass match:
                CompileClassPattern(match, subject, fail, captures);
                break;
            case MatchStar star:
                Capture(star.Name, subject, star.Span, captures);
                break;
            case MatchAs capture:
                CompileCapture(capture, subject, fail, captures);
                break;
            case MatchOr either:
                CompileAlternatives(either, subject, fail, captures);
                break;
        }

        _unit.PopTo(mark);
    }

    /// <summary>A pattern within another: it may match anything.</summary>
    private void CompileSubpattern(Pattern pattern, int subject, Label fail, Captures captures) =>
        CompilePattern(pattern, subject, fail, captures.MayBeIrrefutable ? captures : new Captures(captures.Registers) { Bound = captures.Bound, MayBeIrrefutable = true });

    private void Capture(string? name, int from, SourceSpan span, Captures captures)
    {
        if (name is null)
            return;
        CheckNotDebug(name, span);
        if (captures.Bound.Contains(name))
            throw Error(span, $"multiple assignments to name '{name}' in pattern");
        captures.Bound.Add(name);
        EmitMove(captures.Registers[name], from, span);
    }

    private void CompileCapture(MatchAs capture, int subject, Label fail, Captures captures)
    {
        if (capture.Pattern is null && !captures.MayBeIrrefutable)
        {
            throw Error(capture.Span, capture.Name is null
                ? "wildcard makes remaining patterns unreachable"
                : $"name capture '{capture.Name}' makes remaining patterns unreachable");
        }

        if (capture.Pattern is not null)
            CompilePattern(capture.Pattern, subject, fail, captures);
        Capture(capture.Name, subject, capture.Span, captures);
    }

    private void CompileAlternatives(MatchOr either, int subject, Label fail, Captures captures)
    {
        var matched = new Label();
        List<string>? names = null;
        for (var i = 0; i < either.Patterns.Count; i++)
        {
            var isLast = i == either.Patterns.Count - 1;
            var next = isLast ? fail : new Label();
            var own = new Captures(captures.Registers) { MayBeIrrefutable = isLast && captures.MayBeIrrefutable };
            CompilePattern(either.Patterns[i], subject, next, own);
            names ??= own.Bound;
            if (names.Count != own.Bound.Count || own.Bound.Exists(name => !names.Contains(name)))
                throw Error(either.Span, "alternative patterns bind different names");
            if (isLast)
                break;
            Code.EmitJump(Opcode.Jump, 0, 0, matched, either.Span);
            Bind(next);
        }

        Bind(matched);
        foreach (var name in names!)
        {
            if (captures.Bound.Contains(name))
                throw Error(either.Span, $"multiple assignments to name '{name}' in pattern");
            captures.Bound.Add(name);
        }
    }

    private void EmitIntrinsic(Intrinsic intrinsic, int window, int target, SourceSpan span) =>
        Emit(Opcode.Intrinsic, window, (int)intrinsic, target, span);

    /// <summary>Asks whether the subject is of some kind.</summary>
    private void RequireKind(Intrinsic test, int subject, Label fail, SourceSpan span)
    {
        var answer = _unit.Push();
        EmitIntrinsic(test, subject, answer, span);
        Code.EmitJump(Opcode.JumpIfFalse, answer, 0, fail, span);
        _unit.PopTo(answer);
    }

    private void RequireLength(Opcode jumpUnless, int length, int subject, Label fail, SourceSpan span)
    {
        var actual = _unit.Push(2);
        EmitIntrinsic(Intrinsic.Length, subject, actual, span);
        LoadConstantTo(Value.FromInt(length), actual + 1, span);
        Code.EmitJump(jumpUnless, actual, actual + 1, fail, span);
        _unit.PopTo(actual);
    }

    private static bool IsWildcard(Pattern pattern) => pattern is MatchAs { Name: null, Pattern: null } or MatchStar { Name: null };

    private void CompileSequencePattern(MatchSequence sequence, int subject, Label fail, Captures captures)
    {
        var patterns = sequence.Patterns;
        var star = -1;
        for (var i = 0; i < patterns.Count; i++)
        {
            if (patterns[i] is not MatchStar)
                continue;
            if (star >= 0)
                throw Error(sequence.Span, "multiple starred names in sequence pattern");
            star = i;
        }

        RequireKind(Intrinsic.IsSequence, subject, fail, sequence.Span);
        if (star < 0)
            RequireLength(Opcode.JumpIfNotEq, patterns.Count, subject, fail, sequence.Span);
        else if (patterns.Count > 1)
            RequireLength(Opcode.JumpIfNotGe, patterns.Count - 1, subject, fail, sequence.Span);
        if (patterns.All(IsWildcard))
            return;
        if (star >= 0 && IsWildcard(patterns[star]))
        {
            CompileItems(sequence, star, subject, fail, captures);
            return;
        }

        var items = _unit.Push(patterns.Count);
        if (star < 0)
            Emit(Opcode.UnpackSequence, items, subject, patterns.Count, sequence.Span);
        else if (star < 256 && patterns.Count - star - 1 < 256)
            Emit(Opcode.UnpackStar, items, subject, star << 8 | (patterns.Count - star - 1), sequence.Span);
        else
            throw Error(sequence.Span, "too many expressions in star-unpacking sequence pattern");
        for (var i = 0; i < patterns.Count; i++)
            CompileSubpattern(patterns[i], items + i, fail, captures);
    }

    /// <summary>With `*_` nothing is unpacked: the items are asked for one by one.</summary>
    private void CompileItems(MatchSequence sequence, int star, int subject, Label fail, Captures captures)
    {
        var patterns = sequence.Patterns;
        for (var i = 0; i < patterns.Count; i++)
        {
            if (IsWildcard(patterns[i]))
                continue;
            var item = _unit.Push(2);
            LoadConstantTo(Value.FromInt(i < star ? i : patterns.Count - i), item + 1, sequence.Span);
            if (i > star)
            {
                EmitIntrinsic(Intrinsic.Length, subject, item, sequence.Span);
                Emit(Opcode.Sub, item + 1, item, item + 1, sequence.Span);
            }

            Emit(Opcode.GetItem, item, subject, item + 1, sequence.Span);
            CompileSubpattern(patterns[i], item, fail, captures);
            _unit.PopTo(item);
        }
    }

    private void CompileMappingPattern(MatchMapping mapping, int subject, Label fail, Captures captures)
    {
        var count = mapping.Keys.Count;
        RequireKind(Intrinsic.IsMapping, subject, fail, mapping.Span);
        if (count == 0 && mapping.Rest is null)
            return;
        if (count > 0)
            RequireLength(Opcode.JumpIfNotGe, count, subject, fail, mapping.Span);
        CheckKeys(mapping);
        var window = _unit.Push(2);
        EmitMove(window, subject, mapping.Span);
        ComputeTuple(mapping.Keys, window + 1, mapping.Span);
        var values = _unit.Push();
        EmitIntrinsic(Intrinsic.MatchKeys, window, values, mapping.Span);
        Code.EmitJump(Opcode.JumpIfNone, values, 0, fail, mapping.Span);
        var items = _unit.Push(count);
        Emit(Opcode.UnpackSequence, items, values, count, mapping.Span);
        for (var i = 0; i < count; i++)
            CompileSubpattern(mapping.Patterns[i], items + i, fail, captures);
        if (mapping.Rest is null)
            return;
        var rest = _unit.Push();
        Emit(Opcode.BuildDict, rest, rest, 0, mapping.Span);
        Emit(Opcode.DictUpdate, rest, subject, 0, mapping.Span);
        var keys = _unit.Push(count);
        Emit(Opcode.UnpackSequence, keys, window + 1, count, mapping.Span);
        for (var i = 0; i < count; i++)
            Emit(Opcode.DeleteItem, 0, rest, keys + i, mapping.Span);
        Capture(mapping.Rest, rest, mapping.Span, captures);
    }

    private void CheckKeys(MatchMapping mapping)
    {
        var seen = new HashSet<string>();
        foreach (var key in mapping.Keys)
        {
            if (_constants.TryFold(key, out var value) && !seen.Add(ConstantKey(value)))
                throw Error(mapping.Span, $"mapping pattern checks duplicate key ({ShortRepr(value)})");
        }
    }

    /// <summary>Equal for keys that are equal: 1, True and 1.0 are one.</summary>
    private static string ConstantKey(Value value) =>
        value.IsBool ? (value.IsTrue ? "1" : "0") : value.IsFloat && Math.Floor(value.Float) == value.Float ? ((System.Numerics.BigInteger)value.Float).ToString(System.Globalization.CultureInfo.InvariantCulture) : ShortRepr(value);

    private static string ShortRepr(Value value) => value.AsText is { } text ? TextFormat.Repr(text) : Vm.ShortRepr.Of(value);

    private void CompileClassPattern(MatchClass match, int subject, Label fail, Captures captures)
    {
        for (var i = 0; i < match.KeywordNames.Count; i++)
        {
            CheckNotDebug(match.KeywordNames[i], match.KeywordPatterns[i].Span);
            for (var j = i + 1; j < match.KeywordNames.Count; j++)
            {
                if (match.KeywordNames[j] == match.KeywordNames[i])
                    throw Error(match.KeywordPatterns[j].Span, $"attribute name repeated in class pattern: {match.KeywordNames[i]}");
            }
        }

        var window = _unit.Push(4);
        ComputeTo(match.Class, window + 1);
        EmitMove(window, subject, match.Span);
        LoadConstantTo(Value.FromInt(match.Patterns.Count), window + 2, match.Span);
        LoadConstantTo(new PyTuple([.. match.KeywordNames.Select(name => (Value)_constants.Text(name))]), window + 3, match.Span);
        EmitIntrinsic(Intrinsic.MatchClass, window, window, match.Span);
        Code.EmitJump(Opcode.JumpIfNone, window, 0, fail, match.Span);
        var count = match.Patterns.Count + match.KeywordPatterns.Count;
        var attributes = _unit.Push(count);
        Emit(Opcode.UnpackSequence, attributes, window, count, match.Span);
        for (var i = 0; i < count; i++)
        {
            var pattern = i < match.Patterns.Count ? match.Patterns[i] : match.KeywordPatterns[i - match.Patterns.Count];
            CompileSubpattern(pattern, attributes + i, fail, captures);
        }
    }
}
