import asyncio


async def consumer(name, condition, items):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, "got", items.pop(0))


async def main():
    condition, items = asyncio.Condition(), []
    tasks = [asyncio.create_task(consumer(n, condition, items)) for n in "abc"]
    await asyncio.sleep(0)
    for i in range(3):
        async with condition:
            items.append(i)
            condition.notify()
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    for call in (condition.notify, condition.notify_all):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    print(condition.locked(), str(condition).split("[")[1])


asyncio.run(main())
