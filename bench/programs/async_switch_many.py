# sizes: 500 2500
# sleep(0) in a thousand tasks.
import asyncio
import sys


async def turn(n):
    for _ in range(n):
        await asyncio.sleep(0)


async def main(n):
    await asyncio.gather(*[turn(n) for _ in range(1000)])


asyncio.run(main(int(sys.argv[1])))
