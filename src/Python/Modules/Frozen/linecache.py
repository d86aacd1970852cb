"""linecache (https://docs.python.org/3.13/library/linecache.html), for the program's own files."""

from _support import source_lines

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def getlines(filename, module_globals=None):
    entry = cache.get(filename)
    return source_lines(filename) if entry is None or len(entry) == 1 else entry[2]


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass


def lazycache(filename, module_globals):
    return False


def updatecache(filename, module_globals=None):
    return source_lines(filename)
