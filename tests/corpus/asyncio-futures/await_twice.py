import asyncio


async def waiter(name, future):
    print(name, "waits")
    print(name, await future)


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(n, future)) for n in "abc"]
    await asyncio.sleep(0)
    future.set_result(1)
    print("set")
    await asyncio.gather(*tasks)
    print(await future, await future)


asyncio.run(main())
