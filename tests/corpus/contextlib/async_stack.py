import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


@asynccontextmanager
async def connection(name):
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def numbers():
    try:
        for n in range(10):
            yield n
    finally:
        print("generator closed")


async def main():
    async with AsyncExitStack() as stack:
        for name in ("db", "cache"):
            await stack.enter_async_context(connection(name))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "plain callback")
        print("body")
    async with aclosing(numbers()) as stream:
        async for n in stream:
            if n == 2:
                break
    try:
        async with connection("bad"):
            raise LookupError("inside")
    except LookupError as error:
        print("caught", error)
    try:
        await AsyncExitStack().enter_async_context(connection)
    except TypeError as error:
        print(error)


asyncio.run(main())
