import asyncio


async def holder(name, lock):
    print(name, "wants")
    async with lock:
        print(name, "has")
        await asyncio.sleep(0.01)
    print(name, "gave")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(holder(n, lock) for n in "abc"))
    print(lock.locked(), await lock.acquire(), lock.locked())
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(str(lock).split("[")[1])
    waiter.cancel()
    await asyncio.sleep(0)
    lock.release()
    print(str(lock).split("[")[1])
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
