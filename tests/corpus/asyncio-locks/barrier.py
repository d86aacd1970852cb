import asyncio


async def party(n, barrier):
    await asyncio.sleep(n * 0.01)
    index = await barrier.wait()
    print(n, "passed", index)


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(party(n, barrier) for n in range(3)))
    print(barrier.parties, barrier.n_waiting, barrier.broken, str(barrier).split("[")[1])
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier.n_waiting, str(barrier).split("[")[1])
    await barrier.abort()
    try:
        await waiting
    except asyncio.BrokenBarrierError as error:
        print("broken", error, barrier.broken)
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print(error)
    await barrier.reset()
    print(barrier.broken)
    async with asyncio.Barrier(1) as position:
        print(position)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
