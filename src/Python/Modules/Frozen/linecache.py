"""linecache (https://docs.python.org/3.13/library/linecache.html)."""

from _support import source_lines

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# By file name: size, time, lines and path; or only a function that has the text, not called yet.
cache = {}


def clearcache():
    cache.clear()


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    if len(cache.get(filename, ())) == 4:
        return cache[filename][2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    for name in list(cache) if filename is None else [filename] if filename in cache else []:
        entry = cache[name]
        if len(entry) == 1 or entry[1] is None:
            continue
        import os
        try:
            found = os.stat(entry[3])
        except (OSError, ValueError):
            del cache[name]
            continue
        if (found.st_size, found.st_mtime) != entry[:2]:
            del cache[name]


def updatecache(filename, module_globals=None):
    if len(cache.get(filename, ())) == 4:
        del cache[filename]
    if not filename or filename[:1] == "<" and filename[-1:] == ">":
        return []
    if lines := source_lines(filename):
        cache[filename] = (sum(map(len, lines)), None, lines, filename)
        return lines
    import os
    try:
        found = os.stat(filename)
    except (OSError, ValueError):
        return _from_loader(filename, module_globals)
    try:
        with open(filename, encoding="utf-8") as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if not lines:
        lines = ["\n"]
    elif not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = (found.st_size, found.st_mtime, lines, filename)
    return lines


def _from_loader(filename, module_globals):
    if not lazycache(filename, module_globals):
        return []
    try:
        text = cache[filename][0]()
    except (ImportError, OSError):
        return []
    if text is None:
        return []
    lines = [line + "\n" for line in text.splitlines()]
    cache[filename] = (len(text), None, lines, filename)
    return lines


def lazycache(filename, module_globals):
    """Remembers who has the text of a file that is in no folder."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename[:1] == "<" and filename[-1:] == ">" or not module_globals or "__name__" not in module_globals:
        return False
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals["__name__"]
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    if name and get_source is not None:
        cache[filename] = (lambda: get_source(name),)
    elif lines := source_lines(module_globals.get("__file__") or ""):
        cache[filename] = (lambda: "".join(lines),)
    else:
        return False
    return True
