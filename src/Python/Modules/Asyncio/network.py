# Servers, and the loop's methods for connections, datagrams, pipes and sockets
# (https://docs.python.org/3.13/library/asyncio-eventloop.html). What happens is the scheduler's; here is what calls the program.

_SOCK_STREAM, _SOCK_DGRAM = 1, 2


def _method_of(cls):
    def put(function):
        function.__qualname__ = cls.__name__ + "." + function.__name__
        function.__module__ = cls.__module__
        setattr(cls, function.__name__, function)
        return function
    return put


class AbstractServer:
    __module__ = "asyncio.events"

    def close(self):
        raise NotImplementedError

    def close_clients(self):
        raise NotImplementedError

    def abort_clients(self):
        raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError

    def is_serving(self):
        raise NotImplementedError

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class Server(_Server, AbstractServer):
    __module__ = "asyncio.base_events"

    def __init__(self, loop, sockets, protocol_factory, ssl_context, backlog, ssl_handshake_timeout, ssl_shutdown_timeout=None):
        self._protocol_factory = protocol_factory
        self._setup(loop, (list(sockets), backlog))

    def __repr__(self):
        return f"<{type(self).__name__} sockets={self.sockets!r}>"

    async def start_serving(self):
        self._start()
        await sleep(0)

    async def serve_forever(self):
        if self._is_serving_forever:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._is_closed:
            raise RuntimeError(f"server {self!r} is closed")
        await self._serve()

    async def wait_closed(self):
        await self._wait_closed()


def _refuse_tls(ssl):
    if ssl:
        raise NotImplementedError("TLS: the playground's network carries plain bytes only")


def _check_tls_arguments(ssl, **given):
    for name, value in given.items():
        if value is not None and not ssl:
            raise ValueError(f"{name} is only meaningful with ssl")
    _refuse_tls(ssl)


def _check_stream(sock):
    if sock._type != _SOCK_STREAM:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")


async def _resolved(loop, address, family, kind, proto=0, flags=0):
    host, port = address[:2]
    known = _resolve_numeric(host, port, family, kind, proto)
    if known is not None:
        return [known]
    return await loop.getaddrinfo(host, port, family=family, type=kind, proto=proto, flags=flags)


def _bind_any(sock, family, local, failures):
    for candidate in local:
        if candidate[0] != family:
            continue
        try:
            sock.bind(candidate[4])
            return
        except OSError as failure:
            text = f"error while attempting to bind on address {candidate[4]!r}: {str(failure).lower()}"
            failures.append(OSError(failure.errno, text))
    if failures:
        raise failures.pop()
    name = {1: "AF_UNIX", 2: "AF_INET", 10: "AF_INET6"}[family]
    raise OSError(f"no matching local address with family=<AddressFamily.{name}: {family}> found")


async def _connect_one(loop, info, local, failures):
    family, kind, proto, _, address = info
    sock = _new_socket(family, kind, proto)
    try:
        sock.setblocking(False)
        if local is not None:
            _bind_any(sock, family, local, failures)
        await loop.sock_connect(sock, address)
        return sock
    except OSError as failure:
        failures.append(failure)
        sock.close()
        return None
    except BaseException:
        sock.close()
        raise


def _raise_all(failures, all_errors):
    if all_errors:
        raise ExceptionGroup("create_connection failed", failures)
    if len({str(failure) for failure in failures}) == 1:
        raise failures[0]
    raise OSError("Multiple exceptions: " + ", ".join(str(failure) for failure in failures))


async def _open_transport(loop, kind, cls, channel, protocol, *more):
    transport = _make_transport(kind, cls, loop, channel, protocol, *more)
    try:
        await _opened(transport)
    except BaseException:
        transport.close()
        raise
    return transport


def _ensure_unused(loop, sock):
    loop.remove_reader(sock)


@_method_of(BaseEventLoop)
async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None,
                            local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                            happy_eyeballs_delay=None, interleave=None, all_errors=False):
    _check_tls_arguments(ssl, server_hostname=server_hostname)
    _check_tls_arguments(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
        infos = await _resolved(self, (host, port), family, _SOCK_STREAM, proto, flags)
        local = None if local_addr is None else await _resolved(self, local_addr, family, _SOCK_STREAM, proto, flags)
        failures = []
        for info in infos:
            sock = await _connect_one(self, info, local, failures)
            if sock is not None:
                break
        else:
            _raise_all(failures, all_errors)
    elif sock is None:
        raise ValueError("host and port was not specified and no sock specified")
    else:
        _check_stream(sock)
    sock.setblocking(False)
    protocol = protocol_factory()
    _ensure_unused(self, sock)
    return await _open_transport(self, "socket", _SelectorSocketTransport, sock, protocol), protocol


def _hosts_of(host):
    if host == "":
        return [None]
    if host is None or isinstance(host, (str, bytes)):
        return [host]
    return list(host)


def _bind_server(infos, reuse_port, reuse_address):
    sockets = []
    try:
        for family, kind, proto, _, address in infos:
            sock = _new_socket(family, kind, proto)
            sockets.append(sock)
            if reuse_address is not False:
                sock.setsockopt(1, 2, True)
            if reuse_port:
                sock.setsockopt(1, 15, True)
            try:
                sock.bind(address)
            except OSError as failure:
                text = f"error while attempting to bind on address {address!r}: {str(failure).lower()}"
                if failure.errno == 99:
                    sockets.pop().close()
                    continue
                raise OSError(failure.errno, text) from None
        if not sockets:
            raise OSError(f"could not bind on any address out of {[info[4] for info in infos]!r}")
    except BaseException:
        for sock in sockets:
            sock.close()
        raise
    return sockets


async def _resolve_server(loop, host, port, family, flags):
    infos = await _resolved(loop, (host, port), family, _SOCK_STREAM, 0, flags)
    if not infos:
        raise OSError(f"getaddrinfo({host!r}) returned empty list")
    return infos


_resolve_server.__qualname__ = "BaseEventLoop._create_server_getaddrinfo"


async def _serve_on(loop, sockets, protocol_factory, backlog, start_serving):
    for sock in sockets:
        sock.setblocking(False)
    server = Server(loop, sockets, protocol_factory, None, backlog, None)
    if start_serving:
        server._start()
        await sleep(0)
    return server


@_method_of(BaseEventLoop)
async def create_server(self, protocol_factory, host=None, port=None, *, family=_AF_UNSPEC, flags=_AI_PASSIVE, sock=None, backlog=100, ssl=None,
                        reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None, start_serving=True):
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    _check_tls_arguments(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
        answers = await gather(*[_resolve_server(self, each, port, family, flags) for each in _hosts_of(host)])
        sockets = _bind_server(list(dict.fromkeys(info for infos in answers for info in infos)), reuse_port, reuse_address)
    elif sock is None:
        raise ValueError("Neither host/port nor sock were specified")
    else:
        _check_stream(sock)
        sockets = [sock]
    return await _serve_on(self, sockets, protocol_factory, backlog, start_serving)


@_method_of(BaseEventLoop)
async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    _check_stream(sock)
    _check_tls_arguments(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    sock.setblocking(False)
    protocol = protocol_factory()
    _ensure_unused(self, sock)
    return await _open_transport(self, "socket", _SelectorSocketTransport, sock, protocol), protocol


def _text_of(path):
    return path.__fspath__() if hasattr(path, "__fspath__") else path


@_method_of(_UnixSelectorEventLoop)
async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
                                 ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    assert server_hostname is None or isinstance(server_hostname, str)
    if server_hostname is not None and not ssl:
        raise ValueError("server_hostname is only meaningful with ssl")
    _check_tls_arguments(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    if path is not None:
        if sock is not None:
            raise ValueError("path and sock can not be specified at the same time")
        sock = _new_socket(_AF_UNIX, _SOCK_STREAM, 0)
        try:
            sock.setblocking(False)
            await self.sock_connect(sock, _text_of(path))
        except BaseException:
            sock.close()
            raise
    elif sock is None:
        raise ValueError("no path and sock were specified")
    elif sock._family != _AF_UNIX or sock._type != _SOCK_STREAM:
        raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
    sock.setblocking(False)
    protocol = protocol_factory()
    return await _open_transport(self, "socket", _SelectorSocketTransport, sock, protocol), protocol


@_method_of(_UnixSelectorEventLoop)
async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None,
                             ssl_shutdown_timeout=None, start_serving=True, cleanup_socket=True):
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    _check_tls_arguments(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    if path is not None:
        if sock is not None:
            raise ValueError("path and sock can not be specified at the same time")
        path = _text_of(path)
        sock = _new_socket(_AF_UNIX, _SOCK_STREAM, 0)
        _unlink_socket(path)
        try:
            sock.bind(path)
        except OSError as failure:
            sock.close()
            if failure.errno == 98:
                raise OSError(98, f"Address {path!r} is already in use") from None
            raise
    elif sock is None:
        raise ValueError("path was not specified, and no sock specified")
    elif sock._family != _AF_UNIX or sock._type != _SOCK_STREAM:
        raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
    return await _serve_on(self, [sock], protocol_factory, backlog, start_serving)


async def _datagram_pairs(loop, local_addr, remote_addr, family, proto, flags):
    if not (local_addr or remote_addr):
        if family == 0:
            raise ValueError("unexpected address family")
        return [((family, proto), (None, None))]
    if family == _AF_UNIX:
        for address in (local_addr, remote_addr):
            if address is not None and not isinstance(address, str):
                raise TypeError("string is expected")
        if local_addr:
            _unlink_socket(local_addr)
        return [((family, proto), (local_addr, remote_addr))]
    found = {}
    for at, address in enumerate((local_addr, remote_addr)):
        if address is None:
            continue
        if not (isinstance(address, tuple) and len(address) == 2):
            raise TypeError("2-tuple is expected")
        for kind, _, protocol, _, resolved in await _resolved(loop, address, family, _SOCK_DGRAM, proto, flags):
            found.setdefault((kind, protocol), [None, None])[at] = resolved
    pairs = [(key, pair) for key, pair in found.items()
             if not ((local_addr and pair[0] is None) or (remote_addr and pair[1] is None))]
    if not pairs:
        raise ValueError("can not get address information")
    return pairs


async def _open_datagram_socket(loop, key, pair, reuse_port, allow_broadcast):
    local, remote = pair
    sock = _new_socket(key[0], _SOCK_DGRAM, key[1])
    try:
        if reuse_port:
            sock.setsockopt(1, 15, 1)
        if allow_broadcast:
            sock.setsockopt(1, 6, 1)
        sock.setblocking(False)
        if local:
            sock.bind(local)
        if remote and not allow_broadcast:
            await loop.sock_connect(sock, remote)
    except BaseException:
        sock.close()
        raise
    return sock


@_method_of(BaseEventLoop)
async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0,
                                   reuse_port=None, allow_broadcast=None, sock=None):
    remote = None
    if sock is not None:
        if sock._type == _SOCK_STREAM:
            raise ValueError(f"A datagram socket was expected, got {sock!r}")
        given = dict(local_addr=local_addr, remote_addr=remote_addr, family=family, proto=proto, flags=flags,
                     reuse_port=reuse_port, allow_broadcast=allow_broadcast)
        problems = ", ".join(f"{name}={value}" for name, value in given.items() if value)
        if problems:
            raise ValueError(f"socket modifier keyword arguments can not be used when sock is specified. ({problems})")
        sock.setblocking(False)
    else:
        failures = []
        for key, pair in await _datagram_pairs(self, local_addr, remote_addr, family, proto, flags):
            try:
                sock = await _open_datagram_socket(self, key, pair, reuse_port, allow_broadcast)
            except OSError as failure:
                failures.append(failure)
            else:
                remote = pair[1]
                break
        else:
            raise failures[0]
    protocol = protocol_factory()
    return await _open_transport(self, "datagram", _SelectorDatagramTransport, sock, protocol, None, remote), protocol


def _end_of_pipe(pipe):
    """What the transport is made on: the pipe beneath a file object of os.fdopen()."""
    if _is_socket(pipe) or not hasattr(pipe, "fileno"):
        return pipe
    import _socket
    try:
        return _socket._at(pipe.fileno())
    except OSError:
        return pipe


@_method_of(BaseEventLoop)
async def connect_read_pipe(self, protocol_factory, pipe):
    protocol = protocol_factory()
    if _stream_number(pipe) == 0:
        return await _open_stream(self, _StandardInput, pipe, protocol), protocol
    return await _open_transport(self, "read pipe", _UnixReadPipeTransport, _end_of_pipe(pipe), protocol, None, pipe), protocol


@_method_of(BaseEventLoop)
async def connect_write_pipe(self, protocol_factory, pipe):
    protocol = protocol_factory()
    if _stream_number(pipe) in (1, 2):
        return await _open_stream(self, _StandardOutput, pipe, protocol), protocol
    return await _open_transport(self, "write pipe", _UnixWritePipeTransport, _end_of_pipe(pipe), protocol, None, pipe), protocol


@_method_of(BaseEventLoop)
async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
    infos = await self._getaddrinfo(host, port, family, type, proto, flags)
    import socket
    return socket._with_names(infos)


@_method_of(BaseEventLoop)
async def getnameinfo(self, sockaddr, flags=0):
    import socket
    await sleep(0)
    return socket.getnameinfo(sockaddr, flags)


@_method_of(BaseEventLoop)
async def start_tls(self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None,
                    ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    import ssl
    if not isinstance(sslcontext, ssl.SSLContext):
        raise TypeError(f"sslcontext is expected to be an instance of ssl.SSLContext, got {sslcontext!r}")
    if not isinstance(transport, _SelectorSocketTransport):
        raise TypeError(f"transport {transport!r} is not supported by start_tls()")
    _refuse_tls(True)


def _check_blocking(loop, sock):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")


def _receive_into(buf, data):
    view = memoryview(buf)
    view[:len(data)] = data
    return len(data)


@_method_of(BaseSelectorEventLoop)
async def sock_recv(self, sock, n):
    _check_blocking(self, sock)
    return await self._sock_recv(sock, n)


@_method_of(BaseSelectorEventLoop)
async def sock_recv_into(self, sock, buf):
    _check_blocking(self, sock)
    return _receive_into(buf, await self._sock_recv(sock, len(buf)))


@_method_of(BaseSelectorEventLoop)
async def sock_recvfrom(self, sock, bufsize):
    _check_blocking(self, sock)
    return await self._sock_recvfrom(sock, bufsize)


@_method_of(BaseSelectorEventLoop)
async def sock_recvfrom_into(self, sock, buf, nbytes=0):
    _check_blocking(self, sock)
    if nbytes < 0:
        raise ValueError("negative buffersize in recvfrom_into")
    if nbytes > memoryview(buf).nbytes:
        raise ValueError("nbytes is greater than the length of the buffer")
    data, sender = await self._sock_recvfrom(sock, nbytes or len(buf))
    return _receive_into(buf, data), sender


@_method_of(BaseSelectorEventLoop)
async def sock_sendall(self, sock, data):
    _check_blocking(self, sock)
    return await self._sock_sendall(sock, data)


@_method_of(BaseSelectorEventLoop)
async def sock_sendto(self, sock, data, address):
    _check_blocking(self, sock)
    return await self._sock_sendto(sock, data, address)


@_method_of(BaseSelectorEventLoop)
async def sock_connect(self, sock, address):
    _check_blocking(self, sock)
    if sock._family != _AF_UNIX:
        infos = await _resolved(self, address, sock._family, sock._type, sock.proto)
        address = infos[0][4]
    await self._sock_connect(sock, address)


@_method_of(BaseSelectorEventLoop)
async def sock_accept(self, sock):
    _check_blocking(self, sock)
    return await self._sock_accept(sock)


@_method_of(BaseSelectorEventLoop)
def _accepted(self, server, connection):
    self.create_task(self._accept_connection2(server, connection))


@_method_of(BaseSelectorEventLoop)
async def _accept_connection2(self, server, connection):
    try:
        protocol = server._protocol_factory()
        await _open_transport(self, "socket", _SelectorSocketTransport, connection, protocol, server)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as failure:
        if self.get_debug():
            self.call_exception_handler({"message": "Error on transport creation for incoming connection", "exception": failure})
