# sizes: 400000 2000000
# sleep(0) in one task.
import asyncio
import sys


async def main(n):
    for _ in range(n):
        await asyncio.sleep(0)


asyncio.run(main(int(sys.argv[1])))
