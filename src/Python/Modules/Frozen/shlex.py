"""shlex (https://docs.python.org/3.13/library/shlex.html): split, quote and join."""

import re

__all__ = ["split", "quote", "join"]

_SAFE = re.compile(r"[^\w@%+=:,./-]", re.ASCII)


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    words = []
    word = None
    at = 0
    while at < len(s):
        char = s[at]
        at += 1
        if char in " \t\r\n":
            if word is not None:
                words.append(word)
                word = None
        elif char == "#" and comments and word is None:
            end = s.find("\n", at)
            at = len(s) if end < 0 else end + 1
        elif char in "\"'":
            word = word or ""
            if not posix:
                end = s.find(char, at)
                if end < 0:
                    raise ValueError("No closing quotation")
                word += s[at - 1:end + 1]
                at = end + 1
                continue
            while True:
                if at >= len(s):
                    raise ValueError("No closing quotation")
                inner = s[at]
                at += 1
                if inner == char:
                    break
                if inner == "\\" and char == '"':
                    if at >= len(s):
                        raise ValueError("No escaped character")
                    if s[at] not in '"\\':
                        word += "\\"
                    inner = s[at]
                    at += 1
                word += inner
        elif char == "\\" and posix:
            if at >= len(s):
                raise ValueError("No escaped character")
            word = (word or "") + s[at]
            at += 1
        else:
            word = (word or "") + char
    if word is not None:
        words.append(word)
    return words


def quote(s):
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string or bytes-like object, got {type(s).__name__!r}")
    if _SAFE.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join(map(quote, split_command))
