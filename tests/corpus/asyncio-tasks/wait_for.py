import asyncio


async def value(n, delay=0):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    return n


async def main():
    print(await asyncio.wait_for(value(1), 1), await asyncio.wait_for(value(2), None))
    for timeout in (0.01, 0, -1):
        try:
            await asyncio.wait_for(value(3, 1), timeout)
        except TimeoutError as error:
            print("TimeoutError", repr(error), type(error.__cause__).__name__)
    future = asyncio.get_running_loop().create_future()
    future.set_result("there")
    print(await asyncio.wait_for(future, 0))
    task = asyncio.create_task(value(4, 1))
    try:
        await asyncio.wait_for(task, 0.01)
    except TimeoutError:
        print(task.cancelled())
    outer = asyncio.create_task(asyncio.wait_for(value(5, 1), 5))
    await asyncio.sleep(0.01)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")

    async def ignores():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            return "ignored"
    print(await asyncio.wait_for(ignores(), 0.01))


asyncio.run(main())
