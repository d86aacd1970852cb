# Transports of the program's own stdin, stdout and stderr: what connect_read_pipe() and connect_write_pipe() make of them.


def _stream_number(pipe):
    """0 for stdin, 1 for stdout, 2 for stderr, also by the buffer beneath; else None."""
    if _is_socket(pipe) or not hasattr(pipe, "fileno"):
        return None
    number = pipe.fileno()
    return number if number in (0, 1, 2) else None


async def _open_stream(loop, cls, pipe, protocol):
    waiter = loop.create_future()
    transport = cls(loop, pipe, protocol, waiter)
    try:
        await waiter
    except BaseException:
        transport.close()
        raise
    return transport


class _StandardStream(BaseTransport):
    def __init__(self, loop, pipe, protocol, waiter):
        super().__init__({"pipe": pipe})
        self._loop = loop
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._closing = False
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin)
        loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def _begin(self):
        pass

    def __repr__(self):
        parts = [type(self).__name__]
        if self._pipe is None:
            parts.append("closed")
        elif self._closing:
            parts.append("closing")
        parts.append(f"fd={self._fileno}")
        return f"<{' '.join([*parts, *self._shown()])}>"

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def _close(self, error=None):
        if not self._closing:
            self._closing = True
            self._loop.call_soon(self._call_connection_lost, error)

    def _call_connection_lost(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            self._pipe.close()
            self._pipe = self._protocol = self._loop = None


class _StandardInput(_StandardStream, ReadTransport):
    __module__ = "asyncio.unix_events"
    _paused = False

    def _begin(self):
        if not self._closing and not self._paused:
            self._loop._read_input(self._read_ready)

    def _shown(self):
        return ("closed",) if self._pipe is None else ("polling",) if self.is_reading() else ("idle",)

    def _read_ready(self, data):
        if data:
            self._protocol.data_received(data)
        else:
            self._loop._read_input(None)
            self._closing = True
            self._loop.call_soon(self._protocol.eof_received)
            self._loop.call_soon(self._call_connection_lost, None)

    def is_reading(self):
        return not self._paused and not self._closing

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop._read_input(None)

    def resume_reading(self):
        if self._paused and not self._closing:
            self._paused = False
            self._begin()

    def close(self):
        if not self._closing:
            self._loop._read_input(None)
            self._close()


class _StandardOutput(_StandardStream, WriteTransport):
    __module__ = "asyncio.unix_events"
    _limits = 16384, 65536

    def _shown(self):
        return ("closed",) if self._pipe is None else ("idle", "bufsize=0")

    def write(self, data):
        assert isinstance(data, (bytes, bytearray, memoryview)), repr(data)
        if data and not self._closing:
            getattr(self._pipe, "buffer", self._pipe).write(bytes(data))

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))

    def can_write_eof(self):
        return True

    def write_eof(self):
        self._close()

    close = abort = write_eof

    def get_write_buffer_size(self):
        return 0

    def get_write_buffer_limits(self):
        return self._limits

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 65536 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._limits = low, high


_StandardInput.__name__ = _StandardInput.__qualname__ = "_UnixReadPipeTransport"
_StandardOutput.__name__ = _StandardOutput.__qualname__ = "_UnixWritePipeTransport"
