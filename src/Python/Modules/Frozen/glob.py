"""glob (https://docs.python.org/3.13/library/glob.html)."""

import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]

_MAGIC = re.compile(r"[*?[]")


def has_magic(s):
    return _MAGIC.search(s) is not None


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = os.fspath(pathname)
    root = os.fspath(root_dir) if root_dir is not None else ""

    def names(directory):
        try:
            return os.listdir(os.path.join(root, directory) or ".")
        except OSError:
            return []

    def is_dir(path):
        return os.path.isdir(os.path.join(root, path))

    def below(directory):
        """The directory's own path, and everything in it, however deep."""
        yield directory
        for name in names(directory):
            if include_hidden or not name.startswith("."):
                path = os.path.join(directory, name)
                if is_dir(path):
                    yield from below(path)
                else:
                    yield path

    def matches(directory, parts):
        if not parts:
            yield directory
            return
        part, *rest = parts
        if part == "**" and recursive:
            for path in below(directory):
                if rest:
                    if path == directory or is_dir(path):
                        yield from matches(path, rest)
                elif path:
                    yield path
        elif has_magic(part):
            for name in fnmatch.filter(names(directory), part):
                if include_hidden or not name.startswith(".") or part.startswith("."):
                    path = os.path.join(directory, name)
                    if not rest or is_dir(path):
                        yield from matches(path, rest)
        else:
            path = os.path.join(directory, part)
            if not part and is_dir(directory) or part and os.path.lexists(os.path.join(root, path)):
                yield from matches(path, rest)

    start = "/" if pathname.startswith("/") else ""
    yield from matches(start, pathname.lstrip("/").split("/"))


def escape(pathname):
    return re.sub(r"([*?[])", r"[\1]", pathname)


def translate(pathname, *, recursive=False, include_hidden=False, seps=None):
    pieces = []
    parts = pathname.split("/")
    for at, part in enumerate(parts):
        if part == "**" and recursive:
            pieces.append(r"(?:[^/]+/)*" if at < len(parts) - 1 else ".*")
            continue
        inner = fnmatch.translate(part)[4:-3].replace(".*", "[^/]*")
        pieces.append(("" if include_hidden or part.startswith(".") or not has_magic(part) else r"(?!\.)") + inner + ("/" if at < len(parts) - 1 else ""))
    return rf"(?s:{''.join(pieces)})\Z"
