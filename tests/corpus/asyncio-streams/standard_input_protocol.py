"""A protocol that reads stdin."""
import asyncio
import sys


class Lines(asyncio.Protocol):
    def __init__(self, ended):
        self.ended = ended

    def connection_made(self, transport):
        print("made", type(transport).__name__, isinstance(transport, asyncio.ReadTransport))
        transport.pause_reading()
        print(transport.is_reading())
        transport.resume_reading()
        print(transport.is_reading())

    def data_received(self, data):
        print("data", data)

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        print("lost", exc)
        self.ended.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    ended = loop.create_future()
    transport, protocol = await loop.connect_read_pipe(lambda: Lines(ended), sys.stdin)
    print("connected", transport.get_protocol() is protocol)
    await ended
    print(transport)


asyncio.run(main())
