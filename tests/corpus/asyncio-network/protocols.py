"""Protocols and transports: what is called when, back-pressure, half-close."""
import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server made", transport.get_protocol() is self, transport.is_closing(), transport.is_reading())

    def data_received(self, data):
        print("server data", data)
        self.transport.write(data.upper())

    def eof_received(self):
        print("server eof")
        self.transport.write(b"!")
        self.transport.close()
        return True

    def connection_lost(self, exc):
        print("server lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done
        self.got = []

    def connection_made(self, transport):
        print("client made")
        transport.write(b"a")
        transport.writelines([b"b", b"c"])

    def data_received(self, data):
        self.got.append(data)

    def eof_received(self):
        print("client eof", b"".join(self.got))

    def connection_lost(self, exc):
        print("client lost", exc)
        self.done.set_result(None)


class Slow(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        transport.pause_reading()
        print("slow paused", transport.is_reading())
        self.size = 0

    def data_received(self, data):
        self.size += len(data)

    def connection_lost(self, exc):
        print("slow got", self.size > 1_000_000, exc)


class Fast(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        self.transport = transport
        transport.set_write_buffer_limits(high=1000, low=100)
        print("limits", transport.get_write_buffer_limits(), transport.get_write_buffer_size())

    def pause_writing(self):
        print("pause_writing", self.transport.get_write_buffer_size() > 1000)

    def resume_writing(self):
        print("resume_writing", self.transport.get_write_buffer_size() <= 100)
        asyncio.get_running_loop().call_soon(self.transport.close)

    def connection_lost(self, exc):
        print("fast lost", exc)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(done), *address)
    print("connected", transport.can_write_eof(), transport.get_extra_info("peername") == address, transport.get_extra_info("nothing", 5))
    await asyncio.sleep(0.01)
    transport.write_eof()
    try:
        transport.write(b"late")
    except RuntimeError as error:
        print(error)
    await done
    print(transport.is_closing())
    try:
        transport.write("text")
    except TypeError as error:
        print(error)
    server.close()
    await server.wait_closed()

    slow = []
    server = await loop.create_server(lambda: slow.append(Slow()) or slow[-1], "127.0.0.1", 0)
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Fast(done), *server.sockets[0].getsockname())
    await asyncio.sleep(0.01)
    total = 0
    while transport.get_write_buffer_size() == 0:
        transport.write(b"x" * 200_000)
        total += 200_000
    await asyncio.sleep(0.01)
    print("resume")
    slow[0].transport.resume_reading()
    await done
    await asyncio.sleep(0.01)
    print(slow[0].size == total)
    try:
        transport.set_write_buffer_limits(high=1, low=2)
    except ValueError as error:
        print(error)
    server.close()
    await server.wait_closed()


asyncio.run(main())
