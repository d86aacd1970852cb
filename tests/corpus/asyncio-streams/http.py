"""An HTTP/1.1 server and client over streams, with keep-alive, a chunked answer and errors."""
import asyncio


async def read_head(reader):
    head = await reader.readuntil(b"\r\n\r\n")
    first, *rest = head.decode("ascii").split("\r\n")
    headers = {}
    for line in rest:
        if line:
            key, _, value = line.partition(":")
            headers[key.strip().lower()] = value.strip()
    return first, headers


async def handle(reader, writer):
    served = 0
    while True:
        try:
            first, headers = await read_head(reader)
        except asyncio.IncompleteReadError as error:
            print("server: end of requests", error.partial, error.expected)
            break
        method, path, version = first.split(" ")
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        served += 1
        print("server:", method, path, body)
        if path == "/chunks":
            writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            for piece in (b"one", b"twotwo", b"3" * 17):
                writer.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                await writer.drain()
            writer.write(b"0\r\n\r\n")
        elif path == "/echo":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        else:
            writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        if headers.get("connection") == "close":
            break
    writer.close()
    await writer.wait_closed()
    print("server: connection done after", served)


async def request(reader, writer, method, path, body=b"", close=False):
    writer.write(f"{method} {path} HTTP/1.1\r\nHost: here\r\nContent-Length: {len(body)}\r\n".encode())
    if close:
        writer.write(b"Connection: close\r\n")
    writer.writelines([b"\r\n", body] if body else [b"\r\n"])
    await writer.drain()
    first, headers = await read_head(reader)
    if headers.get("transfer-encoding") == "chunked":
        parts = []
        while size := int(await reader.readline(), 16):
            parts.append(await reader.readexactly(size))
            assert await reader.readline() == b"\r\n"
        await reader.readline()
        return first, parts
    return first, await reader.readexactly(int(headers["content-length"]))


async def main():
    server = await asyncio.start_server(handle, host="localhost", port=0)
    host, port = server.sockets[0].getsockname()[:2]
    reader, writer = await asyncio.open_connection(host, port)
    print(await request(reader, writer, "GET", "/missing"))
    print(await request(reader, writer, "POST", "/echo", b"x" * 30))
    print(await request(reader, writer, "GET", "/chunks", close=True))
    print(await reader.read(), reader.at_eof())
    writer.close()
    await writer.wait_closed()
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"GET / HT")
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.01)
    server.close()
    await server.wait_closed()
    print("done")


asyncio.run(main())
