import asyncio


async def dine(name, first, second):
    async with first:
        print(name, 'has one fork')
        await asyncio.sleep(0.1)
        async with second:
            print(name, 'eats')


async def main():
    left = asyncio.Lock()
    right = asyncio.Lock()
    try:
        async with asyncio.timeout(3):
            await asyncio.gather(dine('Kant', left, right), dine('Hume', right, left))
    except TimeoutError:
        print('deadlock: nobody could go on')

    await asyncio.gather(dine('Kant', left, right), dine('Hume', left, right))


asyncio.run(main())
