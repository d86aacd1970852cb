import asyncio

def attempt(call):
    try:
        print("ok", call())
    except BaseException as error:
        print(type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon 1")
    handle = loop.call_soon(print, "never")
    loop.call_soon(print, "soon 2")
    handle.cancel()
    print(handle.cancelled())
    start = loop.time()
    loop.call_later(0.02, print, "later 2")
    loop.call_later(0.01, print, "later 1")
    timer = loop.call_at(start + 0.015, print, "never")
    print(round(timer.when() - start, 3))
    timer.cancel()
    loop.call_later(-1, print, "past")
    loop.call_later(0, print, "zero")
    await asyncio.sleep(0.05)
    attempt(lambda: loop.call_later(None, print))
    attempt(lambda: loop.call_at(None, print))
    attempt(lambda: loop.call_later("x", print))


asyncio.run(main())
