import contextlib
import os
import unittest

TESTFN = TESTFN_ASCII = '/tmp/testfn'
TESTFN_UNICODE = TESTFN_NONASCII = TESTFN + '-\xe0\xf2'
FS_NONASCII = '\xe6'
TESTFN_UNDECODABLE = TESTFN_UNENCODABLE = None
SAVEDCWD = '/'


def unlink(name):
    with contextlib.suppress(OSError):
        os.remove(name)


rmtree = rmdir = unlink


class EnvironmentVarGuard:
    def __init__(self):
        raise unittest.SkipTest('changes the environment')


class FakePath:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        if isinstance(self.path, BaseException):
            raise self.path
        return self.path


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    raise unittest.SkipTest('needs folders')
    yield


temp_cwd = change_cwd = temp_umask = temp_dir
create_empty_file = lambda name: open(name, 'w').close()
can_symlink = can_chmod = can_xattr = lambda: False
skip_unless_symlink = skip_unless_xattr = skip_unless_working_chmod = skip_unless_hardlink = unittest.skip('needs a file system')
