"""Pipes to and from a child are bounded: who writes waits for who reads."""
import asyncio
from asyncio.subprocess import PIPE


async def start(*args, **options):
    return await asyncio.create_subprocess_exec(*args, **options)


async def drained(writer, seconds=0.2):
    try:
        async with asyncio.timeout(seconds):
            await writer.drain()
    except (TimeoutError, OSError) as error:
        print("drain", repr(error))
    else:
        print("drained")


async def main():
    print("a child that never reads")
    process = await start("sleep", "100", stdin=PIPE)
    process.stdin.write(b"x" * 400_000)
    print(process.stdin.transport.get_write_buffer_size(), process.stdin.transport.get_write_buffer_limits())
    await drained(process.stdin)
    process.kill()
    print(await process.wait())

    print("what fits into the pipe, and into the buffer")
    process = await start("sleep", "100", stdin=PIPE)
    for size in (65536, 65536, 1):
        process.stdin.write(b"x" * size)
        print(process.stdin.transport.get_write_buffer_size())
        await drained(process.stdin)
    process.stdin.transport.set_write_buffer_limits(high=100_000)
    process.terminate()
    print(await process.wait())
    await drained(process.stdin)

    print("cat")
    process = await start("cat", stdin=PIPE, stdout=PIPE)
    out, err = await process.communicate(b"abc\n" * 100_000)
    print(len(out), err, process.returncode)

    print("a child that nobody reads")
    process = await start("seq", "100000", stdout=PIPE)
    try:
        await asyncio.wait_for(process.wait(), 0.3)
    except TimeoutError as error:
        print("wait", repr(error))
    data = await process.stdout.read()
    print(len(data), await process.wait())

    print("line by line, with a small limit")
    process = await start("seq", "20000", stdout=PIPE, limit=1000)
    count = 0
    async for line in process.stdout:
        count += 1
    print(count, await process.wait())

    print("one that reads a line only")
    process = await start("head", "-n", "1", stdin=PIPE, stdout=PIPE)
    out, err = await process.communicate(b"abc\n" * 100_000)
    print(out, process.returncode)

    print("closed with bytes left to send")
    process = await start("sh", "-c", "sleep 0.1; wc -c", stdin=PIPE, stdout=PIPE)
    process.stdin.write(b"x" * 200_000)
    process.stdin.close()
    print(process.stdin.is_closing())
    print((await process.stdout.read()).strip(), await process.wait())


asyncio.run(main())
