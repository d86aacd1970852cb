import asyncio


async def cook(dish):
    name = asyncio.current_task().get_name()
    print(dish, 'starts in', name)
    await asyncio.sleep(1)
    print(dish, 'is ready')


async def main():
    await cook('soup')
    print('main goes on only now')

    fish = asyncio.create_task(cook('fish'), name='fish task')
    cake = asyncio.create_task(cook('cake'), name='cake task')
    print('main has started both')
    await fish
    await cake


asyncio.run(main())
