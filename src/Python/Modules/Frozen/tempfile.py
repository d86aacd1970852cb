"""tempfile (https://docs.python.org/3.13/library/tempfile.html): files and folders in /tmp, which is gone after the run."""

import io
import os
import shutil
import weakref
from random import Random
from types import GenericAlias

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix",
    "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_random = Random()


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def gettempdir():
    return os.fspath(tempdir) if tempdir is not None else "/tmp"


def gettempdirb():
    return gettempdir().encode()


def _new_path(suffix, prefix, dir):
    dir = gettempdir() if dir is None else os.fspath(dir)
    while True:
        letters = "".join(_random.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))
        path = os.path.abspath(os.path.join(dir, f"{template if prefix is None else prefix}{letters}{suffix or ''}"))
        if not os.path.exists(path):
            return path


def mktemp(suffix="", prefix=template, dir=None):
    return _new_path(suffix, prefix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = _new_path(suffix, prefix, dir)
    os.mkdir(path, 0o700)
    return path


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.file.__exit__(exc, value, tb)
        if self.delete:
            self._remove()

    def close(self):
        self.file.close()
        if self.delete and self._delete_on_close:
            self._remove()

    def _remove(self):
        if os.path.exists(self.name):
            os.unlink(self.name)

    def __iter__(self):
        yield from self.file


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None,
                       delete_on_close=True):
    path = _new_path(suffix, prefix, dir)
    return _TemporaryFileWrapper(open(path, mode, buffering, encoding, errors, newline), path, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    path = _new_path(suffix, prefix, dir)
    file = open(path, mode, buffering, encoding, errors, newline)
    os.unlink(path)
    return file


class SpooledTemporaryFile:
    """A file in memory: all files are here."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        self._max_size = max_size
        self._rolled = False
        self._file = io.BytesIO() if "b" in mode else io.TextIOWrapper(io.BytesIO(), encoding=encoding or "utf-8", newline=newline, errors=errors)

    __class_getitem__ = classmethod(GenericAlias)

    def rollover(self):
        self._rolled = True

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = weakref.finalize(self, self._cleanup, self.name, delete)

    @classmethod
    def _cleanup(cls, name, delete):
        if delete:
            shutil.rmtree(name, ignore_errors=True)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(GenericAlias)
