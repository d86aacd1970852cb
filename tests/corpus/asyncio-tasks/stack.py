import asyncio


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def fails():
    raise ValueError("bad")


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    task.print_stack()
    print([frame.f_code.co_name for frame in task.get_stack()])
    task.cancel()
    failed = asyncio.create_task(fails())
    await asyncio.wait([failed, task])
    failed.print_stack()
    print([frame.f_code.co_name for frame in failed.get_stack()])
    failed.exception()
    done = asyncio.create_task(asyncio.sleep(0))
    await done
    print(done.get_stack())


asyncio.run(main())
