"""In which order callbacks run when several connections are ready at once."""
import asyncio

log = []


class Server(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        log.append("S made")

    def data_received(self, data):
        log.append(f"S got {data.decode()}")
        asyncio.get_running_loop().call_soon(log.append, f"S soon {data.decode()}")
        self.transport.write(data)

    def eof_received(self):
        log.append("S eof")

    def connection_lost(self, exc):
        log.append("S lost")


class Client(asyncio.Protocol):
    def __init__(self, name):
        self.name = name
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        log.append(f"{self.name} made")
        asyncio.get_running_loop().call_soon(log.append, f"{self.name} soon after made")

    def data_received(self, data):
        log.append(f"{self.name} got {data.decode()}")
        self.transport.close()
        log.append(f"{self.name} closed")

    def connection_lost(self, exc):
        log.append(f"{self.name} lost")
        self.done.set_result(self.name)


async def ticker(count):
    for i in range(count):
        log.append(f"tick {i}")
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Server, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    ticking = asyncio.create_task(ticker(6))
    pairs = []
    for name in "ABC":
        pairs.append(await loop.create_connection(lambda: Client(name), *address))
        log.append(f"main has {name}")
    await ticking
    await asyncio.sleep(0.01)
    log.append("---")
    for transport, protocol in reversed(pairs):
        transport.write(protocol.name.lower().encode())
    loop.call_soon(log.append, "soon")
    await asyncio.gather(*[protocol.done for _, protocol in pairs])
    log.append("all done")
    await asyncio.sleep(0.01)
    server.close()
    await server.wait_closed()
    print("\n".join(log))


asyncio.run(main())
