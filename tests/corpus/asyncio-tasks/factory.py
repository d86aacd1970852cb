import asyncio


def factory(loop, coro, context=None):
    print("factory", coro.__name__, context)
    return asyncio.Task(coro, loop=loop)


async def work():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    task = loop.create_task(work(), name="by factory")
    print(task.get_name(), await task)
    print(await asyncio.create_task(work()))
    loop.set_task_factory(None)
    print(loop.get_task_factory())
    try:
        loop.set_task_factory(3)
    except TypeError as error:
        print(error)


asyncio.run(main())
