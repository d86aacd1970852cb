# What debug mode checks, and what it adds to reprs.
import asyncio
import os
import re
import threading


def shown(thing):
    return re.sub(r"/\S*/(?=[a-z]+\.py)", "", re.sub(r"when=\d+\.\d+", "when=T", re.sub(r" created at \S*asyncio/\w+\.py:\d+", "", repr(thing))))


def attempt(call, *args):
    try:
        call(*args)
        print("no error")
    except (TypeError, RuntimeError, ValueError) as error:
        print(type(error).__name__, error)


async def coroutine_function():
    pass


def callback(*args):
    print("called with", *args)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug())
    handle = loop.call_soon(callback, 1, "two")
    print(shown(handle))
    handle.cancel()
    print(shown(handle))
    timer = loop.call_later(100, callback, [1, 2])
    print(shown(timer))
    timer.cancel()
    print(shown(timer))
    loop.set_debug(False)
    print(shown(loop.call_soon(callback, "quiet")))
    quiet = loop.call_soon(callback, "quiet")
    quiet.cancel()
    print(shown(quiet))
    loop.set_debug(True)
    attempt(loop.call_soon, coroutine_function)
    attempt(loop.call_soon_threadsafe, coroutine_function)
    attempt(loop.call_later, 1, coroutine_function)
    attempt(loop.call_at, 1, coroutine_function)
    attempt(loop.call_soon, 17)
    attempt(loop.call_later, 1, "text")
    coroutine = coroutine_function()
    attempt(loop.run_in_executor, None, coroutine_function)
    coroutine.close()
    await asyncio.sleep(0)

    def other_thread():
        attempt(loop.call_soon, callback)
        attempt(loop.call_later, 1, callback)
        attempt(loop.call_soon_threadsafe, callback, "from another thread")

    thread = threading.Thread(target=other_thread)
    thread.start()
    thread.join()
    await asyncio.sleep(0.05)


asyncio.run(main(), debug=True)
os.environ["PYTHONASYNCIODEBUG"] = "1"
loop = asyncio.new_event_loop()
print("PYTHONASYNCIODEBUG", loop.get_debug())
loop.close()
del os.environ["PYTHONASYNCIODEBUG"]
loop = asyncio.new_event_loop()
print("without it", loop.get_debug(), repr(loop))
loop.set_debug(1)
print(loop.get_debug(), repr(loop))
loop.close()
with asyncio.Runner(debug=True) as runner:
    print("Runner", runner.get_loop().get_debug())
