import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("cancelled with", error.args)
        await asyncio.sleep(0)
        return "survived"


async def obedient():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleanup")


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(task.cancel("stop it"), task.cancelling())
    print(await task, task.cancelled())
    task = asyncio.create_task(obedient())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print("CancelledError", error.args, task.cancelled())
    task = asyncio.create_task(obedient())
    task.cancel("before start")
    try:
        await task
    except asyncio.CancelledError as error:
        print("never started", error.args)
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel("one")
    task.cancel("two")
    print(task.cancelling(), task.uncancel(), task.uncancel(), task.uncancel())
    try:
        print(await task)
    except asyncio.CancelledError as error:
        print("again", error.args)


asyncio.run(main())
