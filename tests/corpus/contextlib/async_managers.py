import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


@asynccontextmanager
async def connection(name):
    print("connect", name)
    await asyncio.sleep(0)
    try:
        yield f"<{name}>"
    finally:
        print("disconnect", name)


async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        print("generator closed")


async def main():
    async with connection("db") as db:
        print(db)
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(connection(n)) for n in ("a", "b")]
        stack.push_async_callback(asyncio.sleep, 0)
        print(names)
    async with aclosing(numbers()) as gen:
        async for n in gen:
            if n == 2:
                break
            print(n)
    try:
        async with connection("bad"):
            raise ValueError("inside")
    except ValueError as e:
        print("caught", e)


asyncio.run(main())
