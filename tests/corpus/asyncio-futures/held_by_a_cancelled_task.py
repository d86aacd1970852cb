import asyncio
async def work():
    await asyncio.sleep(0.01)
    raise KeyError('k')
async def main():
    task = asyncio.ensure_future(work())
    await asyncio.sleep(0.02)
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.01, future.cancel)
    await future
asyncio.run(main())
