"""fnmatch (https://docs.python.org/3.13/library/fnmatch.html)."""

import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def translate(pat):
    result = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if not result or result[-1] != ".*":
                result.append(".*")
        elif c == "?":
            result.append(".")
        elif c == "[":
            j = i + (pat[i:i + 1] == "!")
            j = pat.find("]", j + (pat[j:j + 1] == "]"))
            if j < 0:
                result.append("\\[")
                continue
            inside = pat[i:j].replace("\\", r"\\")
            i = j + 1
            if inside[:1] == "!":
                inside = "^" + inside[1:]
            elif inside[:1] in ("^", "["):
                inside = "\\" + inside
            result.append(f"[{inside}]")
        else:
            result.append(re.escape(c))
    return f"(?s:{''.join(result)})\\Z"


def fnmatchcase(name, pat):
    return re.match(translate(pat), name) is not None


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def filter(names, pat):
    match = re.compile(translate(pat)).match
    return [name for name in names if match(name)]
