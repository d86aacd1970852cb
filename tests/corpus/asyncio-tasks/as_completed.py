import asyncio


async def value(n, delay):
    await asyncio.sleep(delay)
    if n == 3:
        raise ValueError("three")
    return n


async def main():
    for next_one in asyncio.as_completed([value(1, 0.03), value(2, 0.01), value(3, 0.02)]):
        try:
            print(await next_one)
        except ValueError as error:
            print("ValueError", error)
    tasks = [asyncio.create_task(value(n, 0.04 - n * 0.01)) for n in (1, 2)]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, await task)
    try:
        for next_one in asyncio.as_completed([value(1, 0.01), value(2, 1)], timeout=0.02):
            print(await next_one)
    except TimeoutError as error:
        print("TimeoutError", repr(error))
    try:
        async for task in asyncio.as_completed([value(1, 1)], timeout=0.01):
            print(task)
    except TimeoutError:
        print("TimeoutError")
    try:
        asyncio.as_completed(3)
    except TypeError as error:
        print(error)
    coroutine = value(1, 1)
    try:
        asyncio.as_completed(coroutine)
    except TypeError as error:
        print(error)
    coroutine.close()


asyncio.run(main())
