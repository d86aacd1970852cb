"""os (https://docs.python.org/3.13/library/os.html): a machine that is only pretended."""

import abc
import errno
import posixpath as path
import sys
import _files
import _random
from collections.abc import MutableMapping

sys.modules["os.path"] = path
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

name = "posix"
linesep = "\n"
error = OSError
fspath = _files.fspath
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0
EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE, EX_OSERR = 64, 65, 66, 67, 68, 69, 70, 71
EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = 72, 73, 74, 75, 76, 77, 78
WNOHANG, WUNTRACED, WCONTINUED = 1, 2, 8
O_NONBLOCK, O_CLOEXEC, O_DIRECTORY, O_SYNC = 2048, 524288, 65536, 1052672
P_NOWAIT, P_WAIT = 1, 0
TMP_MAX = 238328
supports_follow_symlinks = supports_fd = supports_dir_fd = supports_effective_ids = frozenset()
supports_bytes_environ = True


class PathLike(abc.ABC):
    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__") if cls is PathLike else NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


class _Environ(MutableMapping):
    def __init__(self, data):
        self._data = data

    def _checked(self, value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._data[self._checked(key)] = self._checked(value)

    def __delitem__(self, key):
        try:
            del self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"environ({{{', '.join(f'{key!r}: {value!r}' for key, value in self._data.items())}}})"

    def copy(self):
        return dict(self)

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return dict(self) | dict(other)

    def __ror__(self, other):
        return dict(other) | dict(self)


environ = _Environ({
    "HOME": _files.CWD, "LANG": "C.UTF-8", "LOGNAME": "learner", "PATH": "/usr/local/bin:/usr/bin:/bin", "PWD": _files.CWD,
    "SHELL": "/bin/sh", "TERM": "dumb", "TZ": "UTC", "USER": "learner",
})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def unsetenv(name, /):
    environ.pop(name, None)


def getpid():
    import _signal
    return _signal._getpid()


def getppid():
    return 1


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    return "learner"


def cpu_count():
    return 4


process_cpu_count = cpu_count


def getloadavg():
    return 0.0, 0.0, 0.0


def urandom(size, /):
    return _random.entropy(size)


def getrandom(size, flags=0):
    return _random.entropy(size)


class uname_result(tuple):
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])

    def __repr__(self):
        return (f"posix.uname_result(sysname={self[0]!r}, nodename={self[1]!r}, release={self[2]!r}, "
                f"version={self[3]!r}, machine={self[4]!r})")


def uname():
    return uname_result(("Linux", "playground", "6.0", "#1", "x86_64"))


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fd=1, /):
    raise OSError(errno.ENOTTY, "Inappropriate ioctl for device")


def strerror(code, /):
    return _files.strerror(code)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def getcwd():
    return _files.cwd


def getcwdb():
    return _files.cwd.encode()


def chdir(path):
    if not _files.find(path).is_dir:
        raise _files.error(errno.ENOTDIR, path)
    _files.cwd = "/" + "/".join(_files.parts(path))


def listdir(path=None):
    node = _files.find("." if path is None else path, path)
    if not node.is_dir:
        raise _files.error(errno.ENOTDIR, path)
    return list(node.children)


class stat_result(tuple):
    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: self[7])
    st_mtime = property(lambda self: self[8])
    st_ctime = property(lambda self: self[9])
    st_mtime_ns = property(lambda self: int(self[8] * 1e9))

    def __repr__(self):
        names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime")
        return f"os.stat_result({', '.join(f'{n}={int(v)}' for n, v in zip(names, self))})"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    node = _files.find(path)
    mode = 0o040755 if node.is_dir else 0o100444 if node.read_only else 0o100644
    size = 4096 if node.is_dir else len(node.data)
    return stat_result((mode, node.number, 1, 1, 1000, 1000, size, node.mtime, node.mtime, node.mtime))


def lstat(path, *, dir_fd=None):
    return stat(path)


class DirEntry:
    __module__ = "posix"
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, folder, name, node):
        self.name = name
        self.path = name if folder == "" else _join(folder, name)
        self._node = node

    def is_dir(self, *, follow_symlinks=True):
        return self._node.is_dir

    def is_file(self, *, follow_symlinks=True):
        return not self._node.is_dir

    def is_symlink(self):
        return False

    def inode(self):
        return self._node.number

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


_join = path.join


class _ScandirIterator:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path=None):
    node = _files.find("." if path is None else path, path)
    if not node.is_dir:
        raise _files.error(errno.ENOTDIR, path)
    folder = "." if path is None else fspath(path)
    return _ScandirIterator([DirEntry(folder, name, child) for name, child in node.children.items()])


def walk(top, topdown=True, onerror=None, followlinks=False):
    pending = [fspath(top)]
    while pending:
        top = pending.pop()
        if isinstance(top, tuple):
            yield top
            continue
        try:
            node = _files.find(top)
            if not node.is_dir:
                raise _files.error(errno.ENOTDIR, top)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        folders = [name for name, child in node.children.items() if child.is_dir]
        files = [name for name, child in node.children.items() if not child.is_dir]
        if topdown:
            yield top, folders, files
        else:
            pending.append((top, folders, files))
        pending += [_join(top, name) for name in reversed(folders)]


def _changed(path):
    folder, name = _files.parent_of(path)
    if not _files.writable(path, folder):
        raise _files.error(errno.EACCES, path)
    return folder, name


def mkdir(path, mode=0o777, *, dir_fd=None):
    if not _files.parts(path):
        raise _files.error(errno.EEXIST, path)
    folder, name = _files.parent_of(path)
    if name in folder.children:
        raise _files.error(errno.EEXIST, path)
    _changed(path)
    folder.children[name] = _files.Node()


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, exist_ok=exist_ok)
        if tail == ".":
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path, *, dir_fd=None):
    node = _files.find(path)
    if node.is_dir:
        raise _files.error(errno.EISDIR, path)
    if node.read_only:
        raise _files.error(errno.EROFS, path)
    folder, name = _changed(path)
    del folder.children[name]


unlink = remove


def rmdir(path, *, dir_fd=None):
    node = _files.find(path)
    if not node.is_dir:
        raise _files.error(errno.ENOTDIR, path)
    if node.children:
        raise _files.error(errno.ENOTEMPTY, path)
    folder, name = _changed(path)
    del folder.children[name]


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    try:
        node = _files.find(src)
    except OSError as e:
        raise _files.error(e.errno, src, dst) from None
    if node.read_only:
        raise _files.error(errno.EROFS, src, dst)
    from_folder, from_name = _changed(src)
    to_folder, to_name = _changed(dst)
    there = to_folder.children.get(to_name)
    if there is not None and there.is_dir != node.is_dir:
        raise _files.error(errno.EISDIR if there.is_dir else errno.ENOTDIR, src, dst)
    if there is not None and there.is_dir and there.children:
        raise _files.error(errno.ENOTEMPTY, src, dst)
    del from_folder.children[from_name]
    to_folder.children[to_name] = node


replace = rename


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    try:
        node = _files.find(path)
    except OSError:
        return False
    return not (mode & W_OK and node.read_only)


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _files.find(path)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    _files.find(path).mtime = _files._now() if times is None else times[1]


_open_files = {}


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def open(path, flags, mode=0o777, *, dir_fd=None):
    import io
    from _socket import _reserve
    there = True
    try:
        _files.find(path)
    except FileNotFoundError:
        there = False
    if not there and not flags & O_CREAT or there and flags & O_CREAT and flags & O_EXCL:
        raise _files.error(errno.EEXIST if there else errno.ENOENT, path)
    writes = flags & 3
    if not there or flags & O_TRUNC and writes:
        io.FileIO(path, "w").close()
    file = io.FileIO(path, "r" if not writes else "a" if flags & O_APPEND and writes == O_WRONLY else "a+" if flags & O_APPEND else "r+")
    if writes == O_WRONLY:
        file._reads = False
    file._fd = _reserve()
    _open_files[file._fd] = file
    return file._fd


def close(fd, /):
    from _socket import close, _release
    file = _open_files.pop(fd, None)
    if file is not None:
        file.close()
        _release(fd)
    elif fd not in (0, 1, 2):
        close(fd)


def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def _file_of(fd, wrong):
    file = _open_files.get(fd)
    if file is not None and not getattr(file, wrong):
        raise OSError(errno.EBADF, "Bad file descriptor")
    return file


def read(fd, length, /):
    if length < 0:
        raise OSError(errno.EINVAL, "Invalid argument")
    if fd == 0:
        import sys
        return sys.__stdin__.buffer.read1(length)
    file = _file_of(fd, "_reads")
    if file is not None:
        return file.read(length)
    from _socket import _read
    return _read(fd, length)


def write(fd, data, /):
    if fd in (1, 2):
        import sys
        stream = sys.__stdout__ if fd == 1 else sys.__stderr__
        stream.buffer.write(bytes(memoryview(data)))
        return memoryview(data).nbytes
    file = _file_of(fd, "_writes")
    if file is not None:
        return file.write(data)
    from _socket import _write
    return _write(fd, data)


def lseek(fd, position, whence, /):
    if fd in _open_files:
        return _open_files[fd].seek(position, whence)
    from _socket import _at
    _at(fd)
    raise OSError(errno.ESPIPE, "Illegal seek")


def pipe():
    from _socket import _pipe
    reader, writer = _pipe()
    return reader.fileno(), writer.fileno()


def pipe2(flags, /):
    ends = pipe()
    for end in ends:
        set_blocking(end, not flags & O_NONBLOCK)
    return ends


def set_blocking(fd, blocking, /):
    if fd not in _open_files and fd not in (0, 1, 2):
        from _socket import _at
        _at(fd).setblocking(blocking)


def get_blocking(fd, /):
    if fd in _open_files or fd in (0, 1, 2):
        return True
    from _socket import _at
    return _at(fd).getblocking()


def isatty(fd, /):
    return False


def get_inheritable(fd, /):
    return fd in (0, 1, 2)


def set_inheritable(fd, inheritable, /):
    pass


def get_exec_path(env=None):
    return environ.get("PATH", defpath).split(pathsep)


def times():
    from time import process_time
    return (process_time(), 0.0, 0.0, 0.0, process_time())


def abort():
    raise SystemExit(134)


def _exit(status):
    raise SystemExit(status)


# ---- Processes ----

def kill(pid, signal, /):
    import _signal
    import _process
    child = _process.running.get(pid)
    if child is None:
        return _signal._kill(pid, signal)
    child.send_signal(signal)


def killpg(pgid, signal, /):
    kill(pgid, signal)


def getpgid(pid, /):
    return getpid()


def getpgrp():
    return getpid()


def umask(mask, /):
    global _umask
    old, _umask = _umask, mask & 0o777
    return old


_umask = 0o022


def getgroups():
    return [getgid()]


def nice(increment, /):
    return 0


def system(command):
    """What wait() would say of the shell: its exit code in the second byte."""
    import subprocess
    return subprocess.call(fspath(command), shell=True) << 8


class _Popen:
    def __init__(self, process, stream):
        self._process = process
        self._stream = stream

    def close(self):
        self._stream.close()
        code = self._process.wait()
        return code << 8 if code else None

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __getattr__(self, name):
        return getattr(self.__dict__["_stream"], name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode="r", buffering=-1):
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    import subprocess
    if mode == "r":
        process = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE)
        return _Popen(process, process.stdout)
    process = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE)
    return _Popen(process, process.stdin)


def WIFEXITED(status):
    return status & 0x7f == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xff


def WIFSIGNALED(status):
    return 0 < status & 0x7f < 0x7f


def WTERMSIG(status):
    return status & 0x7f


def WIFSTOPPED(status):
    return status & 0xff == 0x7f


def WSTOPSIG(status):
    return status >> 8 & 0xff


def WIFCONTINUED(status):
    return status == 0xffff


def WCOREDUMP(status):
    return bool(status & 0x80)


def waitstatus_to_exitcode(status):
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    raise ValueError(f"invalid wait status: {status}")


def sched_getaffinity(pid, /):
    return set(range(cpu_count()))


def sched_yield():
    from time import sleep
    sleep(0)


def renames(old, new):
    head, _ = path.split(new)
    if head and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, _ = path.split(old)
    if head:
        try:
            removedirs(head)
        except OSError:
            pass


def truncate(path, length):
    node = _files.find(path)
    if node.read_only:
        raise _files.error(errno.EROFS, path)
    data = bytes(node.data[:length])
    node.data = type(node.data)(data + bytes(length - len(data)))


def readlink(path, *, dir_fd=None):
    _files.find(path)
    raise _files.error(errno.EINVAL, path)


def getenvb(key, default=None):
    value = getenv(fsdecode(key))
    return default if value is None else fsencode(value)
