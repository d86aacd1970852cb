import asyncio


async def worker(n, semaphore, log):
    async with semaphore:
        log.append(f"in {n}")
        await asyncio.sleep(0.01)
    log.append(f"out {n}")


async def main():
    log = []
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(n, semaphore, log) for n in range(4)))
    print(log)
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    print(bounded.locked(), str(bounded).split("[")[1])
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    semaphore = asyncio.Semaphore(0)
    first = asyncio.create_task(semaphore.acquire())
    second = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    first.cancel()
    semaphore.release()
    print(await second, first.cancelled() or await asyncio.sleep(0) or first.cancelled())


asyncio.run(main())
