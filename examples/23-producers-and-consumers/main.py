import asyncio


async def cook(orders, name, pause):
    for number in range(3):
        await asyncio.sleep(pause)
        await orders.put(f'{name}{number}')
        print('cooked', f'{name}{number}')


async def waiter(orders, name):
    while True:
        dish = await orders.get()
        await asyncio.sleep(0.7)
        print(name, 'served', dish)
        orders.task_done()


async def main():
    orders = asyncio.Queue(maxsize=2)
    waiters = [asyncio.create_task(waiter(orders, name)) for name in ('Ada', 'Ben', 'Cleo')]
    await asyncio.gather(cook(orders, 'soup', 0.1), cook(orders, 'cake', 0.25))
    print('the kitchen is closed')
    await orders.join()
    for task in waiters:
        task.cancel()
    print('everybody goes home')


asyncio.run(main())
