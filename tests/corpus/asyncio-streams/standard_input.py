"""stdin and stdout as transports."""
import asyncio
import sys


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    transport, protocol = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    print(transport, transport.is_reading(), transport.get_extra_info("pipe") is sys.stdin)
    out, flow = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, sys.stdout)
    writer = asyncio.StreamWriter(out, flow, reader, loop)
    print(out, out.get_write_buffer_size(), out.get_write_buffer_limits(), out.can_write_eof())
    sys.stdout.flush()
    writer.write(b"name? ")
    await writer.drain()
    print((await reader.readline()).decode().strip())

    async def count():
        for i in range(3):
            print("tick", i)
            await asyncio.sleep(0)

    counting = asyncio.create_task(count())
    writer.write(await reader.readexactly(4))
    writer.write(b"\n")
    await counting
    async for line in reader:
        print(line)
    print(reader.at_eof(), await reader.read())
    await asyncio.sleep(0)
    print(transport.is_closing(), transport)


asyncio.run(main())
