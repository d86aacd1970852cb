# Streams (https://docs.python.org/3.13/library/asyncio-stream.html): the classes, put together from the scheduler's reader and
# flow control (_StreamReader, _FlowControl), and the functions that connect them.

_DEFAULT_LIMIT = 65536


class StreamReader(_StreamReader):
    __module__ = "asyncio.streams"

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._loop = get_event_loop() if loop is None else loop
        self._setup(limit, self._loop)

    async def read(self, n=-1):
        return await self._read(n)

    async def readexactly(self, n):
        return await self._readexactly(n)

    async def readline(self):
        return await self._readline()

    async def readuntil(self, separator=b"\n"):
        return await self._readuntil(separator)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


class FlowControlMixin(Protocol):
    __module__ = "asyncio.streams"

    def __init__(self, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._flow = _make_flow_control(self._loop)

    def pause_writing(self):
        assert not self._flow.paused
        self._flow.pause()

    def resume_writing(self):
        assert self._flow.paused
        self._flow.resume()

    def connection_lost(self, exc):
        self._flow.lose(exc)

    async def _drain_helper(self):
        await self._flow.drain()

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin, Protocol):
    __module__ = "asyncio.streams"

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._stream_reader = stream_reader
        self._client_connected_cb = client_connected_cb
        self._transport = None
        self._task = None
        self._closed = self._loop.create_future()

    def connection_made(self, transport):
        self._transport = transport
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        if self._client_connected_cb is None:
            return
        writer = StreamWriter(transport, self, reader, self._loop)
        self._writer = _weakly(writer)
        outcome = self._client_connected_cb(reader, writer)
        del writer
        if iscoroutine(outcome):
            self._task = self._loop.create_task(outcome)
            self._task.add_done_callback(self._client_done)

    def _client_done(self, task):
        transport = self._transport
        if task.cancelled():
            if transport is not None:
                transport.close()
            return
        failure = task.exception()
        if failure is not None:
            self._loop.call_exception_handler({
                "message": "Unhandled exception in client_connected_cb", "exception": failure, "transport": transport})
            if transport is not None:
                transport.close()
        elif not transport.is_closing() and _is_lost(self._writer):
            # A writer that nobody can close any more is closed, as its finalizer does.
            transport.close()

    def connection_lost(self, exc):
        reader = self._stream_reader
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
                self._closed.exception()
        super().connection_lost(exc)
        self._stream_reader = self._task = None

    def data_received(self, data):
        if self._stream_reader is not None:
            self._stream_reader.feed_data(data)

    def eof_received(self):
        if self._stream_reader is not None:
            self._stream_reader.feed_eof()
        return True

    def _get_close_waiter(self, stream):
        return self._closed


class StreamWriter:
    __module__ = "asyncio.streams"

    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        assert reader is None or isinstance(reader, StreamReader)
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        shown = "" if self._reader is None else f" reader={self._reader!r}"
        return f"<{type(self).__name__} transport={self._transport!r}{shown}>"

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        failure = self._reader.exception() if self._reader is not None else None
        if failure is not None:
            raise failure
        if self._transport.is_closing():
            await sleep(0)
        await self._protocol._drain_helper()

    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        await self._loop.start_tls(self._transport, self._protocol, sslcontext)


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    loop = get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_connection(lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    loop = get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_unix_connection(lambda: protocol, path, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


def _stream_factory(client_connected_cb, limit):
    loop = get_running_loop()
    return lambda: StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    return await get_running_loop().create_server(_stream_factory(client_connected_cb, limit), host, port, **kwds)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    return await get_running_loop().create_unix_server(_stream_factory(client_connected_cb, limit), path, **kwds)


_streams_names = {"FlowControlMixin": FlowControlMixin, "_DEFAULT_LIMIT": _DEFAULT_LIMIT}
