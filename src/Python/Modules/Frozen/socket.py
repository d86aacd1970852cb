# socket (https://docs.python.org/3.13/library/socket.html): what is put together from sockets of the simulated network.

from _socket import *
from _socket import socket, close

SocketType = socket
_GLOBAL_DEFAULT_TIMEOUT = object()


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
