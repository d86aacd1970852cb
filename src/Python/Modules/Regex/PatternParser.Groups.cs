namespace Playground.Python.Modules.Regex;

// Everything in parentheses.
internal sealed partial class PatternParser
{
    /// <param name="start">Where the parenthesis stands.</param>
    /// <param name="mayBeGlobal">Flags for the whole pattern may be given here.</param>
    /// <returns>Null for what matches nothing by itself: comments, flags.</returns>
    private Node? ParseGroup(ref RegexFlags flags, bool verbose, int start, bool mayBeGlobal)
    {
        var inside = (flags & ~RegexFlags.Verbose) | (verbose ? RegexFlags.Verbose : 0);
        if (!_reader.Accept('?'))
            return Capture(inside, null, start);
        var c = _reader.Read();
        switch (c)
        {
            case -1:
                throw new RegexSyntaxException("unexpected end of pattern", _reader.At);
            case 'P':
                return ParseNamed(inside, start, flags);
            case ':':
                return Close(ParseAlternatives(inside, nested: true), start);
            case '#':
                while (_reader.Peek() is not (-1 or ')'))
                    _reader.At++;
                if (!_reader.Accept(')'))
                    throw new RegexSyntaxException("missing ), unterminated comment", start);
                return null;
            case '=' or '!':
                return Look(inside, start, behind: false, negative: c == '!');
            case '<':
                var kind = _reader.Read();
                if (kind == -1)
                    throw new RegexSyntaxException("unexpected end of pattern", _reader.At);
                if (kind is '=' or '!')
                    return Look(inside, start, behind: true, negative: kind == '!');
                throw new RegexSyntaxException($"unknown extension ?<{_shown(_reader.At - 1, _reader.At)}", start + 1);
            case '(':
                return ParseConditional(inside, start);
            case '>':
                return new AtomicNode(Close(ParseAlternatives(inside, nested: true), start));
        }

        if (c != '-' && !IsFlag(c))
            throw new RegexSyntaxException($"unknown extension ?{_shown(_reader.At - 1, _reader.At)}", start + 1);
        return ParseFlags(ref flags, inside, c, start, mayBeGlobal);
    }

    private Node Close(Node body, int start) => _reader.Accept(')') ? body : throw new RegexSyntaxException("missing ), unterminated subpattern", start);

    private GroupNode Capture(RegexFlags flags, string? name, int start)
    {
        var index = _groups.Count;
        var state = new GroupState();
        _groups.Add(state);
        if (name is not null)
        {
            GroupNames[name] = index;
            GroupOrder.Add((name, index));
        }

        var body = Close(ParseAlternatives(flags, nested: true), start);
        state.IsClosed = true;
        state.Width = body.Width;
        return new GroupNode(index, body);
    }

    private Node ParseNamed(RegexFlags flags, int start, RegexFlags outer)
    {
        if (_reader.Accept('<'))
        {
            var at = _reader.At;
            var name = _reader.ReadUntil('>', "group name");
            CheckName(name, at);
            if (GroupNames.TryGetValue(name, out var known))
                throw new RegexSyntaxException($"redefinition of group name {Repr(name)} as group {_groups.Count}; was group {known}", at);
            return Capture(flags, name, start);
        }

        if (_reader.Accept('='))
        {
            var at = _reader.At;
            var name = _reader.ReadUntil(')', "group name");
            CheckName(name, at);
            if (!GroupNames.TryGetValue(name, out var group))
                throw new RegexSyntaxException($"unknown group name {Repr(name)}", at);
            return Reference(group, outer, at, at);
        }

        if (_reader.Read() < 0)
            throw new RegexSyntaxException("unexpected end of pattern", _reader.At);
        throw new RegexSyntaxException($"unknown extension ?P{_shown(_reader.At - 1, _reader.At)}", start + 1);
    }

    private void CheckName(string name, int at)
    {
        if (!_isText && !System.Text.Ascii.IsValid(name))
            throw new RegexSyntaxException($"bad character in group name {BytesRepr(name)}", at);
        if (!Syntax.UnicodeIdentifier.IsIdentifier(name))
            throw new RegexSyntaxException($"bad character in group name {Repr(name)}", at);
    }

    internal static string BytesRepr(string name) => "'" + string.Concat(name.Select(static c => c < 128 ? c.ToString() : $"\\x{(int)c:x2}")) + "'";

    private BackReferenceNode Reference(int group, RegexFlags flags, int at, int position)
    {
        var state = _groups[group];
        if (!state.IsClosed)
            throw new RegexSyntaxException("cannot refer to an open group", position);
        if (_lookBehindStart >= 0 && group >= _lookBehindStart)
            throw new RegexSyntaxException("cannot refer to group defined in the same lookbehind subpattern", _reader.At);
        return new BackReferenceNode(group, CaseOf(flags), state.Width.Least, state.Width.Most);
    }

    private LookNode Look(RegexFlags flags, int start, bool behind, bool negative)
    {
        var outer = _lookBehindStart;
        if (behind && outer < 0)
            _lookBehindStart = _groups.Count;
        var body = ParseAlternatives(flags, nested: true);
        if (behind && outer < 0)
            _lookBehindStart = -1;
        Close(body, start);
        return new LookNode(body, behind, negative);
    }

    private ConditionalNode ParseConditional(RegexFlags flags, int start)
    {
        var at = _reader.At;
        var name = _reader.ReadUntil(')', "group name");
        int group;
        if (Syntax.UnicodeIdentifier.IsIdentifier(name))
        {
            CheckName(name, at);
            if (!GroupNames.TryGetValue(name, out group))
                throw new RegexSyntaxException($"unknown group name {Repr(name)}", at);
        }
        else
        {
            if (!name.All(char.IsAsciiDigit))
                throw new RegexSyntaxException($"bad character in group name {Repr(name)}", at);
            if (!int.TryParse(name, out group) || group >= 1 << 30)
                throw new RegexSyntaxException($"invalid group reference {name}", at);
            if (group == 0)
                throw new RegexSyntaxException("bad group number", at);
            _conditions.Add((group, at));
        }

        if (_lookBehindStart >= 0 && group >= _lookBehindStart)
            throw new RegexSyntaxException("cannot refer to group defined in the same lookbehind subpattern", at);
        if (group < _groups.Count && !_groups[group].IsClosed)
            throw new RegexSyntaxException("cannot refer to an open group", at);
        if (++_depth > MostNesting)
            throw new RegexSyntaxException("", -1) { IsTooDeep = true };
        var verbose = (flags & RegexFlags.Verbose) != 0;
        Node yes = ParseSequence(flags, verbose, nested: true, first: false);
        Node no = new EmptyNode();
        if (_reader.Accept('|'))
        {
            no = ParseSequence(flags, verbose, nested: true, first: false);
            if (_reader.Peek() == '|')
                throw new RegexSyntaxException("conditional backref with more than two branches", _reader.At);
        }

        _depth--;
        if (!_reader.Accept(')'))
            throw new RegexSyntaxException("missing ), unterminated subpattern", start);
        return new ConditionalNode(group, yes, no);
    }

    private static bool IsFlag(int c) => c is 'i' or 'L' or 'm' or 's' or 'x' or 'a' or 't' or 'u';

    private static RegexFlags FlagOf(int c) => c switch
    {
        'i' => RegexFlags.IgnoreCase,
        'L' => RegexFlags.Locale,
        'm' => RegexFlags.Multiline,
        's' => RegexFlags.DotAll,
        'x' => RegexFlags.Verbose,
        'a' => RegexFlags.Ascii,
        _ => RegexFlags.Unicode,
    };

    /// <summary>(?ims), (?ims:…), (?i-s:…); the first letter is read already.</summary>
    private Node? ParseFlags(ref RegexFlags flags, RegexFlags inside, int c, int start, bool mayBeGlobal)
    {
        RegexFlags add = 0, remove = 0;
        while (c != '-')
        {
            var flag = FlagOf(c);
            CheckKind(c, flag);
            add |= flag;
            if ((flag & RegexFlags.Kinds) != 0 && (add & RegexFlags.Kinds) != flag)
                throw new RegexSyntaxException("bad inline flags: flags 'a', 'u' and 'L' are incompatible", _reader.At);
            c = _reader.Read();
            switch (c)
            {
                case -1:
                    throw new RegexSyntaxException("missing -, : or )", _reader.At);
                case ')':
                    SetGlobal(ref flags, add, start, mayBeGlobal);
                    return null;
                case ':':
                    return Close(ParseAlternatives(Apply(inside, add, 0), nested: true), start);
            }

            if (c != '-' && !IsFlag(c))
                throw new RegexSyntaxException(IsLetter(c) ? "unknown flag" : "missing -, : or )", _reader.At - 1);
        }

        c = _reader.Read();
        if (c == -1)
            throw new RegexSyntaxException("missing flag", _reader.At);
        if (!IsFlag(c))
            throw new RegexSyntaxException(IsLetter(c) ? "unknown flag" : "missing flag", _reader.At - 1);
        while (true)
        {
            var flag = FlagOf(c);
            if ((flag & RegexFlags.Kinds) != 0)
                throw new RegexSyntaxException("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", _reader.At);
            remove |= flag;
            c = _reader.Read();
            if (c == -1)
                throw new RegexSyntaxException("missing :", _reader.At);
            if (c == ':')
                break;
            if (!IsFlag(c))
                throw new RegexSyntaxException(IsLetter(c) ? "unknown flag" : "missing :", _reader.At - 1);
        }

        if ((add & remove) != 0)
            throw new RegexSyntaxException("bad inline flags: flag turned on and off", _reader.At - 1);
        return Close(ParseAlternatives(Apply(inside, add, remove), nested: true), start);
    }

    private static bool IsLetter(int c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (c > 127 && CharacterClasses.IsWord(c, ascii: false));

    private void CheckKind(int c, RegexFlags flag)
    {
        if (_isText && c == 'L')
            throw new RegexSyntaxException("bad inline flags: cannot use 'L' flag with a str pattern", _reader.At);
        if (!_isText && c == 'u')
            throw new RegexSyntaxException("bad inline flags: cannot use 'u' flag with a bytes pattern", _reader.At);
    }

    private static RegexFlags Apply(RegexFlags flags, RegexFlags add, RegexFlags remove)
    {
        if ((add & RegexFlags.Kinds) != 0)
            flags &= ~RegexFlags.Kinds;
        return (flags | add) & ~remove;
    }

    private void SetGlobal(ref RegexFlags flags, RegexFlags add, int start, bool mayBeGlobal)
    {
        if (!mayBeGlobal || start != 0)
            if (!(mayBeGlobal && OnlyFlagsBefore(start)))
                throw new RegexSyntaxException("global flags not at the start of the expression", start);
        _given |= add;
        if ((add & RegexFlags.Verbose) != 0 && !_isVerbose)
        {
            Flags |= add;
            throw new VerboseException();
        }

        if ((add & RegexFlags.Ascii) != 0)
        {
            Flags &= ~RegexFlags.Unicode;
            flags &= ~RegexFlags.Unicode;
        }

        Flags |= add;
        flags |= add;
    }

    /// <summary>Nothing but white space and other groups of flags came before.</summary>
    private bool OnlyFlagsBefore(int start)
    {
        var before = _shown(0, start);
        var depth = 0;
        foreach (var c in before)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && c != ')' && !(_isVerbose && char.IsWhiteSpace(c)))
                return _isVerbose && before.Contains('#');
        }

        return true;
    }
}
