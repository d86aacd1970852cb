"""What protocols raise, and what is said of it; connections that break."""
import asyncio
import socket


class Raising(asyncio.Protocol):
    def __init__(self, where):
        self.where = where

    def connection_made(self, transport):
        self.transport = transport
        if self.where == "connection_made":
            raise ValueError("made")

    def data_received(self, data):
        raise KeyError(data)

    def eof_received(self):
        raise IndexError("eof")

    def connection_lost(self, exc):
        print("lost:", repr(exc))
        if self.where == "connection_lost":
            raise ZeroDivisionError("lost")


def report(loop, context):
    shown = {key: type(value).__name__ for key, value in context.items()}
    print(context["message"], repr(context.get("exception")), sorted(shown.items()))


class Buffered(asyncio.BufferedProtocol):
    def __init__(self, size, done):
        self.buffer = bytearray(size)
        self.done = done

    def get_buffer(self, sizehint):
        print("get_buffer", sizehint)
        return memoryview(self.buffer) if self.buffer else self.buffer

    def buffer_updated(self, nbytes):
        print("buffer_updated", nbytes, bytes(self.buffer[:nbytes]))

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        print("lost", repr(exc))
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    for where in ("connection_made", "data_received", "eof_received", "connection_lost"):
        server = await loop.create_server(lambda: Raising(where), "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        if where == "data_received":
            writer.write(b"x")
        else:
            await asyncio.sleep(0.01)
            writer.write_eof()
        print(where, await reader.read())
        writer.close()
        await asyncio.sleep(0.01)
        server.close()

    for size in (4, 0):
        left, right = socket.socketpair()
        done = loop.create_future()
        transport, protocol = await loop.create_connection(lambda: Buffered(size, done), sock=left)
        right.sendall(b"abcdef")
        await asyncio.sleep(0.01)
        right.close()
        await done

    left, right = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=left)
    right.close()
    await asyncio.sleep(0.01)
    print(reader.at_eof(), writer.is_closing())
    for _ in range(3):
        writer.write(b"nobody reads this")
    try:
        await writer.drain()
    except ConnectionError as error:
        print("drain:", repr(error))
    try:
        await writer.wait_closed()
    except ConnectionError as error:
        print("wait_closed:", repr(error))

    left, right = socket.socketpair()
    first, _ = await asyncio.open_connection(sock=left)
    try:
        await asyncio.open_connection(sock=left)
    except RuntimeError as error:
        print(str(error).split(" fd=")[0][:24], "..." in str(error), "is used by transport" in str(error))
    right.close()
    print(await first.read())


asyncio.run(main())
