import asyncio
import signal


def attempt(call):
    try:
        print("ok", call())
    except Exception as error:
        print(type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, print, "usr1", 1)
    signal.raise_signal(signal.SIGUSR1)
    print("raised")
    await asyncio.sleep(0)
    print("after one pass")
    await asyncio.sleep(0)
    print("after two")
    await asyncio.sleep(0.01)
    loop.add_signal_handler(signal.SIGTERM, lambda: print("term"))
    loop.call_later(0.02, signal.raise_signal, signal.SIGTERM)
    await asyncio.sleep(0.05)
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    print(signal.getsignal(signal.SIGTERM))

    async def coroutine():
        pass

    attempt(lambda: loop.add_signal_handler(signal.SIGUSR1, coroutine))
    attempt(lambda: loop.add_signal_handler("x", print))
    attempt(lambda: loop.add_signal_handler(1000, print))
    attempt(lambda: loop.add_signal_handler(signal.SIGKILL, print))
    attempt(lambda: loop.remove_signal_handler(1000))
    event = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR2, event.set)
    loop.call_later(0.01, signal.raise_signal, signal.SIGUSR2)
    await event.wait()
    print("event set")


asyncio.run(main())
print(signal.getsignal(signal.SIGUSR1), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
