"""pathlib (https://docs.python.org/3.13/library/pathlib.html), on the virtual file system."""

import errno
import io
import os
import posixpath
import re

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class UnsupportedOperation(NotImplementedError):
    pass


def _translate(pattern):
    """A shell pattern for one name, as a regular expression."""
    result = ""
    i, n = 0, len(pattern)
    while i < n:
        c = pattern[i]
        i += 1
        if c == "*":
            result += "[^/]*"
        elif c == "?":
            result += "[^/]"
        elif c == "[":
            j = i + 1 if pattern[i:i + 1] == "!" else i
            j = pattern.find("]", j + 1)
            if j < 0:
                result += r"\["
            else:
                inside = pattern[i:j].replace("\\", r"\\")
                i = j + 1
                result += f"[^{inside[1:]}]" if inside[:1] == "!" else f"[{inside}]"
        else:
            result += re.escape(c)
    return result


class PurePath:
    __slots__ = ("_raw", "_drive", "_root", "_parts", "_text")
    _windows = False

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                paths.append(str(arg) if arg._windows == self._windows or not arg._windows else str(arg).replace("\\", "/"))
            else:
                try:
                    path = os.fspath(arg)
                except TypeError:
                    path = arg
                if not isinstance(path, str):
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ "
                                    f"returns a str, not {type(path).__name__!r}")
                paths.append(path)
        self._text = None
        self._drive, self._root, self._parts = self._parse(paths)

    def _parse(self, paths):
        text = ""
        for path in paths:
            if self._windows:
                path = path.replace("/", "\\")
                drive, root, _ = self._split(path)
                old_drive, old_root, _ = self._split(text)
                if root or (drive and drive.lower() != old_drive.lower()):
                    text = path if drive or not old_drive else old_drive + path
                    continue
                if drive:
                    path = path[len(drive):]
                text = text + path if not text or text[-1] in "\\:" else text + "\\" + path
            else:
                text = posixpath.join(text, path)
        drive, root, rest = self._split(text)
        sep = "\\" if self._windows else "/"
        return drive, root, [part for part in rest.split(sep) if part and part != "."]

    def _split(self, text):
        if not self._windows:
            return posixpath.splitroot(text)
        if text[:2] == "\\\\":
            parts = text[2:].split("\\", 2)
            if len(parts) >= 2 and parts[0] and parts[1]:
                return "\\\\" + parts[0] + "\\" + parts[1], "\\", parts[2] if len(parts) > 2 else ""
            return text, "", ""
        drive = text[:2] if text[1:2] == ":" else ""
        rest = text[len(drive):]
        return (drive, "\\", rest.lstrip("\\")) if rest[:1] == "\\" else (drive, "", rest)

    def with_segments(self, *segments):
        return type(self)(*segments)

    def _made(self, drive, root, parts):
        sep = "\\" if self._windows else "/"
        return self.with_segments(drive + root + sep.join(parts))

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __str__(self):
        if self._text is None:
            sep = "\\" if self._windows else "/"
            self._text = self._drive + self._root + sep.join(self._parts) or "."
        return self._text

    __fspath__ = __str__

    def as_posix(self):
        return str(self).replace("\\", "/") if self._windows else str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.as_posix()!r})"

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        return "file://" + ("/" if self._windows else "") + quote_from_bytes(self.as_posix().encode())

    def _key(self):
        text = str(self)
        return text.lower() if self._windows else text

    def _order(self):
        return self._key().split("\\" if self._windows else "/")

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._windows == other._windows and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __lt__(self, other):
        return self._order() < other._order() if isinstance(other, PurePath) and self._windows == other._windows else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if isinstance(other, PurePath) and self._windows == other._windows else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if isinstance(other, PurePath) and self._windows == other._windows else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if isinstance(other, PurePath) and self._windows == other._windows else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    drive = property(lambda self: self._drive)
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._drive + self._root)

    @property
    def parts(self):
        anchor = self._drive + self._root
        return (anchor, *self._parts) if anchor else tuple(self._parts)

    @property
    def name(self):
        return self._parts[-1] if self._parts else ""

    @property
    def suffix(self):
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    @property
    def parent(self):
        return self._made(self._drive, self._root, self._parts[:-1]) if self._parts else self

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._parts:
            raise ValueError(f"{self!r} has an empty name")
        return self._made(self._drive, self._root, [*self._parts[:-1], name])

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1) or "/" in suffix:
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *_deprecated, walk_up=False):
        other = other if isinstance(other, PurePath) and not _deprecated else self.with_segments(other, *_deprecated)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self.with_segments(*[".."] * step, *self._parts[len(path._parts):])

    def is_relative_to(self, other, *_deprecated):
        other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        return bool(self._root) and (not self._windows or bool(self._drive))

    def is_reserved(self):
        return False

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        mine, others = self.parts, pattern.parts
        if not others:
            raise ValueError("empty pattern")
        if len(mine) < len(others) or (pattern.anchor and len(mine) != len(others)):
            return False
        flags = re.IGNORECASE if (self._windows if case_sensitive is None else not case_sensitive) else 0
        return all(re.fullmatch(_translate("*" if b == "**" else b), a, flags) for a, b in zip(reversed(mine), reversed(others)))

    def full_match(self, pattern, *, case_sensitive=None):
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        return _match_parts(list(self.parts), list(pattern.parts))


def _match_parts(names, patterns):
    """Whether names match patterns, in which ** stands for any number of names."""
    reached = {0}
    for pattern in patterns:
        if pattern == "**":
            reached = set(range(min(reached), len(names) + 1)) if reached else reached
        else:
            reached = {i + 1 for i in reached if i < len(names) and re.fullmatch(_translate(pattern), names[i])}
    return len(names) in reached


class _Parents:
    def __init__(self, path):
        self._path = path
        self._count = len(path._parts)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        path = self._path
        return path._made(path._drive, path._root, path._parts[:-index - 1])

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePosixPath(PurePath):
    __slots__ = ()


class PureWindowsPath(PurePath):
    __slots__ = ()
    _windows = True


os.PathLike.register(PurePath)


class Path(PurePath):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        if cls._windows:
            raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        from urllib.parse import unquote
        path = cls(unquote(uri[5:].removeprefix("//").removeprefix("localhost")))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def stat(self, *, follow_symlinks=True):
        return os.stat(self)

    lstat = stat

    def exists(self, *, follow_symlinks=True):
        return posixpath.exists(self)

    def is_dir(self, *, follow_symlinks=True):
        return posixpath.isdir(self)

    def is_file(self, *, follow_symlinks=True):
        return posixpath.isfile(self)

    def is_symlink(self):
        return False

    is_mount = is_socket = is_fifo = is_block_device = is_char_device = is_junction = is_symlink

    def samefile(self, other_path):
        return posixpath.samefile(self, other_path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as f:
            return f.read()

    def write_bytes(self, data):
        with self.open("wb") as f:
            return f.write(data)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {data.__class__.__name__}")
        with self.open("w", -1, encoding, errors, newline) as f:
            return f.write(data)

    def iterdir(self):
        return (self / name for name in os.listdir(self))

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        pattern = PurePosixPath(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not pattern.parts:
            raise ValueError(f"Unacceptable pattern: {str(pattern)!r}")
        return self._glob(list(pattern.parts))

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self._glob(["**", *PurePosixPath(pattern).parts])

    def _glob(self, patterns):
        seen = set()
        pending = [(self, 0)]
        while pending:
            path, at = pending.pop()
            if at == len(patterns):
                if path not in seen and path.exists():
                    seen.add(path)
                    yield path
                continue
            if not path.is_dir():
                continue
            pattern = patterns[at]
            children = list(path.iterdir())
            more = []
            if pattern == "**":
                more.append((path, at + 1))
                more += [(child, at) for child in children if child.is_dir()]
            elif pattern == "..":
                more.append((path / "..", at + 1))
            else:
                more += [(child, at + 1) for child in children if re.fullmatch(_translate(pattern), child.name)]
            pending += reversed(more)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for folder, folders, files in os.walk(self, top_down, on_error):
            yield self.with_segments(folder), folders, files

    def absolute(self):
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(posixpath.realpath(self, strict=strict))

    def expanduser(self):
        return self.with_segments(posixpath.expanduser(self)) if str(self).startswith("~") else self

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(self))
            os.utime(self)
        else:
            self.open("x").close()

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    def owner(self, *, follow_symlinks=True):
        return "learner"

    group = owner


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    __slots__ = ()
