import asyncio
from asyncio.subprocess import PIPE


async def pump(reader, writer):
    while data := await reader.read(64):
        writer.write(data)
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    source = await asyncio.create_subprocess_exec("seq", "100", stdout=PIPE)
    middle = await asyncio.create_subprocess_exec("grep", "7", stdin=PIPE, stdout=PIPE)
    last = await asyncio.create_subprocess_exec("sort", "-rn", stdin=PIPE, stdout=PIPE)
    result, *_ = await asyncio.gather(last.stdout.read(), pump(source.stdout, middle.stdin), pump(middle.stdout, last.stdin))
    print(result.decode().split())
    print(await source.wait(), await middle.wait(), await last.wait())


asyncio.run(main())
