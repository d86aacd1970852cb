# select (https://docs.python.org/3.13/library/select.html), on the descriptors of the simulated machine.

from _socket import _poll

EPOLLIN, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 4, 8, 16
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
error = OSError


def _number(file):
    if isinstance(file, int):
        number = file
    elif hasattr(file, "fileno"):
        number = file.fileno()
    else:
        raise TypeError("argument must be an int, or have a fileno() method.")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


def select(rlist, wlist, xlist, timeout=None):
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    wanted = {}
    for files, bit in ((rlist, 1), (wlist, 2)):
        for file in files:
            number = _number(file)
            wanted[number] = wanted.get(number, 0) | bit
    ready = dict(_poll(list(wanted.items()), timeout))
    return ([file for file in rlist if ready.get(_number(file), 0) & 1], [file for file in wlist if ready.get(_number(file), 0) & 2], [])


class _Poll:
    _unit = 1

    def __init__(self):
        self._wanted = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT):
        self._wanted[_number(fd)] = eventmask

    def modify(self, fd, eventmask):
        number = _number(fd)
        if number not in self._wanted:
            raise FileNotFoundError(2, "No such file or directory")
        self._wanted[number] = eventmask

    def unregister(self, fd):
        del self._wanted[_number(fd)]

    def poll(self, timeout=None, maxevents=-1):
        if timeout is not None:
            timeout = None if timeout < 0 else timeout * self._unit
        wanted = [(number, (1 if mask & 1 else 0) | (2 if mask & 4 else 0)) for number, mask in self._wanted.items()]
        found = [(number, (1 if bits & 1 else 0) | (4 if bits & 2 else 0)) for number, bits in _poll(wanted, timeout)]
        return found if maxevents < 0 else found[:maxevents]


class poll(_Poll):
    _unit = 0.001


class epoll(_Poll):
    closed = False

    def __init__(self, sizehint=-1, flags=0):
        super().__init__()

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
