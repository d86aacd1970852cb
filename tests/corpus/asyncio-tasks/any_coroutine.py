# Tasks drive whatever is a coroutine: steps of asynchronous generators, and classes that look like one.
import asyncio
import collections.abc


async def numbers():
    for number in range(3):
        await asyncio.sleep(0)
        yield number


class ByHand(collections.abc.Coroutine):
    def __init__(self):
        self.inner = self.work().__await__()

    async def work(self):
        await asyncio.sleep(0.01)
        return "by hand"

    def send(self, value):
        return self.inner.send(value)

    def throw(self, *args):
        return self.inner.throw(*args)

    def close(self):
        return self.inner.close()

    def __await__(self):
        return self


class NoCoroutine:
    def __await__(self):
        yield


async def main():
    generator = numbers()
    print(asyncio.iscoroutine(generator), asyncio.iscoroutine(NoCoroutine()), asyncio.iscoroutine(7))
    step = anext(generator)
    print(asyncio.iscoroutine(step))
    task = asyncio.create_task(step)
    print(await task)
    print(await asyncio.gather(anext(generator)))
    print(await asyncio.create_task(generator.aclose()))
    by_hand = ByHand()
    print(asyncio.iscoroutine(by_hand))
    task = asyncio.create_task(by_hand, name="by hand")
    print(repr(task).replace(hex(id(by_hand)), "ID").split(" coro=")[0])
    print(await task)
    task = asyncio.create_task(ByHand())
    await asyncio.sleep(0)
    task.cancel("no more")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error)
    try:
        asyncio.create_task(NoCoroutine())
    except TypeError as error:
        print(str(error).split(", got")[0])
    print(asyncio.iscoroutinefunction(asyncio.sleep), asyncio.iscoroutinefunction(main), asyncio.iscoroutinefunction(print))


asyncio.run(main())
