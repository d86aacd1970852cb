import asyncio
import time


async def tick():
    for number in range(6):
        print('tick', number)
        await asyncio.sleep(0.5)


async def careless():
    await asyncio.sleep(0.75)
    print('careless sleeps')
    time.sleep(2)
    print('careless is back')


async def main():
    await asyncio.gather(tick(), careless())


asyncio.run(main())
