# socket (https://docs.python.org/3.13/library/socket.html): what is put together from sockets of the simulated network.

import io
import _socket
from _socket import *
from _socket import socket, close
from enum import IntEnum, IntFlag


def _named(kind, name, prefix):
    members = {each: value for each, value in vars(_socket).items() if each.startswith(prefix)}
    made = kind(name, members, module=__name__)
    globals().update(made.__members__)
    return made


AddressFamily = _named(IntEnum, "AddressFamily", "AF_")
SocketKind = _named(IntEnum, "SocketKind", "SOCK_")
MsgFlag = _named(IntFlag, "MsgFlag", "MSG_")
AddressInfo = _named(IntFlag, "AddressInfo", "AI_")
SocketType = socket


def _as_family(number):
    return AddressFamily._value2member_map_.get(number, number)


def _as_kind(number):
    return SocketKind._value2member_map_.get(number, number)


def _with_names(infos):
    return [(_as_family(family), _as_kind(kind), proto, name, address) for family, kind, proto, name, address in infos]


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    return _with_names(_socket.getaddrinfo(host, port, family, type, proto, flags))
_GLOBAL_DEFAULT_TIMEOUT = object()


class SocketIO(io.RawIOBase):
    """A socket as a raw stream."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        super().__init__()
        self._sock = sock
        self._mode = mode if "b" in mode else mode + "b"
        self._timed_out = False
        sock._file_opened()

    def readinto(self, b):
        self._checkClosed()
        if not self.readable():
            raise io.UnsupportedOperation("not readable")
        if self._timed_out:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(b)
        except timeout:
            self._timed_out = True
            raise
        except BlockingIOError:
            return None

    def write(self, b):
        self._checkClosed()
        if not self.writable():
            raise io.UnsupportedOperation("not writable")
        try:
            return self._sock.send(b)
        except BlockingIOError:
            return None

    def _checkClosed(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")

    def readable(self):
        self._checkClosed()
        return "r" in self._mode

    def writable(self):
        self._checkClosed()
        return "w" in self._mode

    def seekable(self):
        self._checkClosed()
        return False

    def fileno(self):
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        return self.fileno() if not self.closed else -1

    @property
    def mode(self):
        return self._mode

    def close(self):
        if self.closed:
            return
        super().close()
        self._sock._file_closed()
        self._sock = None


def _make_file(sock, mode, buffering, encoding, errors, newline):
    if not set(mode) <= {"r", "w", "b"}:
        raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
    reading, writing = "r" in mode or "w" not in mode, "w" in mode
    raw = SocketIO(sock, "r" * reading + "w" * writing)
    if buffering is None:
        buffering = -1
    if buffering < 0:
        buffering = io.DEFAULT_BUFFER_SIZE
    if buffering == 0:
        if "b" not in mode:
            raise ValueError("unbuffered streams must be binary")
        return raw
    if reading and writing:
        buffered = io.BufferedRWPair(raw, raw, buffering)
    else:
        buffered = (io.BufferedReader if reading else io.BufferedWriter)(raw, buffering)
    if "b" in mode:
        return buffered
    text = io.TextIOWrapper(buffered, encoding, errors, newline)
    text.mode = mode
    return text


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, fileno=fd)


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    host, port = address
    failures = []
    for family, kind, proto, _, resolved in getaddrinfo(host, port, 0, SOCK_STREAM):
        connection = socket(family, kind, proto)
        try:
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                connection.settimeout(timeout)
            if source_address:
                connection.bind(source_address)
            connection.connect(resolved)
            return connection
        except error as failure:
            connection.close()
            failures.append(failure)
    if not failures:
        raise error("getaddrinfo returns an empty list")
    if all_errors:
        raise ExceptionGroup("create_connection failed", failures)
    raise failures[0]


def has_dualstack_ipv6():
    return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    if dualstack_ipv6:
        raise ValueError("dualstack_ipv6 not supported on this platform")
    server = socket(family, SOCK_STREAM)
    try:
        server.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            server.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        try:
            server.bind(address)
        except error as failure:
            raise error(failure.errno, f"{failure.strerror} (while attempting to bind on address {address!r})") from None
        server.listen(128 if backlog is None else backlog)
        return server
    except error:
        server.close()
        raise


def getfqdn(name=""):
    return name.strip() or gethostname()


def inet_pton(family, text):
    try:
        answers = getaddrinfo(text, None, family, SOCK_STREAM, 0, AI_NUMERICHOST)
    except gaierror:
        raise error("illegal IP address string passed to inet_pton") from None
    if family == AF_INET:
        return inet_aton(answers[0][4][0])
    head, _, tail = text.partition("::")
    left = [part for part in head.split(":") if part]
    right = [part for part in tail.split(":") if part]
    groups = left + ["0"] * (8 - len(left) - len(right)) + right
    return b"".join(int(group, 16).to_bytes(2, "big") for group in groups)


def inet_ntop(family, packed):
    if family == AF_INET:
        if len(packed) != 4:
            raise ValueError("invalid length of packed IP address string")
        return inet_ntoa(packed)
    groups = [f"{packed[at] << 8 | packed[at + 1]:x}" for at in range(0, 16, 2)]
    best, at = (0, 0), 0
    while at < 8:
        end = at
        while end < 8 and groups[end] == "0":
            end += 1
        best = max(best, (end - at, -at))
        at = end + 1
    if best[0] < 2:
        return ":".join(groups)
    start = -best[1]
    return ":".join(groups[:start]) + "::" + ":".join(groups[start + best[0]:])
