"""Datagrams there and back, and their errors."""
import asyncio


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("server", data)
        self.transport.sendto(data[::-1], addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self, count):
        self.left = count
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        print("made", transport.get_extra_info("peername") is not None)

    def datagram_received(self, data, addr):
        print("client", data)
        self.left -= 1
        if not self.left:
            self.transport.close()

    def error_received(self, exc):
        print("error", type(exc).__name__, exc)
        self.transport.close()

    def connection_lost(self, exc):
        print("lost", exc)
        self.done.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    print([base.__name__ for base in (asyncio.Transport, asyncio.DatagramTransport, asyncio.SubprocessTransport) if isinstance(server, base)])
    address = server.get_extra_info("sockname")
    transport, protocol = await loop.create_datagram_endpoint(lambda: Client(3), remote_addr=address)
    for word in (b"abc", b"", b"12345"):
        transport.sendto(word)
    await protocol.done
    transport, protocol = await loop.create_datagram_endpoint(lambda: Client(1), local_addr=("127.0.0.1", 0))
    transport.sendto(b"unconnected", address)
    await protocol.done
    transport, protocol = await loop.create_datagram_endpoint(lambda: Client(1), remote_addr=address)
    try:
        transport.sendto(b"elsewhere", ("127.0.0.1", 9))
    except ValueError as error:
        print(str(error).split("(")[0])
    try:
        transport.sendto("text")
    except TypeError as error:
        print(error)
    server.close()
    await asyncio.sleep(0.01)
    transport.sendto(b"nobody")
    await protocol.done
    for arguments in ({}, {"local_addr": "x"}, {"local_addr": ("127.0.0.1", 0), "family": 1}):
        try:
            await loop.create_datagram_endpoint(Echo, **arguments)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
