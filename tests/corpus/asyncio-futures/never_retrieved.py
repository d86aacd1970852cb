import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("lost"))
    del future
    await asyncio.sleep(0)
    print("after")
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    del task
    await asyncio.sleep(0)
    print("end")


async def fails():
    raise KeyError("lost too")


asyncio.run(main())
