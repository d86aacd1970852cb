# Debug mode names whatever held the loop up. (What follows the name is left out: CPython shows the places of asyncio's own files.)
import asyncio
import logging
import re
import time


class Printer(logging.Handler):
    def emit(self, record):
        name, coroutine, seconds = re.match(r"Executing <(\w+ .*?[(=])(.*) took (\d+\.\d)", record.getMessage()).groups()
        print(record.name, record.levelname, name, re.findall(r"coro=<(\w+)", name + coroutine), seconds)


logging.getLogger("asyncio").addHandler(Printer())
logging.getLogger("asyncio").propagate = False


async def blocks():
    time.sleep(0.15)
    return "blocked"


async def blocks_twice():
    time.sleep(0.12)
    await asyncio.sleep(0)
    time.sleep(0.13)


def callback(number):
    time.sleep(0.11)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.slow_callback_duration)
    await asyncio.create_task(blocks(), name="one")
    await asyncio.create_task(blocks_twice(), name="two")
    loop.call_soon(callback, 7)
    await asyncio.sleep(0)
    future = loop.create_future()
    future.add_done_callback(lambda done: time.sleep(0.14))
    future.set_result(None)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 5
    time.sleep(0.2)
    await asyncio.sleep(0)
    print("not slow any more")
    loop.slow_callback_duration = 0.05
    time.sleep(0.1)
    await asyncio.sleep(0)
    loop.set_debug(False)
    time.sleep(0.1)
    await asyncio.sleep(0)
    print("nor debugged")


asyncio.run(main(), debug=True)
