"""One run over a command line: which strings are options, and which arguments take which strings."""

import re

from ._actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentError, name_of


def _pattern(action):
    """What an argument takes, of a pattern with an A for each string and a - for a double dash."""
    nargs = action.nargs
    if nargs is None:
        pattern = "(-*A-*)"
    elif nargs == OPTIONAL:
        pattern = "(-*A?-*)"
    elif nargs == ZERO_OR_MORE:
        pattern = "(-*[A-]*)"
    elif nargs == ONE_OR_MORE:
        pattern = "(-*A[A-]*)"
    elif nargs == REMAINDER:
        pattern = "([AO-]*)"
    elif nargs == PARSER:
        pattern = "(-*A[-AO]*)"
    elif nargs == SUPPRESS:
        pattern = "(-*)"
    else:
        pattern = "(-*%s)" % "-*".join("A" * nargs) if not action.option_strings else "([-A]{%d})" % nargs
    if action.option_strings:
        pattern = pattern.replace("-*", "").replace("-", "")
    return pattern


class Run:
    NEGATIVE = re.compile(r"-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$")

    def __init__(self, parser, args, namespace, only=None):
        """`only` "options" leaves the arguments between them alone; "arguments" asks for no option."""
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.only = only
        self.extras = []
        self.seen = set()
        self.seen_non_default = set()
        self.warned = set()
        self.positionals = [] if only == "options" else [action for action in parser._actions if not action.option_strings]
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                self.conflicts.setdefault(action, []).extend(other for other in group._group_actions if other is not action)
        # What kind of string each is; options with what they may mean.
        self.options = {}
        kinds = []
        rest = iter(range(len(args)))
        for at in rest:
            if args[at] == "--":
                kinds.append("-")
                kinds += "A" * (len(args) - at - 1)
                break
            meanings = self._meanings(args[at])
            if meanings is None:
                kinds.append("A")
            else:
                self.options[at] = meanings
                kinds.append("O")
        self.pattern = "".join(kinds)

    # ---- Telling options from arguments ----

    def _meanings(self, arg):
        """None for an argument, else a list of (action, option string, separator, explicit argument)."""
        parser = self.parser
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        if arg in parser._option_string_actions:
            return [(parser._option_string_actions[arg], arg, None, None)]
        if len(arg) == 1:
            return None
        option, separator, explicit = arg.partition("=")
        if separator and option in parser._option_string_actions:
            return [(parser._option_string_actions[option], option, separator, explicit)]
        found = self._abbreviations(arg)
        if found:
            return found
        if self.NEGATIVE.match(arg) and not parser._has_negative_number_optionals:
            return None
        if " " in arg:
            return None
        return [(None, arg, None, None)]

    def _abbreviations(self, arg):
        parser = self.parser
        chars = parser.prefix_chars
        known = parser._option_string_actions
        found = []
        if arg[1] in chars:
            if parser.allow_abbrev:
                prefix, separator, explicit = arg.partition("=")
                for option in known:
                    if option.startswith(prefix):
                        found.append((known[option], option, separator or None, explicit if separator else None))
            return found
        short, short_explicit = arg[:2], arg[2:]
        prefix, separator, explicit = arg.partition("=")
        for option in known:
            if option == short:
                found.append((known[option], option, "", short_explicit))
            elif parser.allow_abbrev and option.startswith(prefix):
                found.append((known[option], option, separator or None, explicit if separator else None))
        return found

    # ---- The run ----

    def parse(self):
        last_option = max(self.options, default=-1)
        at = 0
        while at <= last_option:
            next_option = min(place for place in self.options if place >= at)
            if at != next_option:
                stop = self._consume_positionals(at)
                if stop > at:
                    at = stop
                    continue
                at = stop
            if at not in self.options:
                strings = self.args[at:next_option]
                self.extras += strings
                at = next_option
                continue
            at = self._consume_option(at)
        stop = self._consume_positionals(at)
        self.extras += self.args[stop:]
        self._check_all()
        return self.extras

    def _take(self, action, strings, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        if values is not action.default:
            self.seen_non_default.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_non_default:
                    raise ArgumentError(action, f"not allowed with argument {name_of(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _consume_option(self, start):
        meanings = self.options[start]
        if len(meanings) > 1:
            options = ", ".join(option for _, option, _, _ in meanings)
            raise ArgumentError(None, f"ambiguous option: {self.args[start]} could match {options}")
        action, option, separator, explicit = meanings[0]
        chosen = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            if explicit is None:
                first = start + 1
                count = self._count(action, self.pattern[first:])
                stop = first + count
                chosen.append((action, self.args[first:stop], option))
                break
            count = self._count(action, "A")
            if count == 0 and option[1] not in self.parser.prefix_chars and explicit != "":
                # -abc: several options of one letter.
                if separator or explicit[0] in self.parser.prefix_chars:
                    raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
                chosen.append((action, [], option))
                option = option[0] + explicit[0]
                rest = explicit[1:]
                if option not in self.parser._option_string_actions:
                    self.extras.append(option[0] + explicit)
                    stop = start + 1
                    break
                action = self.parser._option_string_actions[option]
                if not rest:
                    separator = explicit = None
                elif rest[0] == "=":
                    separator, explicit = "=", rest[1:]
                else:
                    separator, explicit = "", rest
            elif count == 1:
                stop = start + 1
                chosen.append((action, [explicit], option))
                break
            else:
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
        for action, strings, option in chosen:
            if action.deprecated and option not in self.warned:
                self.parser._warning(f"option '{option}' is deprecated")
                self.warned.add(option)
            self._take(action, strings, option)
        return stop

    def _count(self, action, pattern):
        match = re.match(_pattern(action), pattern)
        if match is not None:
            return len(match.group(1))
        nargs = action.nargs
        problem = {None: "expected one argument", OPTIONAL: "expected at most one argument", ONE_OR_MORE: "expected at least one argument"}.get(nargs)
        if problem is None:
            problem = f"expected {nargs} argument{'' if nargs == 1 else 's'}"
        raise ArgumentError(action, problem)

    def _consume_positionals(self, start):
        """As many of the positional arguments as the strings from here on are enough for."""
        pattern = self.pattern[start:]
        counts = []
        for size in range(len(self.positionals), 0, -1):
            match = re.match("".join(map(_pattern, self.positionals[:size])), pattern)
            if match is not None:
                counts = [len(group) for group in match.groups()]
                break
        at = start
        taken = 0
        for action, count in zip(self.positionals, counts):
            strings = self.args[at:at + count]
            at += count
            taken += 1
            if action.deprecated and strings and action.dest not in self.warned:
                self.parser._warning(f"argument '{action.dest}' is deprecated")
                self.warned.add(action.dest)
            if action.nargs == PARSER and "--" in strings:
                strings = list(strings)
                if strings[0] == "--":
                    strings.remove("--")
            self._take(action, strings)
        self.positionals = self.positionals[taken:]
        return at

    def _check_all(self):
        parser, namespace = self.parser, self.namespace
        missing = []
        for action in parser._actions:
            if action in self.seen or self.only == "options" and not action.option_strings:
                continue
            if action.required:
                if self.only == "arguments" and action.option_strings:
                    continue
                missing.append(name_of(action))
            elif isinstance(action.default, str) and hasattr(namespace, action.dest) and action.default is getattr(namespace, action.dest):
                # A default that is a text is read as an argument would be.
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")
        for group in parser._mutually_exclusive_groups:
            if group.required and self.only != "arguments" and not any(action in self.seen_non_default for action in group._group_actions):
                names = " ".join(name_of(action) for action in group._group_actions if action.help is not SUPPRESS)
                raise ArgumentError(None, f"one of the arguments {names} is required")
