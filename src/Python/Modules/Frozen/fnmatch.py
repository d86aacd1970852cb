"""fnmatch (https://docs.python.org/3.13/library/fnmatch.html)."""

import functools
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


_STAR = None


def translate(pat):
    """
    What lies between two stars is matched at the first place where it fits, once and for all: an atomic group, so that many stars
    take no more time than one.
    """
    pieces = list(_pieces(pat))
    stars = [i for i, piece in enumerate(pieces) if piece is _STAR] + [len(pieces)]
    result = pieces[:stars[0]]
    for star, end in zip(stars, stars[1:]):
        fixed = "".join(pieces[star + 1:end])
        result.append(f"(?>.*?{fixed})" if end < len(pieces) else f".*{fixed}")
    return f"(?s:{''.join(result)})\\Z"


def _pieces(pat):
    """The expression of each part; None for one or more stars."""
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if i == n or pat[i] != "*":
                yield _STAR
        elif c == "?":
            yield "."
        elif c == "[":
            end = i + (pat[i:i + 1] == "!")
            end = pat.find("]", end + (pat[end:end + 1] == "]"))
            if end < 0:
                yield "\\["
                continue
            yield _set(pat[i:end])
            i = end + 1
        else:
            yield re.escape(c)


def _set(inside):
    if "-" not in inside:
        inside = inside.replace("\\", r"\\")
    else:
        # A hyphen is one of a range where there is something on both sides of it that belongs to no other range.
        chunks, start = [], 0
        at = inside.find("-", 2 if inside[0] == "!" else 1)
        while at >= 0:
            chunks.append(inside[start:at])
            start = at + 1
            at = inside.find("-", at + 3)
        if inside[start:] or not chunks:
            chunks.append(inside[start:])
        else:
            chunks[-1] += "-"
        # Ranges without anything in them are no regular expression.
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1:k + 1] = [chunks[k - 1][:-1] + chunks[k][1:]]
        inside = "-".join([chunk.replace("\\", r"\\").replace("-", r"\-") for chunk in chunks])
    if not inside:
        return "(?!)"
    if inside == "!":
        return "."
    inside = re.sub(r"([&~|])", r"\\\1", inside)
    if inside[0] == "!":
        inside = "^" + inside[1:]
    elif inside[0] in "^[":
        inside = "\\" + inside
    return f"[{inside}]"


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def fnmatch(name, pat):
    import os
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def filter(names, pat):
    import os
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name))]
