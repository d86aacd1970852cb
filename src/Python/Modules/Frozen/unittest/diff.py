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


def _length(values, order, name):
    """How many there are, and what is wrong with the question."""
    try:
        return len(values), None
    except (TypeError, NotImplementedError):
        return 0, "%s %s has no length.    Non-sequence?" % (order, name)


def _at(values, index):
    """The value in a list of its own, or none."""
    try:
        return [values[index]]
    except (TypeError, IndexError, NotImplementedError):
        return []


def sequence_difference(first, second, seq_type):
    """What tells two sequences apart and a diff of them, or None where they are alike."""
    name = "sequence" if seq_type is None else seq_type.__name__
    (first_length, first_problem), (second_length, second_problem) = _length(first, "First", name), _length(second, "Second", name)
    shown = first_problem or second_problem
    if shown is None:
        if first == second:
            return None
        shown = "%ss differ: %s != %s\n" % (name.capitalize(), *shortened(first, second))
        differing = _first_difference(first, second, name, min(first_length, second_length))
        if not differing and first_length == second_length and seq_type is None and type(first) != type(second):
            return None
        shown += differing
        if first_length != second_length:
            order, items, at = ("First", first, second_length) if first_length > second_length else ("Second", second, first_length)
            shown += "\n%s %s contains %d additional elements.\n" % (order, name, abs(first_length - second_length))
            extra = _at(items, at)
            shown += "First extra element %d:\n%s\n" % (at, safe_repr(extra[0])) if extra else "Unable to index element %d of %s %s\n" % (at, order.lower(), name)
    return shown, pretty_difference(first, second)


def _first_difference(first, second, name, length):
    for at in range(length):
        items = []
        for order, values in (("first", first), ("second", second)):
            found = _at(values, at)
            if not found:
                return "\nUnable to index element %d of %s %s\n" % (at, order, name)
            items += found
        if items[0] != items[1]:
            return "\nFirst differing element %d:\n%s\n%s\n" % (at, *shortened(*items))
    return ""


def pretty_difference(first, second):
    return "\n" + "\n".join(_line_diff(pformat(first).splitlines(), pformat(second).splitlines()))


def text_difference(first, second):
    # Both get one more end of line, unless both have one or one is empty: so the diff shows a missing one.
    ends = "\n" if (first[-1:] or "\n") != "\n" or (second[-1:] or "\n") != "\n" else ""
    return "".join(_line_diff(*((text + ends if text else text).splitlines(keepends=True) for text in (first, second))))


_LONGEST = 80
_BEGIN = _COMMON = _END = 5
_MARK = 12
_DIFFERENCE = _LONGEST - (_BEGIN + _MARK + _COMMON + _MARK + _END)


def _elided(text, first, last):
    """Its first and last letters, with the number of those between, where that is shorter."""
    hidden = len(text) - first - last
    return "%s[%d chars]%s" % (text[:first], hidden, text[len(text) - last:]) if hidden > _MARK else text


def shortened(*values):
    """What repr says of them, cut so that what they have in common does not hide where they differ."""
    texts = tuple(map(safe_repr, values))
    longest = max(map(len, texts))
    if longest <= _LONGEST:
        return texts
    same = 0
    while all(len(text) > same for text in texts) and len({text[same] for text in texts}) == 1:
        same += 1
    room = _LONGEST - (longest - same + _BEGIN + _MARK)
    if room > _COMMON:
        start = _elided(texts[0][:same], _BEGIN, room)
        return tuple(start + text[same:] for text in texts)
    start = _elided(texts[0][:same], _BEGIN, _COMMON)
    return tuple(start + _elided(text[same:], _DIFFERENCE, _END) for text in texts)
