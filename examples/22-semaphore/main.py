import asyncio


async def visit(museum, name):
    async with museum:
        print(name, 'goes in')
        await asyncio.sleep(1)
        print(name, 'comes out')


async def main():
    museum = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for name in ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve']:
            group.create_task(visit(museum, name))
    print('closed')


asyncio.run(main())
