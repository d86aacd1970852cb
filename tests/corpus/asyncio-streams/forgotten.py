"""A handler that forgets its writer: the connection ends with it. One that keeps it somewhere: it does not."""
import asyncio

kept = []


async def forgets(reader, writer):
    writer.write(b"hello")


async def keeps(reader, writer):
    writer.write(b"hello")
    kept.append(writer)


async def main():
    for handler in (forgets, keeps):
        server = await asyncio.start_server(handler, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        try:
            async with asyncio.timeout(0.05):
                print(handler.__name__, await reader.read())
        except TimeoutError:
            print(handler.__name__, "is still open", reader.at_eof())
        writer.close()
        await writer.wait_closed()
        for each in kept:
            each.close()
        server.close()
        await server.wait_closed()


asyncio.run(main())
