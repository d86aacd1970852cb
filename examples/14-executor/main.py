import asyncio
import time


def slow_report():
    time.sleep(1.2)
    return 'the report'


async def tick():
    for number in range(4):
        print('tick', number)
        await asyncio.sleep(0.5)


async def main():
    loop = asyncio.get_running_loop()
    ticking = asyncio.create_task(tick())
    print('asking a thread')
    print('got', await loop.run_in_executor(None, slow_report))
    await ticking
    print('and once more:', await asyncio.to_thread(slow_report))


asyncio.run(main())
