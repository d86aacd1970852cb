# An exception that nobody has asked for is reported at the moment at which its future's last reference goes.
import asyncio
import sys


def say(*words):
    print(*words, file=sys.stderr)


async def boom(name):
    raise ValueError(name)


async def main():
    task = asyncio.create_task(boom("deleted"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    say("before del")
    del task
    say("after del")
    task = asyncio.create_task(boom("overwritten"))
    await asyncio.sleep(0.01)
    say("before overwriting")
    task = None
    say("after overwriting")

    def in_a_function():
        future = asyncio.get_running_loop().create_future()
        future.set_exception(KeyError("local"))
        say("in the function")

    in_a_function()
    say("after the function")
    tasks = [asyncio.create_task(boom(number)) for number in range(2)]
    await asyncio.sleep(0.01)
    say("before clear")
    tasks.clear()
    say("after clear")
    tasks = {"a": asyncio.create_task(boom("popped"))}
    await asyncio.sleep(0.01)
    tasks.pop("a")
    say("after pop")
    asyncio.create_task(boom("never held"))
    await asyncio.sleep(0.01)
    say("end of main")


asyncio.run(main())
say("end")
