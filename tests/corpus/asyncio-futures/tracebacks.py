# The first await of a failed future raises its exception with the traceback that it came with, later ones begin anew: nothing
# piles up.
import asyncio
import traceback


async def boom():
    raise ValueError("boom")


def depth(error):
    return [(line.lineno, line.name) for line in traceback.extract_tb(error.__traceback__)]


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(boom())
    for attempt in range(3):
        try:
            await task
        except ValueError as error:
            print("task", depth(error))
    future = loop.create_future()
    future.set_exception(KeyError("set"))
    for attempt in range(2):
        try:
            await future
        except KeyError as error:
            print("future", depth(error))
    try:
        future.result()
    except KeyError as error:
        print("result()", depth(error))
    print("exception()", depth(future.exception()), depth(task.exception()))
    for wrong in "set_exception", "set_result":
        try:
            getattr(future, wrong)(None)
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)
    print(future._state, task._state, loop.create_future()._state, asyncio.Future[int], asyncio.Queue[str], asyncio.Task[int])


asyncio.run(main())
