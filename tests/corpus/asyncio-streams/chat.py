"""A line-based chat over streams: everybody hears what anybody says."""
import asyncio

rooms = {}


async def serve(reader, writer):
    writer.write(b"name?\n")
    await writer.drain()
    name = (await reader.readline()).decode().strip()
    rooms[name] = writer
    print("+", name, sorted(rooms))
    try:
        async for line in reader:
            text = line.decode().rstrip()
            print(f"{name}: {text}")
            if text == "/quit":
                break
            for other, out in rooms.items():
                if other != name:
                    out.write(f"{name}> {text}\n".encode())
                    await out.drain()
    finally:
        del rooms[name]
        writer.close()
        await writer.wait_closed()
        print("-", name, sorted(rooms))


async def client(name, port, lines, started, go):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(name, "sees", await reader.readline())
    writer.write(name.encode() + b"\n")
    started.set()
    await go.wait()
    for line in lines:
        writer.write(line.encode() + b"\n")
        await writer.drain()
        await asyncio.sleep(0.02)
    heard = []
    if lines[-1] == "/quit":
        while line := await reader.readline():
            heard.append(line)
    writer.close()
    await writer.wait_closed()
    return name, heard


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    go = asyncio.Event()
    tasks, joined = [], []
    async with server:
        for name, lines in (("ann", ["hi", "bye", "/quit"]), ("bob", ["hello ann", "/quit"])):
            started = asyncio.Event()
            tasks.append(asyncio.create_task(client(name, port, lines, started, go), name=name))
            await started.wait()
            await asyncio.sleep(0.01)
        go.set()
        for result in await asyncio.gather(*tasks):
            print(result)
    print("closed", server.is_serving(), server.sockets)


asyncio.run(main())
