"""re (https://docs.python.org/3.13/library/re.html)."""

import _sre
from _sre import Match, Pattern

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error",
    "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]
__version__ = "2.2.1"


_names = {
    256: "ASCII", 2: "IGNORECASE", 4: "LOCALE", 32: "UNICODE", 8: "MULTILINE", 16: "DOTALL", 64: "VERBOSE", 128: "DEBUG",
}


class RegexFlag(int):
    """A set of flags: an int that shows their names. (No enum: every `import re` would have to load that first.)"""

    def __new__(cls, value=0):
        return _known[value] if value in _known else int.__new__(cls, value)

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        parts = [name for bit, name in sorted(_names.items()) if self & bit]
        return "|".join(parts) or ("NOFLAG" if not self else None)

    def __repr__(self):
        parts = [f"re.{name}" for bit, name in sorted(_names.items()) if int.__and__(self, bit)]
        rest = int.__and__(self, ~510)
        if rest:
            parts.append(hex(rest))
        return "|".join(parts) or "re.NOFLAG"

    __str__ = __repr__

    def __or__(self, other):
        return RegexFlag(int.__or__(self, other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int.__and__(self, other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int.__xor__(self, other)) if isinstance(other, int) else NotImplemented

    def __invert__(self):
        return RegexFlag(510 & ~int(self))

    def __contains__(self, other):
        return int.__and__(self, other) == other

    def __iter__(self):
        return iter([RegexFlag(bit) for bit in sorted(_names) if int.__and__(self, bit)])

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


_known = {}
_known.update({bit: RegexFlag(bit) for bit in (0, *_names)})
NOFLAG = RegexFlag.NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag.A = RegexFlag.ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag.I = RegexFlag.IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag.L = RegexFlag.LOCALE = RegexFlag(4)
U = UNICODE = RegexFlag.U = RegexFlag.UNICODE = RegexFlag(32)
M = MULTILINE = RegexFlag.M = RegexFlag.MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag.S = RegexFlag.DOTALL = RegexFlag(16)
X = VERBOSE = RegexFlag.X = RegexFlag.VERBOSE = RegexFlag(64)
DEBUG = RegexFlag.DEBUG = RegexFlag(128)


class PatternError(Exception):
    """What is wrong with a pattern, and where."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError
_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if flags.__class__ is not int:
        flags = int(flags & -1)
    try:
        return _cache[pattern.__class__, pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError("first argument must be string or compiled pattern")
    compiled = _sre.compile(pattern, flags, PatternError)
    if not flags & 128:
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[pattern.__class__, pattern, flags] = compiled
    return compiled


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


class _ZeroSentinel(int):
    pass


_zero = _ZeroSentinel()


def _positional(function, args, name, value, flags):
    """What stands behind the string without a name: deprecated, but allowed."""
    if not args:
        return value, flags
    if value is not _zero:
        raise TypeError(f"{function}() got multiple values for argument '{name}'")
    value, *args = args
    if args:
        if flags is not _zero:
            raise TypeError(f"{function}() got multiple values for argument 'flags'")
        flags, *args = args
        if args:
            most = 5 if function != "split" else 4
            raise TypeError(f"{function}() takes from {most - 2} to {most} positional arguments but {most + len(args)} were given")
    import warnings
    warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning)
    return value, flags


def sub(pattern, repl, string, *args, count=_zero, flags=_zero):
    if args:
        count, flags = _positional("sub", args, "count", count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_zero, flags=_zero):
    if args:
        count, flags = _positional("subn", args, "count", count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_zero, flags=_zero):
    if args:
        maxsplit, flags = _positional("split", args, "maxsplit", maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


sub.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"
subn.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"
split.__text_signature__ = "(pattern, string, maxsplit=0, flags=0)"


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def purge():
    _cache.clear()


_special = {c: "\\" + chr(c) for c in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")


class Scanner:
    """Cuts a text into tokens by rules of a pattern and what is done with its matches: the first rule that matches wins."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._actions = {}
        number = 1
        for phrase, action in lexicon:
            self._actions[number] = action
            number += 1 + _compile(phrase, flags).groups
        self.scanner = _compile("|".join([f"({phrase})" for phrase, _ in lexicon]), flags)

    def scan(self, string):
        """The tokens from the start of the text on, and the rest that no rule matches."""
        result = []
        match = self.scanner.scanner(string).match
        end = 0
        while (found := match()) and found.end() != end:
            end = found.end()
            action = self._actions[found.lastindex]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
        return result, string[end:]
