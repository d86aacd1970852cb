import asyncio


async def quick(n):
    print("runs", n, asyncio.current_task().get_name() is not None)
    return n


async def slow(n):
    print("starts", n)
    await asyncio.sleep(0)
    print("ends", n)
    return n


async def fails():
    raise ValueError("eager")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(quick(1))
    print(task.done(), await task)
    task = asyncio.create_task(slow(2))
    print(task.done())
    print(await task)
    task = asyncio.create_task(fails())
    print(task.done(), repr(task.exception()))
    print(await asyncio.gather(quick(3), slow(4), quick(5)))
    print(asyncio.get_running_loop().get_task_factory() is asyncio.eager_task_factory)

    class MyTask(asyncio.Task):
        pass

    factory = asyncio.create_eager_task_factory(MyTask)
    asyncio.get_running_loop().set_task_factory(factory)
    print(type(asyncio.create_task(quick(6))).__name__)
    asyncio.get_running_loop().set_task_factory(None)
    task = asyncio.create_task(quick(7))
    print(task.done(), await task)


asyncio.run(main())
