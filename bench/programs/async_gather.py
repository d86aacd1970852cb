# sizes: 10 60
# gather over ten thousand coroutines.
import asyncio
import sys


async def work(i):
    await asyncio.sleep(0)
    return i


async def main(n):
    for _ in range(n):
        assert len(await asyncio.gather(*[work(i) for i in range(10000)])) == 10000


asyncio.run(main(int(sys.argv[1])))
