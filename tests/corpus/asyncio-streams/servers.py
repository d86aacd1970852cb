"""Servers: serving for ever, closing with and without clients, errors."""
import asyncio


async def idle(reader, writer):
    try:
        data = await reader.read()
        print("handler read", data)
    except ConnectionError as error:
        print("handler", type(error).__name__)
    finally:
        writer.close()


async def failing(reader, writer):
    raise ValueError("in handler")


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(idle, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving(), len(server.sockets), server.get_loop() is loop)
    await server.start_serving()
    print(server.is_serving())
    port = server.sockets[0].getsockname()[1]
    try:
        await asyncio.start_server(idle, "127.0.0.1", port)
    except OSError as error:
        print(type(error).__name__, error.errno, str(error).replace(str(port), "PORT"))

    forever = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error)[:20], str(error)[-46:])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.sleep(0.01)
    forever.cancel()
    waited = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(0.01)
    print("cancelled, with a client:", forever.done(), waited.done(), server.is_serving(), server.sockets)
    writer.write(b"last words")
    writer.close()
    await waited
    print(forever.done(), forever.cancelled() if forever.done() else None)
    await asyncio.sleep(0)
    print(await asyncio.gather(forever, return_exceptions=True))
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error)[-9:])

    async with await asyncio.start_server(idle, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        streams = [await asyncio.open_connection("127.0.0.1", port) for _ in range(3)]
        await asyncio.sleep(0.01)
        server.close()
        server.close_clients()
        print([await reader.read() for reader, _ in streams])
        for _, writer in streams:
            writer.close()
    print("left")

    server = await asyncio.start_server(failing, "127.0.0.1", 0)
    loop.set_exception_handler(lambda loop, context: print(sorted(context), context["message"], repr(context["exception"])))
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(await reader.read())
    writer.close()
    server.close()
    await server.wait_closed()

    for call in (
        loop.create_server(asyncio.Protocol), loop.create_connection(asyncio.Protocol),
        loop.create_connection(asyncio.Protocol, "127.0.0.1", 1, server_hostname="x"),
        loop.create_connection(asyncio.Protocol, "127.0.0.1", 1, ssl_handshake_timeout=1),
        loop.create_server(asyncio.Protocol, ssl=True), loop.create_datagram_endpoint(asyncio.DatagramProtocol),
        loop.create_unix_connection(asyncio.Protocol), loop.create_unix_server(asyncio.Protocol),
    ):
        try:
            await call
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
