# What asyncio gives to those who extend it: the running loop, the registers of tasks and the current task.
import asyncio


async def work():
    return 5


async def main():
    loop = asyncio.get_running_loop()
    print(asyncio._get_running_loop() is loop)
    asyncio._set_running_loop(None)
    print(asyncio._get_running_loop())
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print(type(error).__name__, error)
    asyncio._set_running_loop(loop)

    other = asyncio.Task(work(), loop=loop, name='other')
    asyncio._register_task(other)
    asyncio._register_task(other)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    me = asyncio.current_task()
    try:
        asyncio._enter_task(loop, other)
    except RuntimeError as error:
        print(str(error).startswith("Cannot enter into task <Task pending name='other'"), ' while another task ' in str(error))
    try:
        asyncio._leave_task(loop, other)
    except RuntimeError as error:
        print(str(error).startswith("Leaving task <Task pending name='other'"), ' does not match the current task ' in str(error))
    asyncio._leave_task(loop, me)
    print(asyncio.current_task())
    asyncio._enter_task(loop, other)
    print(asyncio.current_task().get_name())
    asyncio._leave_task(loop, other)
    asyncio._enter_task(loop, me)
    print(asyncio.current_task() is me)
    print(await other)
    asyncio._unregister_task(other)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))


print(asyncio._get_running_loop())
asyncio.run(main())
print(asyncio._get_running_loop())
