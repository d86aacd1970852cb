# Sending files over transports and sockets: natively, by the fallback, and what is refused.
import asyncio, io, socket
class Sink(asyncio.Protocol):
    def __init__(self): self.data = bytearray(); self.done = asyncio.get_running_loop().create_future()
    def connection_made(self, t): self.t = t
    def data_received(self, d): self.data += d
    def eof_received(self): pass
    def connection_lost(self, exc): self.done.set_result(len(self.data))
class Source(asyncio.Protocol):
    def connection_made(self, t): self.t = t; print("made")
    def pause_writing(self): print("never paused")
    def connection_lost(self, exc): print("lost", exc)
async def main():
    loop = asyncio.get_running_loop()
    sinks = []
    def make():
        sinks.append(Sink()); return sinks[-1]
    server = await loop.create_server(make, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    content = bytes(range(256)) * 1000
    with open("/tmp/sendfile.bin", "wb") as f: f.write(content)
    tr, pr = await loop.create_connection(Source, "127.0.0.1", port)
    with open("/tmp/sendfile.bin", "rb") as f:
        print(await loop.sendfile(tr, f), f.tell())
        print(await loop.sendfile(tr, f, 1000, 500), f.tell())
        print(await loop.sendfile(tr, f, 1000, 500, fallback=False), f.tell())
        print(await loop.sendfile(tr, f, 10**7), f.tell())
    b = io.BytesIO(b"x" * 100000)
    print(await loop.sendfile(tr, b), b.tell())
    try: print(await loop.sendfile(tr, b, fallback=False))
    except asyncio.SendfileNotAvailableError as e: print(type(e).__name__, e)
    for args in [(b, -1), (b, "x"), (b, 0, -5), (b, 0, "y"), (b, 0, 0)]:
        try: print(await loop.sendfile(tr, *args))
        except (ValueError, TypeError) as e: print(type(e).__name__, e)
    with open("/tmp/sendfile.bin") as f:
        try: print(await loop.sendfile(tr, f))
        except (ValueError, TypeError) as e: print(type(e).__name__, e)
    tr.write(b"end")
    tr.close()
    try: await loop.sendfile(tr, b)
    except RuntimeError as e: print(type(e).__name__, e)
    print(await sinks[0].done, bytes(sinks[0].data[:256000]) == content, sinks[0].data[-3:])
    s = socket.socket(); s.setblocking(False)
    await loop.sock_connect(s, ("127.0.0.1", port))
    with open("/tmp/sendfile.bin", "rb") as f:
        print(await loop.sock_sendfile(s, f, 10, 90), f.tell())
    print(await loop.sock_sendfile(s, b, 10, 90), b.tell())
    try: await loop.sock_sendfile(s, b, fallback=False)
    except asyncio.SendfileNotAvailableError as e: print(type(e).__name__, e)
    s.close()
    print(await sinks[1].done)
    u, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0))
    try: await loop.sendfile(u, b)
    except RuntimeError as e: print(type(e).__name__, str(e).split(" <")[0])
    u.close()
    try: await loop.start_tls(tr, pr, None)
    except TypeError as e: print(type(e).__name__, e)
    server.close()
asyncio.run(main())
