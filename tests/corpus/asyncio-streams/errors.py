"""What stream readers and writers refuse, and how connections that break show in them."""
import asyncio
import re
import socket


def words(value):
    return re.sub(r"0x[0-9a-f]+", "0x", str(value))


def attempt(what, call, *arguments, **more):
    try:
        print(what, "->", words(repr(call(*arguments, **more))))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error), "| cause", repr(error.__cause__))


async def attempt_async(what, awaitable):
    try:
        print(what, "->", words(repr(await awaitable)))
    except BaseException as error:
        more = {name: getattr(error, name) for name in ("partial", "expected", "consumed") if hasattr(error, name)}
        print(what, "->", type(error).__name__ + ":", words(error), more or "")


def reader_of(*pieces, limit=8, end=True):
    reader = asyncio.StreamReader(limit=limit)
    for piece in pieces:
        reader.feed_data(piece)
    if end:
        reader.feed_eof()
    return reader


async def readers():
    attempt("limit 0", asyncio.StreamReader, 0)
    attempt("limit -1", asyncio.StreamReader, limit=-1)
    await attempt_async("readexactly(-1)", reader_of(b"abc").readexactly(-1))
    await attempt_async("readexactly(9)", reader_of(b"abc").readexactly(9))
    await attempt_async("readexactly(0)", reader_of(b"abc").readexactly(0))
    await attempt_async("readuntil(b'')", reader_of(b"abc").readuntil(b""))
    await attempt_async("readuntil(())", reader_of(b"abc").readuntil(()))
    await attempt_async("readuntil((b'',))", reader_of(b"abc").readuntil((b"",)))
    await attempt_async("readuntil, end", reader_of(b"abc").readuntil())
    await attempt_async("readuntil, nothing", reader_of().readuntil())
    await attempt_async("readuntil, too much", reader_of(b"abcdefghijkl", end=False).readuntil())
    await attempt_async("readuntil, too long", reader_of(b"abcdefghijkl\n").readuntil())
    await attempt_async("readuntil, several", reader_of(b"ab;cd,ef\n").readuntil((b",", b";", b"\n")))
    await attempt_async("readuntil, longest separator", reader_of(b"abcdefghijklmn", end=False, limit=8).readuntil((b"xxxx", b"y")))
    for text in (b"abcdefghijkl", b"abcdefghijkl\nrest\n"):
        reader = reader_of(text, end=False)
        await attempt_async("readline, too long", reader.readline())
        reader.feed_eof()
        await attempt_async("what is left", reader.read())
    await attempt_async("readline, end", reader_of(b"abc").readline())
    reader = reader_of(b"one\ntwo")
    print([line async for line in reader])
    await attempt_async("anext", anext(reader))
    attempt("feed_data after eof", reader.feed_data, b"more")
    attempt("feed nothing", reader_of(end=False).feed_data, b"")
    reader = reader_of(end=False)
    attempt("exception", reader.exception)
    reader.set_exception(KeyError("set"))
    attempt("exception", reader.exception)
    for name, arguments in {"read": (), "readline": (), "readuntil": (), "readexactly": (1,)}.items():
        await attempt_async(name + " after set_exception", getattr(reader, name)(*arguments))
    for name, arguments in {"read": (1,), "readline": (), "readuntil": (), "readexactly": (1,)}.items():
        reader = reader_of(end=False)
        waiting = asyncio.create_task(reader.read(1), name="first")
        await asyncio.sleep(0)
        await attempt_async(name + " while another reads", getattr(reader, name)(*arguments))
        print(words(reader))
        reader.feed_eof()
        print(await waiting, reader.at_eof(), reader)
    attempt("transport set twice", lambda: [reader.set_transport(3), reader.set_transport(4)])
    attempt("repr", repr, reader_of(b"abc", limit=100))


async def writers():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=left)
    attempt("write(text)", writer.write, "text")
    attempt("writelines(text)", writer.writelines, ["text"])
    waiting = asyncio.create_task(reader.read())
    await asyncio.sleep(0)
    writer.write_eof()
    attempt("write after eof", writer.write, b"x")
    attempt("writelines after eof", writer.writelines, [b"x"])
    attempt("can_write_eof", writer.can_write_eof)
    right.close()
    await attempt_async("read", waiting)
    writer.close()
    await attempt_async("wait_closed", writer.wait_closed())
    await attempt_async("drain when closed", writer.drain())
    attempt("write when closed", writer.write, b"x")
    attempt("is_closing", writer.is_closing)

    left, right = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=left)
    waiting = asyncio.create_task(reader.read())
    await asyncio.sleep(0)
    writer.transport.set_write_buffer_limits(high=10)
    writer.write(b"x" * 5_000_000)
    drains = [asyncio.create_task(writer.drain()) for _ in range(2)]
    await asyncio.sleep(0)
    print([drain.done() for drain in drains])
    right.close()
    await attempt_async("read", waiting)
    for drain in drains:
        await attempt_async("drain", drain)
    await attempt_async("drain later", writer.drain())
    writer.close()
    await attempt_async("wait_closed", writer.wait_closed())

    left, right = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=left)
    writer.transport.set_write_buffer_limits(high=10)
    writer.write(b"x" * 5_000_000)
    draining = asyncio.create_task(writer.drain())
    await asyncio.sleep(0)
    writer.transport.abort()
    await attempt_async("drain, aborted", draining)
    await attempt_async("wait_closed, aborted", writer.wait_closed())
    await attempt_async("read, aborted", reader.read())
    right.close()
    await attempt_async("refused", asyncio.open_connection("127.0.0.1", 1))
    await attempt_async("nowhere", asyncio.open_unix_connection("/tmp/nobody-listens-here"))
    await attempt_async("no address", asyncio.open_connection())
    await attempt_async("no path", asyncio.open_unix_connection())
    await attempt_async("no server address", asyncio.start_server(print))
    await attempt_async("no server path", asyncio.start_unix_server(print))
    protocol = asyncio.StreamReaderProtocol(reader_of(), loop=loop)
    attempt("close waiter of the mixin", asyncio.streams.FlowControlMixin(loop)._get_close_waiter, None)
    attempt("repr", lambda: asyncio.StreamReaderProtocol)


async def main():
    await readers()
    await writers()


asyncio.run(main())
