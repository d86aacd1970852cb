import asyncio


async def echo(reader, writer):
    while True:
        data = await reader.readline()
        if not data:
            break
        print('server got', data)
        writer.write(data.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()
    print('server: the client has left')


async def main():
    server = await asyncio.start_server(echo, '127.0.0.1', 8888)
    async with server:
        reader, writer = await asyncio.open_connection('127.0.0.1', 8888)
        for line in [b'hello\n', b'is anybody there?\n']:
            writer.write(line)
            print('client got', await reader.readline())
        writer.close()
        await writer.wait_closed()
        await asyncio.sleep(0.1)


asyncio.run(main())
