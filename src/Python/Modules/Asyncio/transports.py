# Protocols and transports (https://docs.python.org/3.13/library/asyncio-protocol.html): classes to derive from, and those that
# the loop makes, which do what the scheduler's transports do (_TransportCore).


class BaseProtocol:
    __module__ = "asyncio.protocols"
    __slots__ = ()

    def connection_made(self, transport):
        pass

    def connection_lost(self, exc):
        pass

    def pause_writing(self):
        pass

    def resume_writing(self):
        pass


class Protocol(BaseProtocol):
    __module__ = "asyncio.protocols"
    __slots__ = ()

    def data_received(self, data):
        pass

    def eof_received(self):
        pass


class BufferedProtocol(BaseProtocol):
    __module__ = "asyncio.protocols"
    __slots__ = ()

    def get_buffer(self, sizehint):
        pass

    def buffer_updated(self, nbytes):
        pass

    def eof_received(self):
        pass


class DatagramProtocol(BaseProtocol):
    __module__ = "asyncio.protocols"
    __slots__ = ()

    def datagram_received(self, data, addr):
        pass

    def error_received(self, exc):
        pass


class SubprocessProtocol(BaseProtocol):
    __module__ = "asyncio.protocols"
    __slots__ = ()

    def pipe_data_received(self, fd, data):
        pass

    def pipe_connection_lost(self, fd, exc):
        pass

    def process_exited(self):
        pass


class BaseTransport:
    __module__ = "asyncio.transports"

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)

    def is_closing(self):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    def set_protocol(self, protocol):
        raise NotImplementedError

    def get_protocol(self):
        raise NotImplementedError


class ReadTransport(BaseTransport):
    __module__ = "asyncio.transports"

    def is_reading(self):
        raise NotImplementedError

    def pause_reading(self):
        raise NotImplementedError

    def resume_reading(self):
        raise NotImplementedError


class WriteTransport(BaseTransport):
    __module__ = "asyncio.transports"

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))

    def set_write_buffer_limits(self, high=None, low=None):
        raise NotImplementedError

    def get_write_buffer_size(self):
        raise NotImplementedError

    def get_write_buffer_limits(self):
        raise NotImplementedError

    def write(self, data):
        raise NotImplementedError

    def write_eof(self):
        raise NotImplementedError

    def can_write_eof(self):
        raise NotImplementedError

    def abort(self):
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    __module__ = "asyncio.transports"


class DatagramTransport(BaseTransport):
    __module__ = "asyncio.transports"

    def sendto(self, data, addr=None):
        raise NotImplementedError

    def abort(self):
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    __module__ = "asyncio.transports"

    def get_pid(self):
        raise NotImplementedError

    def get_returncode(self):
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        raise NotImplementedError

    def send_signal(self, signal):
        raise NotImplementedError

    def terminate(self):
        raise NotImplementedError

    def kill(self):
        raise NotImplementedError


class _LoopTransport(_TransportCore):
    def __init__(self):
        pass

    def set_protocol(self, protocol):
        self._set_protocol(protocol, isinstance(protocol, BufferedProtocol))


class _SelectorTransport(_LoopTransport, Transport):
    __module__ = "asyncio.selector_events"


class _SelectorSocketTransport(_SelectorTransport):
    __module__ = "asyncio.selector_events"

    def writelines(self, list_of_data):
        self._write_lines(list(list_of_data))


class _SelectorDatagramTransport(_SelectorTransport, DatagramTransport):
    __module__ = "asyncio.selector_events"


class _UnixReadPipeTransport(_LoopTransport, ReadTransport):
    __module__ = "asyncio.unix_events"


class _UnixWritePipeTransport(_LoopTransport, WriteTransport):
    __module__ = "asyncio.unix_events"

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))
