import asyncio


async def paint(name, seconds):
    try:
        await asyncio.sleep(seconds)
        if name == 'Ben':
            raise ValueError('out of blue')
        print(name, 'has finished')
    except asyncio.CancelledError:
        print(name, 'puts the brush down')
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(paint('Ada', 1))
            group.create_task(paint('Ben', 2))
            group.create_task(paint('Cleo', 3))
            print('the group is at work')
        print('never reached')
    except* ValueError as problems:
        print('the group failed:', problems.exceptions)


asyncio.run(main())
