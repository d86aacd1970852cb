"""Timeouts and cancellation around input and output."""
import asyncio


async def quiet(reader, writer):
    try:
        await reader.read()
    finally:
        writer.close()
        print("server: client gone")


async def main():
    server = await asyncio.start_server(quiet, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    for attempt in range(2):
        try:
            await asyncio.wait_for(reader.readline(), timeout=0.01)
        except TimeoutError as error:
            print("readline timed out", repr(error))
    try:
        async with asyncio.timeout(0.01):
            await reader.readexactly(10)
    except TimeoutError:
        print("readexactly timed out")
    task = asyncio.create_task(reader.read(100))
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)

    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0.01))
        pending = group.create_task(reader.readuntil(b"never"))
        await asyncio.sleep(0.02)
        pending.cancel()
    print(pending.cancelled())

    accepting = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0.01)
    accepting.cancel()
    try:
        async with asyncio.timeout(0.01):
            await accepting
    except (TimeoutError, asyncio.CancelledError) as error:
        print("serve_forever:", type(error).__name__)
    writer.close()
    await writer.wait_closed()
    await server.wait_closed()
    print("closed")


asyncio.run(main())
