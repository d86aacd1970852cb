import asyncio


async def bake(dish, seconds):
    print('{} goes in for {} seconds'.format(dish, seconds))
    await asyncio.sleep(seconds)
    return '{} is ready'.format(dish)


if __name__ == '__main__':
    kitchen = asyncio.get_event_loop()
    try:
        print('Making two tasks')
        bread = kitchen.create_task(bake('bread', seconds=3))
        cake = kitchen.create_task(bake('cake', seconds=2))
        kitchen.run_until_complete(bread)
    finally:
        kitchen.close()
    print('First result: {}'.format(bread.result()))
    print('Second result: {}'.format(cake.result()))
