import asyncio


async def send(order):
    await asyncio.sleep(1)
    print('sent', order)


async def main():
    send('two teas')
    print('the order is placed')
    await send('one coffee')


asyncio.run(main())
