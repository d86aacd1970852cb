"""The less travelled ways: what protocols do that define nothing, sockets of transports, servers that abort, orders of timers."""
import asyncio
import socket
from asyncio.subprocess import PIPE


class Holding(asyncio.Protocol):
    """Takes nothing, so that whoever writes to it has to wait."""

    def connection_made(self, transport):
        transport.pause_reading()


async def defaults(loop):
    for kind in (asyncio.Protocol, asyncio.BaseProtocol, asyncio.BufferedProtocol, asyncio.DatagramProtocol, asyncio.SubprocessProtocol):
        protocol = kind()
        calls = {
            "connection_made": (None,), "connection_lost": (None,), "pause_writing": (), "resume_writing": (), "data_received": (b"",),
            "eof_received": (), "get_buffer": (1,), "buffer_updated": (1,), "datagram_received": (b"", None), "error_received": (OSError(),),
            "pipe_data_received": (1, b""), "pipe_connection_lost": (1, None), "process_exited": (),
        }
        print(kind.__name__, {name: getattr(protocol, name)(*args) for name, args in calls.items() if hasattr(protocol, name)})
    server = await loop.create_server(Holding, "127.0.0.1", 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    transport.set_write_buffer_limits(high=100, low=10)
    print(transport.get_write_buffer_limits(), transport.get_write_buffer_size())
    transport.write(b"x" * 8_000_000)
    print(transport.get_write_buffer_size() > 100, transport.is_closing())
    server.close()
    server.abort_clients()
    await asyncio.sleep(0.01)
    print(transport.is_closing(), server.sockets)
    await server.wait_closed()


async def sockets(loop):
    left, right = socket.socketpair()
    transport, _ = await loop.create_connection(asyncio.Protocol, sock=left)
    shown = transport.get_extra_info("socket")
    print(shown.family == socket.AF_UNIX, shown.type == socket.SOCK_STREAM, shown.proto, shown.fileno() == left.fileno())
    shown.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    print(shown.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE), shown.gettimeout())
    print(shown.getsockname() == "", shown.getpeername() == "")
    shown.shutdown(socket.SHUT_WR)
    right.setblocking(False)
    print(await loop.sock_recv(right, 10))
    transport.close()
    right.close()


async def processes(loop):
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print(repr(process) == f"<Process {process.pid}>")
    print(await process.communicate(b"in"), process.returncode)

    class Loud(asyncio.SubprocessProtocol):
        def __init__(self, done):
            self.done = done

        def connection_made(self, transport):
            print("made", [transport.get_pipe_transport(fd) is not None for fd in range(3)], transport.get_returncode())

        def pipe_data_received(self, fd, data):
            print("received", fd, data)

        def pipe_connection_lost(self, fd, error):
            print("lost", fd, error)

        def process_exited(self):
            print("exited")

        def connection_lost(self, error):
            print("connection lost", error)
            self.done.set_result(None)

    first, second = loop.create_future(), loop.create_future()
    transport, protocol = await loop.subprocess_exec(lambda: Loud(first), "cat", stderr=None)
    transport.set_protocol(Loud(second))
    print(transport.get_protocol() is protocol)
    transport.get_pipe_transport(0).write(b"through")
    await asyncio.sleep(0.1)
    transport.get_pipe_transport(0).write_eof()
    await second
    print(transport.get_returncode(), transport.is_closing(), first.done())


def orders(loop):
    early, late, same = loop.call_at(1e6, print), loop.call_at(2e6, print), loop.call_at(1e6, print)
    print(early < late, early <= same, late > early, late >= early, early == same, early != late, early >= late)
    print(len({early, late, same}), hash(early) == hash(same))
    for handle in (early, late, same):
        handle.cancel()
    print(early < "text" if False else early.__lt__("text"), early.__eq__(3))
    for error in (asyncio.IncompleteReadError(b"abc", 5), asyncio.IncompleteReadError(b"", None), asyncio.LimitOverrunError("too long", 7)):
        again = error.__reduce__()
        print(error, again[0].__name__, again[1], repr(again[0](*again[1])))


async def main():
    loop = asyncio.get_running_loop()
    await defaults(loop)
    await sockets(loop)
    await processes(loop)
    orders(loop)


asyncio.run(main())
