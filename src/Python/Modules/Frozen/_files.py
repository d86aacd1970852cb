"""The virtual file system: the program's own files, which can't be written, and memory."""

import errno
from _programfiles import all as _program_files

CWD = "/home/learner"
_DIR = 0o040755
_FILE = 0o100644


class Node:
    __slots__ = ("data", "children", "read_only", "mtime", "number")
    count = 0

    def __init__(self, data=None, read_only=False):
        Node.count += 1
        self.number = Node.count
        self.data = data
        self.children = {} if data is None else None
        self.read_only = read_only
        self.mtime = _now()

    @property
    def is_dir(self):
        return self.children is not None


def _now():
    from time import time
    return time()


def strerror(number):
    return errno._known[number][1] if number in errno._known else f"Unknown error {number}"


def error(number, path, path2=None):
    path, path2 = (fspath(item) if hasattr(item, "__fspath__") else item for item in (path, path2))
    if path2 is not None:
        return OSError(number, strerror(number), path, None, path2)
    return OSError(number, strerror(number), path)


root = Node()
cwd = CWD


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    try:
        method = type(path).__fspath__
    except AttributeError:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}") from None
    result = method(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(result).__name__}")


def parts(path):
    path = fspath(path)
    if isinstance(path, bytes):
        path = path.decode()
    if not path.startswith("/"):
        path = f"{cwd}/{path}"
    result = []
    for part in path.split("/"):
        if part == "..":
            if result:
                result.pop()
        elif part not in ("", "."):
            result.append(part)
    return result


def _make(path, node):
    *folders, name = parts(path)
    at = root
    for folder in folders:
        at = at.children.setdefault(folder, Node())
    at.children[name] = node


for _path in ("/tmp", CWD, "/dev", "/etc", "/usr"):
    _make(_path, Node())
_folder = None
for _name, _text in _program_files():
    _node = Node(bytearray(_text.encode("utf-8", "surrogatepass")), True)
    _make(_name, _node)
    # A program from elsewhere finds its files in the working folder too, as if it had been started in its own.
    if _folder is None:
        _folder = _name[:_name.rfind("/") + 1]
    if _name.startswith("/") and _name.startswith(_folder):
        _make(_name.removeprefix(_folder), _node)
_make("/dev/null", Node(bytearray()))


def find(path, shown=None):
    """The node of a path, or an OSError."""
    shown = path if shown is None else shown
    text = fspath(path)
    if not text:
        raise error(errno.ENOENT, shown)
    at = root
    for part in parts(path):
        if not at.is_dir:
            raise error(errno.ENOTDIR, shown)
        try:
            at = at.children[part]
        except KeyError:
            raise error(errno.ENOENT, shown) from None
    if text[-1:] in ("/", b"/") and not at.is_dir:
        raise error(errno.ENOTDIR, shown)
    return at


def parent_of(path):
    """The folder that a path is in, and the name there."""
    if not fspath(path):
        raise error(errno.ENOENT, path)
    names = parts(path)
    if not names:
        raise error(errno.EISDIR, path)
    at = root
    for part in names[:-1]:
        if not at.is_dir:
            raise error(errno.ENOTDIR, path)
        if part not in at.children:
            raise error(errno.ENOENT, path)
        at = at.children[part]
    if not at.is_dir:
        raise error(errno.ENOTDIR, path)
    return at, names[-1]


def writable(path, folder):
    names = parts(path)
    return names[:1] == ["tmp"] or names[:2] == ["home", "learner"] or names == ["dev", "null"]
