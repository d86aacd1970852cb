import asyncio


async def work():
    await asyncio.sleep(0.02)
    print("work done")
    return 7


async def main():
    inner = asyncio.create_task(work())
    outer = asyncio.create_task(guard(inner))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.done())
    print(await inner)
    print(await asyncio.shield(work()))
    inner = asyncio.create_task(work())
    shielded = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("inner cancelled")
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)


async def guard(task):
    return await asyncio.shield(task)


asyncio.run(main())
