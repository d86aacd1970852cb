import collections.abc
import contextlib
import os
import shutil
import tempfile
import unittest

TESTFN = TESTFN_ASCII = '/tmp/testfn'
TESTFN_UNICODE = TESTFN_NONASCII = TESTFN + '-\xe0\xf2'
FS_NONASCII = '\xe6'
TESTFN_UNDECODABLE = TESTFN_UNENCODABLE = None
SAVEDCWD = '/'


def unlink(name):
    with contextlib.suppress(OSError):
        os.remove(name)


def rmtree(name):
    shutil.rmtree(name, ignore_errors=True)


def rmdir(name):
    with contextlib.suppress(OSError):
        os.rmdir(name)


class EnvironmentVarGuard(collections.abc.MutableMapping):
    """The environment, which is put back as it was."""

    def __enter__(self):
        self._before = dict(os.environ)
        return self

    def __exit__(self, *args):
        os.environ.clear()
        os.environ.update(self._before)

    def __getitem__(self, name):
        return os.environ[name]

    def __setitem__(self, name, value):
        os.environ[name] = value

    def __delitem__(self, name):
        os.environ.pop(name, None)

    def __iter__(self):
        return iter(os.environ)

    def __len__(self):
        return len(os.environ)

    set = __setitem__

    def unset(self, *names):
        for name in names:
            os.environ.pop(name, None)


class FakePath:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        if isinstance(self.path, BaseException):
            raise self.path
        return self.path


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    if path is None:
        path = tempfile.mkdtemp()
    else:
        os.mkdir(path)
    try:
        yield path
    finally:
        rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    before = os.getcwd()
    os.chdir(path)
    try:
        yield os.getcwd()
    finally:
        os.chdir(before)


@contextlib.contextmanager
def temp_cwd(name='tempcwd', quiet=False):
    with temp_dir('/tmp/' + name) as path, change_cwd(path) as folder:
        yield folder


@contextlib.contextmanager
def temp_umask(umask):
    raise unittest.SkipTest('needs permissions of files')
    yield


def make_bad_fd():
    return 99


def create_empty_file(name):
    open(name, 'w').close()


can_symlink = can_chmod = can_xattr = lambda: False
skip_unless_symlink = skip_unless_xattr = skip_unless_working_chmod = skip_unless_hardlink = unittest.skip('needs a file system')
skip_if_dac_override = unittest.skip('needs permissions of files')
