# sizes: 300000 1500000
# A callback that schedules itself again.
import asyncio
import sys


async def main(n):
    loop = asyncio.get_running_loop()
    done = loop.create_future()

    def step(k):
        if k:
            loop.call_soon(step, k - 1)
        else:
            done.set_result(None)

    loop.call_soon(step, n)
    await done


asyncio.run(main(int(sys.argv[1])))
