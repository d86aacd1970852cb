"""linecache (https://docs.python.org/3.13/library/linecache.html), for the program's own files."""

from _support import source_lines

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def getlines(filename, module_globals=None):
    return source_lines(filename)


def getline(filename, lineno, module_globals=None):
    lines = source_lines(filename)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass


def lazycache(filename, module_globals):
    return False


def updatecache(filename, module_globals=None):
    return source_lines(filename)
