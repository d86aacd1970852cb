"""How two values differ, in the words of the assertions."""

from pprint import pformat


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < 80 else text[:80] + " [truncated]..."


def _line_diff(first, second):
    """An edit script of lines as difflib.ndiff writes it: the longest common subsequence, replaced lines with marks under them."""
    import difflib
    return difflib.ndiff(first, second)


def sequence_difference(first, second, name):
    shown = "%ss differ: %s != %s\n" % ((name.capitalize(),) + _shortened(repr(first), repr(second)))
    shortest = min(len(first), len(second))
    for at in range(shortest):
        if first[at] != second[at]:
            shown += "\nFirst differing element %d:\n%s\n%s\n" % ((at,) + _shortened(repr(first[at]), repr(second[at])))
            break
    if len(first) != len(second):
        longer, order, items = (len(first), "First", first) if len(first) > len(second) else (len(second), "Second", second)
        shown += "\n%s %s contains %d additional elements.\n" % (order, name, longer - shortest)
        shown += "First extra element %d:\n%s\n" % (shortest, safe_repr(items[shortest]))
    return shown, "\n" + "\n".join(_line_diff(pformat(first).splitlines(), pformat(second).splitlines()))


def dict_difference(first, second):
    return "\n" + "\n".join(_line_diff(pformat(first).splitlines(), pformat(second).splitlines()))


def text_difference(first, second):
    first_lines, second_lines = first.splitlines(keepends=True), second.splitlines(keepends=True)
    if len(first_lines) == 1 and first.strip("\r\n") == first:
        first_lines, second_lines = [first + "\n"], [line if line.endswith("\n") else line + "\n" for line in second_lines] or ["\n"]
        if not second:
            second_lines = []
    return "".join(line if line.endswith("\n") else line + "\n" for line in _line_diff(first_lines, second_lines))


_LONGEST = 80


def _shortened(*texts):
    """Texts cut so that what they have in common does not hide where they differ."""
    if max(map(len, texts)) <= _LONGEST:
        return texts
    prefix = 0
    while all(len(text) > prefix for text in texts) and len({text[prefix] for text in texts}) == 1:
        prefix += 1
    common = texts[0][:prefix]
    room = _LONGEST - (max(map(len, texts)) - prefix + 5 + 12 + 5 + 5)
    if prefix > 5 and room < prefix - 5:
        keep = max(room, 5)
        if len(common) > keep + 12:
            common = "%s[%d chars]%s" % (common[:5], len(common) - 10, common[-5:])
    return tuple(_cut(common + text[prefix:], len(common)) for text in texts)


def _cut(text, start):
    if len(text) <= _LONGEST:
        return text
    keep = max(_LONGEST - 5 - 12 - start, 5)
    rest = text[start:]
    return text[:start] + ("%s[%d chars]%s" % (rest[:keep], len(rest) - keep - 5, rest[-5:]) if len(rest) > keep + 17 else rest)
