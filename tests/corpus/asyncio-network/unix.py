"""Unix sockets by name."""
import asyncio
import socket

PATH = "corpus-test.sock"


async def handle(reader, writer):
    print("server:", await reader.readline(), repr(writer.get_extra_info("peername")), writer.get_extra_info("sockname"))
    writer.write(b"hello\n")
    writer.write_eof()
    print("server rest:", await reader.read())
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.open_unix_connection(PATH)
    except OSError as error:
        print(type(error).__name__, error)
    server = await asyncio.start_unix_server(handle, PATH)
    print(server.sockets[0].getsockname(), server.sockets[0].family == socket.AF_UNIX)
    reader, writer = await asyncio.open_unix_connection(PATH)
    writer.write(b"hi\n")
    print("client:", await reader.read())
    writer.write(b"the rest")
    writer.write_eof()
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_unix_connection(PATH)
    except OSError as error:
        print(type(error).__name__, error)

    left, right = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=left)
    right.sendall(b"from the other end\n")
    print(await reader.readline())
    writer.write(b"and back")
    await writer.drain()
    print(right.recv(100))
    right.close()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()


asyncio.run(main())
