"""StreamReader by itself and over a connection: every way to read, limits, errors, timeouts, cancelled reads."""
import asyncio


async def outcome(awaitable):
    try:
        return await awaitable
    except (Exception, asyncio.CancelledError) as error:
        extra = {name: getattr(error, name) for name in ("partial", "expected", "consumed") if hasattr(error, name)}
        return type(error).__name__, str(error), extra


def reader_with(data, *, limit=2**16, eof=True):
    reader = asyncio.StreamReader(limit)
    reader.feed_data(data)
    if eof:
        reader.feed_eof()
    return reader


async def main():
    print(await outcome(reader_with(b"one\ntwo").readline()))
    reader = reader_with(b"one\ntwo")
    print([line async for line in reader], reader.at_eof())
    print(await outcome(reader_with(b"abcdef").read(4)), await outcome(reader_with(b"abcdef").read()), await outcome(reader_with(b"").read(3)))
    print(await outcome(reader_with(b"abc").read(0)))
    print(await outcome(reader_with(b"abcdef").readexactly(3)))
    print(await outcome(reader_with(b"ab").readexactly(3)))
    print(await outcome(reader_with(b"ab").readexactly(-1)))
    print(await outcome(reader_with(b"ab;cd").readuntil(b";")))
    print(await outcome(reader_with(b"ab;cd").readuntil(b"!")))
    print(await outcome(reader_with(b"ab;cd").readuntil(b"")))
    print(await outcome(reader_with(b"ab;cd,").readuntil((b",", b";"))))
    print(await outcome(reader_with(b"ab;cd,").readuntil(())))
    print(await outcome(reader_with(b"a\r\nb").readuntil((b"\r\n", b"\n"))))
    print(await outcome(reader_with(b"x" * 20, limit=5).readuntil(b";")))
    print(await outcome(reader_with(b"x" * 20 + b";", limit=5).readuntil(b";")))
    print(await outcome(reader_with(b"x" * 20 + b"\nrest\n", limit=5).readline()))
    reader = reader_with(b"x" * 20 + b"\nrest\n", limit=5)
    print(await outcome(reader.readline()), await outcome(reader.readline()))
    for limit in (0, -1):
        try:
            asyncio.StreamReader(limit)
        except ValueError as error:
            print(error)

    reader = asyncio.StreamReader()
    print(reader, reader.exception())
    first = asyncio.create_task(outcome(reader.readline()))
    await asyncio.sleep(0)
    print(await outcome(reader.read(1)))
    print(reader)
    reader.feed_data(b"half")
    await asyncio.sleep(0)
    print(reader)
    reader.feed_data(b" whole\n")
    print(await first)
    print(await outcome(asyncio.wait_for(reader.readline(), 0.01)))
    waiting = asyncio.create_task(reader.readexactly(5))
    await asyncio.sleep(0)
    reader.feed_data(b"123")
    await asyncio.sleep(0)
    waiting.cancel()
    print(await outcome(waiting))
    print(await reader.read(10))
    waiting = asyncio.create_task(outcome(reader.read(1)))
    await asyncio.sleep(0)
    reader.set_exception(ConnectionResetError("gone"))
    print(await waiting, repr(reader.exception()))
    print(await outcome(reader.readline()), await outcome(reader.readexactly(1)), await outcome(reader.readuntil(b"x")))
    print(reader)
    error = asyncio.IncompleteReadError(b"ab", 5)
    print(error, error.partial, error.expected, repr(error), isinstance(error, EOFError), asyncio.IncompleteReadError(b"", None))
    error = asyncio.LimitOverrunError("long", 7)
    print(error, error.consumed, repr(error))


asyncio.run(main())
