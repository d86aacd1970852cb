import asyncio


async def work(n, delay=0):
    await asyncio.sleep(delay)
    print("work", n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n, 0.03 - n * 0.01), name=f"w{n}") for n in range(3)]
        print("body done")
    print([task.result() for task in tasks], [task.get_name() for task in tasks])
    coroutine = work(1)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split(">")[-1])
    fresh = asyncio.TaskGroup()
    coroutine = work(2)
    try:
        fresh.create_task(coroutine)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
