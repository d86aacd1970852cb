# sizes: 1500 9000
# A lock handed from task to task.
import asyncio
import sys


async def worker(lock, n):
    for _ in range(n):
        async with lock:
            await asyncio.sleep(0)


async def main(n):
    lock = asyncio.Lock()
    await asyncio.gather(*[worker(lock, n) for _ in range(50)])


asyncio.run(main(int(sys.argv[1])))
