import asyncio


async def waiter(name, event):
    print(name, "waits")
    print(name, await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in "ab"]
    await asyncio.sleep(0)
    print(event.is_set(), str(event).split("[")[1])
    event.set()
    event.clear()
    print("set and cleared", event.is_set())
    await asyncio.gather(*tasks)
    event.set()
    print(await event.wait(), str(event).split("[")[1])


asyncio.run(main())
