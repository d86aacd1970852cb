import asyncio


async def value(n, delay=0):
    await asyncio.sleep(delay)
    return n


async def fails(text, delay=0):
    await asyncio.sleep(delay)
    raise ValueError(text)


async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(value(1, 0.02), value(2, 0.01), value(3)))
    print(await asyncio.gather(value(1), fails("x"), return_exceptions=True))
    task = asyncio.create_task(value(9, 0.05))
    try:
        await asyncio.gather(task, fails("first", 0.01), fails("second", 0.02))
    except ValueError as error:
        print("ValueError", error, task.done())
    print(await task)
    same = value(4)
    print(await asyncio.gather(same, same))
    gathering = asyncio.gather(value(1, 1), value(2, 1))
    await asyncio.sleep(0)
    print(gathering.cancel())
    try:
        await gathering
    except asyncio.CancelledError:
        print("cancelled")
    child = asyncio.create_task(value(1, 1))
    gathering = asyncio.gather(child, value(2, 0.01), return_exceptions=True)
    await asyncio.sleep(0)
    child.cancel()
    print(await gathering)
    print(await asyncio.gather(asyncio.gather(value(1), value(2)), value(3)))


asyncio.run(main())
