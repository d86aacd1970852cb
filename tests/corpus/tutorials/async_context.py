import asyncio
import contextlib
from contextlib import asynccontextmanager, AsyncExitStack, aclosing, suppress, nullcontext


class Connection:
    opened = 0

    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0)
        type(self).opened += 1
        print(f"open {self.name}")
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0)
        type(self).opened -= 1
        print(f"close {self.name} because of {exc!r}")
        return exc_type is not None and issubclass(exc_type, KeyError)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"


@asynccontextmanager
async def transaction(conn):
    print("begin")
    try:
        yield f"tx on {conn}"
    except ValueError as e:
        print("rollback", e)
        raise RuntimeError("transaction failed") from e
    else:
        print("commit")
    finally:
        print("done")


@asynccontextmanager
async def broken():
    if False:
        yield


@asynccontextmanager
async def twice():
    yield 1
    yield 2


async def ticker(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("ticker closed")


async def main():
    async with Connection("a") as a, Connection("b") as b:
        print(a, b, Connection.opened)
        raise KeyError("swallowed by b")
    async with Connection("c") as c, transaction(c) as tx:
        print(tx)
    try:
        async with transaction(c):
            raise ValueError("bad row")
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__))
    for make in (broken, twice):
        try:
            async with make() as x:
                print("got", x)
        except RuntimeError as e:
            print("RuntimeError:", e)
    async with AsyncExitStack() as stack:
        conns = [await stack.enter_async_context(Connection(f"s{i}")) for i in range(3)]
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "callback", 1, sep="-")
        stack.push_async_exit(lambda *exc: asyncio.sleep(0, True))
        print(conns, Connection.opened)
        raise OSError("suppressed by the pushed exit")
    print(Connection.opened)
    async with aclosing(ticker(5)) as t:
        async for i in t:
            print("tick", i)
            if i == 1:
                break
    async with nullcontext(5) as five:
        with suppress(ZeroDivisionError):
            print(five / 0)
    try:
        with Connection("d"):
            pass
    except TypeError as e:
        print("TypeError:", e)
    try:
        async with open("x"):
            pass
    except (TypeError, FileNotFoundError) as e:
        print(type(e).__name__, e)
    try:
        async with contextlib.suppress(ValueError):
            pass
    except TypeError as e:
        print("TypeError:", e)
    async with Connection("e"):
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)

asyncio.run(main())
