# sizes: 100000 600000
# Creating a task and awaiting it.
import asyncio
import sys


async def work():
    return 1


async def main(n):
    for _ in range(n):
        await asyncio.create_task(work())


asyncio.run(main(int(sys.argv[1])))
