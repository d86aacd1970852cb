# sizes: 100000 500000
# So many timers at once, half of them cancelled.
import asyncio
import sys


async def main(n):
    loop = asyncio.get_running_loop()
    fired = []
    timers = [loop.call_later((i * 7919 % n) / n / 10, fired.append, i) for i in range(n)]
    for timer in timers[::2]:
        timer.cancel()
    await asyncio.sleep(0.2)
    assert len(fired) == n // 2


asyncio.run(main(int(sys.argv[1])))
