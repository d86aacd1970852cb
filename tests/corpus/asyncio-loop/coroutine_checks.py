import asyncio


import functools


async def coroutine():
    pass


def plain():
    pass


print([asyncio.iscoroutinefunction(f) for f in (coroutine, plain, functools.partial(coroutine), lambda: 1)])
made = coroutine()
print(asyncio.iscoroutine(made), asyncio.iscoroutine(coroutine), asyncio.iscoroutine(3))
made.close()


class Awaitable:
    def __await__(self):
        return iter([])


async def main():
    print(await asyncio.ensure_future(Awaitable()))
    try:
        asyncio.ensure_future(3)
    except TypeError as error:
        print(error)
    task = asyncio.ensure_future(coroutine())
    print(asyncio.ensure_future(task) is task)
    await task


asyncio.run(main())
