import asyncio

account = 0


async def deposit(amount):
    global account
    seen = account
    await asyncio.sleep(0.1)
    account = seen + amount


async def careful_deposit(lock, amount):
    async with lock:
        await deposit(amount)


async def main():
    global account
    await asyncio.gather(deposit(10), deposit(5))
    print('without a lock:', account)

    account = 0
    lock = asyncio.Lock()
    await asyncio.gather(careful_deposit(lock, 10), careful_deposit(lock, 5))
    print('with a lock:', account)


asyncio.run(main())
