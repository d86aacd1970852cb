import asyncio


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind()
        for item in (3, 1, 2):
            queue.put_nowait(item)
        print(kind.__name__, [queue.get_nowait() for _ in range(3)])
    queue = asyncio.PriorityQueue()
    await queue.put((2, "b"))
    await queue.put((1, "a"))
    print(await queue.get())
    try:
        await queue.put("text")
    except TypeError as error:
        print(error)


asyncio.run(main())
