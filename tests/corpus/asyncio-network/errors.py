"""What is refused by connections, servers, datagram endpoints, sockets and transports."""
import asyncio
import re
import socket
import tempfile


def words(value):
    text = re.sub(r"0x[0-9a-f]+", "0x", str(value))
    return re.sub(r"('127\.0\.0\.1', )\d{2,}", r"\1PORT", text)


def attempt(what, call, *arguments, **more):
    try:
        print(what, "->", words(repr(call(*arguments, **more))))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error))


async def attempt_async(what, awaitable):
    try:
        print(what, "->", words(repr(await awaitable)))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error))


async def connections(loop):
    connect = loop.create_connection
    with socket.socket() as stream, socket.socket(type=socket.SOCK_DGRAM) as datagram:
        for more in (
            {"server_hostname": "x"}, {"ssl_handshake_timeout": 1}, {"ssl_shutdown_timeout": 1}, {},
            {"host": "127.0.0.1", "port": 1, "sock": stream}, {"sock": datagram}, {"host": "127.0.0.1"},
        ):
            await attempt_async(f"create_connection({', '.join(more)})", connect(asyncio.Protocol, **more))
        for more in (
            {"ssl": True}, {"ssl_handshake_timeout": 1}, {"ssl_shutdown_timeout": 1}, {},
            {"host": "127.0.0.1", "port": 1, "sock": stream}, {"sock": datagram},
        ):
            await attempt_async(f"create_server({', '.join(more)})", loop.create_server(asyncio.Protocol, **more))
        await attempt_async("connect_accepted_socket", loop.connect_accepted_socket(asyncio.Protocol, datagram))
        for more in ({"ssl_handshake_timeout": 1}, {"ssl_shutdown_timeout": 1}):
            await attempt_async(f"connect_accepted_socket({', '.join(more)})", loop.connect_accepted_socket(asyncio.Protocol, stream, **more))
        for more in (
            {"server_hostname": "x"}, {"ssl_handshake_timeout": 1}, {"ssl_shutdown_timeout": 1}, {}, {"path": "p", "sock": stream}, {"sock": stream},
            {"path": "/tmp/nobody-listens"},
        ):
            await attempt_async(f"create_unix_connection({', '.join(more)})", loop.create_unix_connection(asyncio.Protocol, **more))
        for more in (
            {"ssl": True}, {"ssl_handshake_timeout": 1}, {"ssl_shutdown_timeout": 1}, {}, {"path": "p", "sock": stream}, {"sock": stream},
        ):
            await attempt_async(f"create_unix_server({', '.join(more)})", loop.create_unix_server(asyncio.Protocol, **more))
        for more in (
            {}, {"sock": stream}, {"sock": datagram, "local_addr": ("127.0.0.1", 0)},
            {"sock": datagram, "remote_addr": ("127.0.0.1", 1), "family": socket.AF_INET, "allow_broadcast": True},
            {"local_addr": "text"}, {"local_addr": ("127.0.0.1",)}, {"family": socket.AF_UNIX, "local_addr": ("a", 1)},
            {"local_addr": ("127.0.0.1", 0), "remote_addr": ("::1", 0)},
        ):
            await attempt_async(f"create_datagram_endpoint({', '.join(more)})", loop.create_datagram_endpoint(asyncio.DatagramProtocol, **more))

    await attempt_async("refused", connect(asyncio.Protocol, "127.0.0.1", 1))
    await attempt_async("refused, all errors", connect(asyncio.Protocol, "127.0.0.1", 1, all_errors=True))
    try:
        await connect(asyncio.Protocol, "127.0.0.1", 1, all_errors=True)
    except ExceptionGroup as group:
        print(group.message, group.exceptions)
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    await attempt_async("in use", loop.create_server(asyncio.Protocol, *address))
    await attempt_async("local address in use", connect(asyncio.Protocol, "127.0.0.1", 1, local_addr=address))
    await attempt_async("no local address of the family", connect(asyncio.Protocol, "127.0.0.1", 1, local_addr=("::1", 0)))
    await attempt_async("no such port", connect(asyncio.Protocol, "127.0.0.1", 70000))
    forever = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    await attempt_async("serve_forever twice", server.serve_forever())
    forever.cancel()
    await asyncio.wait([forever])
    server.close()
    await attempt_async("serve_forever", server.serve_forever())
    await attempt_async("start_tls", loop.start_tls(3, asyncio.Protocol(), None))


class Seen(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def eof_received(self):
        return True


async def transports(loop):
    left, right = socket.socketpair()
    transport, protocol = await loop.create_connection(Seen, sock=left)
    for data in ("text", 3, None, [1]):
        attempt(f"write({data!r})", transport.write, data)
    attempt("writelines", transport.writelines, ["text"])
    attempt("limits", transport.set_write_buffer_limits, high=1, low=2)
    attempt("limits", transport.set_write_buffer_limits, high=-1)
    attempt("limits", transport.set_write_buffer_limits, low=-1)
    for name in ("add_reader", "add_writer"):
        attempt(name, lambda: getattr(loop, name)(left.fileno(), print))
    for name in ("remove_reader", "remove_writer"):
        attempt(name, getattr(loop, name), left.fileno())
    for wrong in ("text", None, -1, 1.5):
        attempt(f"add_reader({wrong!r})", loop.add_reader, wrong, print)
    transport.pause_reading()
    attempt("pause twice", transport.pause_reading)
    transport.resume_reading()
    attempt("resume twice", transport.resume_reading)
    shown = transport.get_extra_info("socket")
    attempt("settimeout", shown.settimeout, 3)
    attempt("settimeout(0)", shown.settimeout, 0)
    attempt("setblocking", shown.setblocking, True)
    attempt("setblocking(False)", shown.setblocking, False)
    attempt("gettimeout", shown.gettimeout)
    try:
        import pickle
        pickle.dumps(shown)
    except (TypeError, ImportError) as error:
        print("pickle", "Cannot serialize asyncio.TransportSocket object" if isinstance(error, ImportError) else error)
    attempt("__getstate__", shown.__getstate__)
    transport.write_eof()
    attempt("write after eof", transport.write, b"more")
    attempt("writelines after eof", transport.writelines, [b"more"])
    attempt("eof twice", transport.write_eof)
    transport.close()
    attempt("close twice", transport.close)
    attempt("pause when closing", transport.pause_reading)
    attempt("resume when closing", transport.resume_reading)
    attempt("is_reading when closing", transport.is_reading)
    await attempt_async("sendfile when closing", loop.sendfile(transport, None))
    await asyncio.sleep(0)
    attempt("abort when closed", transport.abort)
    attempt("write when closed", transport.write, b"")
    right.close()

    transport, protocol = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=("127.0.0.1", 9))
    attempt("sendto(text)", transport.sendto, "text")
    attempt("sendto another", transport.sendto, b"x", ("127.0.0.1", 10))
    await attempt_async("sendfile over datagrams", loop.sendfile(transport, None))
    transport.close()
    with tempfile.TemporaryFile() as file:
        await attempt_async("read pipe", loop.connect_read_pipe(asyncio.Protocol, file))
    with tempfile.TemporaryFile() as file:
        await attempt_async("write pipe", loop.connect_write_pipe(asyncio.BaseProtocol, file))


async def sockets(loop):
    loop.set_debug(True)
    with socket.socket() as sock, tempfile.TemporaryFile() as file:
        buffer = bytearray(1)
        for name, arguments in {
            "sock_recv": (1,), "sock_recv_into": (buffer,), "sock_recvfrom": (1,), "sock_recvfrom_into": (buffer,), "sock_sendall": (b"",),
            "sock_sendto": (b"", ("127.0.0.1", 1)), "sock_connect": (("127.0.0.1", 1),), "sock_accept": (), "sock_sendfile": (file,),
        }.items():
            await attempt_async(name, getattr(loop, name)(sock, *arguments))
    loop.set_debug(False)
    with socket.socket() as sock:
        sock.setblocking(False)
        await attempt_async("sock_connect", loop.sock_connect(sock, ("127.0.0.1", 1)))
        await attempt_async("sock_accept", loop.sock_accept(sock))
        await attempt_async("sock_recv", loop.sock_recv(sock, 1))
        await attempt_async("sock_sendall", loop.sock_sendall(sock, b"x"))
        await attempt_async("sock_recv(text)", loop.sock_recv(sock, "text"))
        await attempt_async("sock_sendall(text)", loop.sock_sendall(sock, "text"))
    await attempt_async("closed", loop.sock_recv(sock, 1))
    await attempt_async("getaddrinfo", loop.getaddrinfo("no-such-name.invalid", 80))
    await attempt_async("getaddrinfo()", loop.getaddrinfo(None, None))
    await attempt_async("getnameinfo", loop.getnameinfo(3))


async def main():
    loop = asyncio.get_running_loop()
    await connections(loop)
    await transports(loop)
    await sockets(loop)


asyncio.run(main())
