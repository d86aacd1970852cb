"""Sockets directly: sock_* coroutines, add_reader and add_writer, blocking and non-blocking sockets."""
import asyncio
import socket


async def serve(loop, server):
    connection, address = await loop.sock_accept(server)
    print("accepted", address[0], connection.getblocking())
    while data := await loop.sock_recv(connection, 100):
        await loop.sock_sendall(connection, data.upper())
    connection.close()


async def main():
    loop = asyncio.get_running_loop()
    server = socket.create_server(("127.0.0.1", 0))
    server.setblocking(False)
    task = asyncio.create_task(serve(loop, server))
    client = socket.socket()
    client.setblocking(False)
    await loop.sock_connect(client, server.getsockname())
    await loop.sock_sendall(client, b"hello")
    print(await loop.sock_recv(client, 100))
    buffer = bytearray(10)
    await loop.sock_sendall(client, b"again")
    print(await loop.sock_recv_into(client, buffer), buffer)
    client.close()
    await task
    try:
        client.send(b"x")
    except OSError as error:
        print(error)
    refused = socket.socket()
    refused.setblocking(False)
    try:
        await loop.sock_connect(refused, ("127.0.0.1", 1))
    except OSError as error:
        print(type(error).__name__, error)
    refused.close()
    server.close()

    left, right = socket.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    try:
        left.recv(1)
    except BlockingIOError as error:
        print(error)
    done = loop.create_future()

    def readable():
        print("readable", left.recv(100))
        loop.remove_reader(left)
        done.set_result(None)

    def writable(what):
        print("writable", what)
        loop.remove_writer(right)
        right.send(b"by hand")

    loop.add_reader(left, readable)
    loop.add_writer(right.fileno(), writable, "now")
    await done
    print(loop.remove_reader(left), loop.remove_writer(right))
    right.close()
    print(await loop.sock_recv(left, 10))
    left.close()

    first = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    second = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for each in (first, second):
        each.bind(("127.0.0.1", 0))
        each.setblocking(False)
    await loop.sock_sendto(first, b"datagram", second.getsockname())
    data, sender = await loop.sock_recvfrom(second, 100)
    print(data, sender == first.getsockname())
    first.close()
    second.close()


asyncio.run(main())

left, right = socket.socketpair()
left.settimeout(0.01)
try:
    left.recv(1)
except TimeoutError as error:
    print(repr(error))
right.sendall(b"blocking")
print(left.recv(5), left.recv(5))
right.shutdown(socket.SHUT_WR)
print(left.recv(5))
try:
    right.send(b"more")
except BrokenPipeError as error:
    print(error)
left.close()
right.close()
print(left.fileno())
for address in (("127.0.0.1",), "text", ("127.0.0.1", 99999)):
    try:
        socket.socket().connect(address)
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
try:
    socket.create_connection(("127.0.0.1", 1))
except OSError as error:
    print(type(error).__name__, error)
try:
    socket.getaddrinfo("no-such-name.invalid", 80)
except socket.gaierror as error:
    print(repr(error), error)
