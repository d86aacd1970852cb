import asyncio


async def fetch(n):
    await asyncio.sleep(0.01)
    return n * 2


async def main():
    fetch(1)
    print(await fetch(2))
    total = fetch(3) + 1
    print(total)


asyncio.run(main())
