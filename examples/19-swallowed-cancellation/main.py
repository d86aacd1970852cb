import asyncio


async def polite():
    try:
        await asyncio.sleep(10)
    finally:
        print('polite cleans up')


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('stubborn goes on')
    await asyncio.sleep(1)
    return 'still here'


async def main():
    workers = [asyncio.create_task(polite()), asyncio.create_task(stubborn())]
    await asyncio.sleep(1)
    for worker in workers:
        worker.cancel()
    await asyncio.wait(workers)
    for worker in workers:
        print('cancelled' if worker.cancelled() else 'returned ' + worker.result())


asyncio.run(main())
