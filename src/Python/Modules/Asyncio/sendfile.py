# Sending files (https://docs.python.org/3.13/library/asyncio-eventloop.html#transferring-files). There is no system call for it:
# what CPython's native way and its fallback both do is done by reading and writing.

_SENDFILE_PIECE = 256 * 1024
_SENDFILE_FALLBACK_PIECE = 16 * 1024


class _SendfileProtocol(Protocol):
    """Stands in for the transport's protocol while a file is sent, and waits for room in its buffer."""

    def __init__(self, transport):
        self._transport = transport
        self._protocol = transport.get_protocol()
        self._resumes_reading = transport.is_reading()
        self._was_paused = transport._protocol_paused
        self._room = None
        transport.pause_reading()
        transport.set_protocol(self)
        if self._was_paused:
            self._room = get_running_loop().create_future()

    async def drain(self):
        if self._transport.is_closing():
            raise ConnectionError("Connection closed by peer")
        if self._room is not None:
            await self._room

    def connection_made(self, transport):
        raise RuntimeError("Invalid state: connection should have been established already.")

    def connection_lost(self, exc):
        if self._room is not None and not self._room.done():
            self._room.set_exception(ConnectionError("Connection is closed by peer") if exc is None else exc)
        self._protocol.connection_lost(exc)

    def pause_writing(self):
        if self._room is None:
            self._room = get_running_loop().create_future()

    def resume_writing(self):
        if self._room is not None:
            self._room.set_result(False)
            self._room = None

    def data_received(self, data):
        raise RuntimeError("Invalid state: reading should be paused")

    def eof_received(self):
        raise RuntimeError("Invalid state: reading should be paused")

    async def restore(self):
        self._transport.set_protocol(self._protocol)
        if self._resumes_reading:
            self._transport.resume_reading()
        if self._room is not None:
            self._room.cancel()
        if self._was_paused:
            self._protocol.resume_writing()


def _check_sendfile(kind, file, offset, count):
    if "b" not in getattr(file, "mode", "b"):
        raise ValueError("file should be opened in binary mode")
    if kind != _SOCK_STREAM:
        raise ValueError("only SOCK_STREAM type sockets are supported")
    if count is not None:
        if not isinstance(count, int):
            raise TypeError(f"count must be a positive integer (got {count!r})")
        if count <= 0:
            raise ValueError(f"count must be a positive integer (got {count!r})")
    if not isinstance(offset, int):
        raise TypeError(f"offset must be a non-negative integer (got {offset!r})")
    if offset < 0:
        raise ValueError(f"offset must be a non-negative integer (got {offset!r})")


def _check_regular(file):
    """CPython's native way needs a descriptor."""
    import io
    try:
        file.fileno()
    except (AttributeError, io.UnsupportedOperation):
        raise SendfileNotAvailableError("not a regular file") from None


async def _send_pieces(file, offset, count, most, send):
    before = offset
    if hasattr(file, "seek"):
        if most == _SENDFILE_PIECE:
            before = file.tell()  # the native way leaves the file where it was when there is nothing to send
        file.seek(offset)
    sent = 0
    try:
        while count is None or sent < count:
            piece = file.read(most if count is None else min(count - sent, most))
            if not piece:
                return sent
            await send(piece)
            sent += len(piece)
        return sent
    finally:
        if hasattr(file, "seek"):
            file.seek(offset + sent if sent > 0 else before)


@_method_of(BaseEventLoop)
async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
    if transport.is_closing():
        raise RuntimeError("Transport is closing")
    if not isinstance(transport, _SelectorSocketTransport):
        raise RuntimeError(f"sendfile is not supported for transport {transport!r}")
    piece = _SENDFILE_PIECE
    try:
        _check_sendfile(transport.get_extra_info("socket")._type, file, offset, count)
        _check_regular(file)
    except SendfileNotAvailableError:
        if not fallback:
            raise
        piece = _SENDFILE_FALLBACK_PIECE
    protocol = _SendfileProtocol(transport)

    async def send(data):
        await protocol.drain()
        transport.write(data)

    try:
        return await _send_pieces(file, offset, count, piece, send)
    finally:
        await protocol.restore()


@_method_of(BaseEventLoop)
async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
    if self.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")
    _check_sendfile(sock._type, file, offset, count)
    piece = _SENDFILE_PIECE
    try:
        _check_regular(file)
    except SendfileNotAvailableError:
        if not fallback:
            raise
        piece = _SENDFILE_FALLBACK_PIECE
    return await _send_pieces(file, offset, count, piece, lambda data: self.sock_sendall(sock, data))
