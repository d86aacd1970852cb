import asyncio


async def boil_egg(seconds):
    print('The egg needs {} seconds'.format(seconds))
    await asyncio.sleep(seconds)
    return 'a soft-boiled egg'


if __name__ == '__main__':
    kitchen = asyncio.get_event_loop()
    try:
        print('Making a task')
        egg = kitchen.create_task(boil_egg(seconds=3))
        kitchen.run_until_complete(egg)
    finally:
        kitchen.close()
    print('The task returned: {}'.format(egg.result()))
