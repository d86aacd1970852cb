# sizes: 10 60
# A TaskGroup of ten thousand.
import asyncio
import sys


async def work(i):
    await asyncio.sleep(0)
    return i


async def main(n):
    for _ in range(n):
        async with asyncio.TaskGroup() as group:
            for i in range(10000):
                group.create_task(work(i))


asyncio.run(main(int(sys.argv[1])))
