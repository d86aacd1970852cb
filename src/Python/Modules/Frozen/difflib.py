"""difflib (https://docs.python.org/3.13/library/difflib.html), but for HtmlDiff."""

import re
from collections import namedtuple
from heapq import nlargest
from types import GenericAlias

__all__ = [
    "get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK", "context_diff",
    "unified_diff", "diff_bytes", "Match",
]

Match = namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences by their longest common blocks, then what lies left and right of each (Ratcliff and Obershelp)."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = self.fullbcount = None
            self._index()

    def _index(self):
        """Where each item of b stands, without junk and without what is there too often to tell anything."""
        self.b2j = places = {}
        for at, item in enumerate(self.b):
            places.setdefault(item, []).append(at)
        self.bjunk = set()
        if self.isjunk:
            self.bjunk = {item for item in places if self.isjunk(item)}
            for item in self.bjunk:
                del places[item]
        self.bpopular = set()
        n = len(self.b)
        if self.autojunk and n >= 200:
            often = n // 100 + 1
            self.bpopular = {item for item, found in places.items() if len(found) > often}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, places, is_junk = self.a, self.b, self.b2j, self.bjunk.__contains__
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        best_i, best_j, size = alo, blo, 0
        # The lengths of the matches that end just before an item of a, by where they end in b.
        lengths = {}
        for i in range(alo, ahi):
            now = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                length = now[j] = lengths.get(j - 1, 0) + 1
                if length > size:
                    best_i, best_j, size = i - length + 1, j - length + 1, length
            lengths = now
        # First what is frequent on both sides, then junk.
        for wants_junk in False, True:
            while best_i > alo and best_j > blo and is_junk(b[best_j - 1]) == wants_junk and a[best_i - 1] == b[best_j - 1]:
                best_i, best_j, size = best_i - 1, best_j - 1, size + 1
            while best_i + size < ahi and best_j + size < bhi and is_junk(b[best_j + size]) == wants_junk and a[best_i + size] == b[best_j + size]:
                size += 1
        return Match(best_i, best_j, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        waiting = [(0, len(self.a), 0, len(self.b))]
        found = []
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if not size:
                continue
            found.append(match)
            if alo < i and blo < j:
                waiting.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                waiting.append((i + size, ahi, j + size, bhi))
        # Blocks that touch become one.
        blocks = []
        for i, j, size in sorted(found):
            if blocks and blocks[-1][0] + blocks[-1][2] == i and blocks[-1][1] + blocks[-1][2] == j:
                blocks[-1] = (blocks[-1][0], blocks[-1][1], blocks[-1][2] + size)
            else:
                blocks.append((i, j, size))
        blocks.append((len(self.a), len(self.b), 0))
        self.matching_blocks = list(map(Match._make, blocks))
        return self.matching_blocks

    def get_opcodes(self):
        if self.opcodes is None:
            self.opcodes = codes = []
            i = j = 0
            for next_i, next_j, size in self.get_matching_blocks():
                if i < next_i or j < next_j:
                    tag = "replace" if i < next_i and j < next_j else "delete" if i < next_i else "insert"
                    codes.append((tag, i, next_i, j, next_j))
                i, j = next_i + size, next_j + size
                if size:
                    codes.append(("equal", next_i, i, next_j, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        """Changes with up to n items around them; what lies further apart is in groups of its own."""
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        return _ratio(sum(block.size for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        """How alike they would be if order did not matter: an upper bound."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left.get(item, self.fullbcount.get(item, 0))
            left[item] = count - 1
            matches += count > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

    __class_getitem__ = classmethod(GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    scored = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            scored.append((matcher.ratio(), candidate))
    return [candidate for _, candidate in nlargest(n, scored)]


# ---- Differ ----

def _dump(tag, lines, start, end):
    for i in range(start, end):
        yield f"{tag} {lines[i]}"


def _marks(line, tags):
    """The line with the marks, where blanks stay what they are so that tabs line up."""
    return "".join(char if tag == " " and char.isspace() else tag for char, tag in zip(line, tags)).rstrip()


class Differ:
    # Of so many lines around its own place the one most like a line is looked for.
    _WINDOW = 10
    _LEAST_RATIO = 0.74999

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replaced(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from _dump("-", a, alo, ahi)
            elif tag == "insert":
                yield from _dump("+", b, blo, bhi)
            else:
                yield from _dump(" ", a, alo, ahi)

    def _apart(self, a, alo, ahi, b, blo, bhi):
        """Lines that have nothing to do with each other: the shorter block first."""
        old, new = _dump("-", a, alo, ahi), _dump("+", b, blo, bhi)
        first, second = (new, old) if 0 < bhi - blo < ahi - alo else (old, new)
        yield from first
        yield from second

    def _replaced(self, a, alo, ahi, b, blo, bhi):
        """Pairs lines that are alike, each with the best of its neighbourhood, and shows what changed in them."""
        matcher = SequenceMatcher(self.charjunk)
        done_a, done_b = alo, blo
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            own = alo + (j - blo)
            near = range(max(own - self._WINDOW, done_a), min(own + self._WINDOW + 1, ahi))
            if not near:
                break
            best, partner = self._LEAST_RATIO, None
            for i in near:
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, partner = matcher.ratio(), i
            if partner is None:
                continue
            yield from self._apart(a, done_a, partner, b, done_b, j)
            if a[partner] == b[j]:
                yield "  " + a[partner]
            else:
                matcher.set_seq1(a[partner])
                yield from self._inside(a[partner], b[j], matcher.get_opcodes())
            done_a, done_b = partner + 1, j + 1
        yield from self._apart(a, done_a, ahi, b, done_b, bhi)

    def _inside(self, old, new, codes):
        old_tags = new_tags = ""
        for tag, i1, i2, j1, j2 in codes:
            before, after = i2 - i1, j2 - j1
            old_mark, new_mark = {"replace": "^^", "delete": "-+", "insert": "-+", "equal": "  "}[tag]
            old_tags += old_mark * before
            new_tags += new_mark * after
        old_marks, new_marks = _marks(old, old_tags), _marks(new, new_tags)
        yield "- " + old
        if old_marks:
            yield f"? {old_marks}\n"
        yield "+ " + new
        if new_marks:
            yield f"? {new_marks}\n"


def IS_LINE_JUNK(line, pat=re.compile(r"\s*(?:#\s*)?$").match):
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}") from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]


# ---- Diffs as the tools of the same name write them ----

def _check_types(a, b, *args):
    for lines in a, b:
        if lines and not isinstance(lines[0], str):
            raise TypeError(f"lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})")
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError(f"all arguments must be str, not: {arg!r}")


def _file_line(mark, name, date, lineterm):
    return f"{mark} {name}{chr(9) + date if date else ''}{lineterm}"


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start if not length else start + 1},{length}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _file_line("---", fromfile, fromfiledate, lineterm)
            yield _file_line("+++", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield f"@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


def _context_range(start, stop):
    length = stop - start
    begin = start + 1 if length else start
    return str(begin) if length <= 1 else f"{begin},{begin + length - 1}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _file_line("***", fromfile, fromfiledate, lineterm)
            yield _file_line("---", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield f"*** {_context_range(first[1], last[2])} ****{lineterm}"
        if any(tag in ("replace", "delete") for tag, *_ in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield f"--- {_context_range(first[3], last[4])} ----{lineterm}"
        if any(tag in ("replace", "insert") for tag, *_ in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield marks[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    def decoded(text):
        try:
            return text.decode("ascii", "surrogateescape")
        except AttributeError as error:
            raise TypeError(f"all arguments must be bytes, not {type(text).__name__} ({text!r})") from error

    lines = dfunc([*map(decoded, a)], [*map(decoded, b)], decoded(fromfile), decoded(tofile), decoded(fromfiledate), decoded(tofiledate), n, decoded(lineterm))
    for line in lines:
        yield line.encode("ascii", "surrogateescape")
