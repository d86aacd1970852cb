"""os.path (https://docs.python.org/3.13/library/os.path.html)."""

import _files

curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull = ".", "..", ".", "/", ":", "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
    "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars",
    "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep",
    "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath", "isjunction", "isdevdrive", "isreserved",
]


def _text(path):
    path = _files.fspath(path)
    return (path, "/", ".") if isinstance(path, str) else (path, b"/", b".")


def normcase(s):
    return _files.fspath(s)


def isabs(s):
    s, slash, _ = _text(s)
    return s.startswith(slash)


def join(a, /, *p):
    path, slash, _ = _text(a)
    for other in p:
        b = _files.fspath(other)
        if isinstance(b, str) != isinstance(path, str):
            raise TypeError("Can't mix strings and bytes in path components")
        if b.startswith(slash):
            path = b
        elif not path or path.endswith(slash):
            path += b
        else:
            path += slash + b
    return path


def split(p):
    p, slash, _ = _text(p)
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p, slash, dot = _text(p)
    slash_at = p.rfind(slash)
    dot_at = p.rfind(dot)
    if dot_at > slash_at:
        at = slash_at + 1
        while at < dot_at:
            if p[at:at + 1] != dot:
                return p[:dot_at], p[dot_at:]
            at += 1
    return p, p[:0]


def splitdrive(p):
    p, _, _ = _text(p)
    return p[:0], p


def splitroot(p):
    p, slash, _ = _text(p)
    empty = p[:0]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_files.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def _node(path):
    try:
        return _files.find(path)
    except (OSError, ValueError):
        return None


def exists(path):
    return _node(path) is not None


lexists = exists


def isfile(path):
    node = _node(path)
    return node is not None and not node.is_dir


def isdir(s):
    node = _node(s)
    return node is not None and node.is_dir


def islink(path):
    return False


isjunction = isdevdrive = isreserved = islink


def ismount(path):
    return not _files.parts(path)


def getsize(filename):
    node = _files.find(filename)
    return 4096 if node.is_dir else len(node.data)


def getmtime(filename):
    return _files.find(filename).mtime


getatime = getctime = getmtime


def samefile(f1, f2):
    return _files.find(f1) is _files.find(f2)


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino


def sameopenfile(fp1, fp2):
    return fp1 == fp2


def expanduser(path):
    path, slash, _ = _text(path)
    tilde = "~" if isinstance(path, str) else b"~"
    if path == tilde or path.startswith(tilde + slash):
        home = _files.CWD if isinstance(path, str) else _files.CWD.encode()
        return home + path[1:]
    return path


def expandvars(path):
    import os
    path = _files.fspath(path)
    result = []
    i = 0
    while i < len(path):
        c = path[i]
        if c != "$":
            result.append(c)
            i += 1
            continue
        end = i + 1
        if path[end:end + 1] == "{":
            end = path.find("}", end) + 1
            name = path[i + 2:end - 1]
        else:
            while end < len(path) and (path[end].isalnum() or path[end] == "_"):
                end += 1
            name = path[i + 1:end]
        if end <= i + 1 or name not in os.environ:
            end = max(end, i + 1)
            result.append(path[i:end])
        else:
            result.append(os.environ[name])
        i = end
    return "".join(result)


def normpath(path):
    path, slash, dot = _text(path)
    if not path:
        return dot
    _, root, path = splitroot(path)
    result = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dot + dot or (not root and not result) or (result and result[-1] == dot + dot):
            result.append(part)
        elif result:
            result.pop()
    return root + slash.join(result) or dot


def abspath(path):
    path, slash, _ = _text(path)
    if not path.startswith(slash):
        path = join(_files.cwd if isinstance(path, str) else _files.cwd.encode(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    if strict:
        _files.find(filename)
    return abspath(filename)


def relpath(path, start=None):
    path, slash, dot = _text(path)
    if not path:
        raise ValueError("no path specified")
    start = dot if start is None else _files.fspath(start)
    start_parts = [x for x in abspath(start).split(slash) if x]
    path_parts = [x for x in abspath(path).split(slash) if x]
    i = len(commonprefix([start_parts, path_parts]))
    return slash.join([dot + dot] * (len(start_parts) - i) + path_parts[i:]) or dot


def commonpath(paths):
    paths = tuple(map(_files.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, dot = ("/", ".") if isinstance(paths[0], str) else (b"/", b".")
    if len({p[:1] == slash for p in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[c for c in p.split(slash) if c and c != dot] for p in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, c in enumerate(low):
        if c != high[i]:
            common = low[:i]
            break
    return (slash if paths[0][:1] == slash else slash[:0]) + slash.join(common)
