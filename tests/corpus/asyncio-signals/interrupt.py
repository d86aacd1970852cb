import asyncio
import signal


async def worker():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("worker cancelled")
        raise


async def main():
    task = asyncio.create_task(worker())
    asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main cancelled", asyncio.current_task().cancelling())
        raise
    finally:
        print("cleaning up", task.done())


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", type(error.__context__).__name__)


async def swallows():
    signal.raise_signal(signal.SIGINT)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("swallowed")
    return 5

print(asyncio.run(swallows()))


async def twice():
    signal.raise_signal(signal.SIGINT)
    signal.raise_signal(signal.SIGINT)

try:
    asyncio.run(twice())
except KeyboardInterrupt as error:
    print("at once", error.__context__)


def in_callback():
    signal.raise_signal(signal.SIGINT)

loop = asyncio.new_event_loop()
loop.call_later(0.01, in_callback)
try:
    loop.run_forever()
except KeyboardInterrupt:
    print("out of run_forever", loop.is_running(), loop.is_closed())
loop.close()
with asyncio.Runner() as runner:
    async def in_runner():
        asyncio.get_running_loop().call_soon(signal.raise_signal, signal.SIGINT)
        await asyncio.sleep(3)
    try:
        runner.run(in_runner())
    except KeyboardInterrupt:
        print("runner interrupted")
    async def again():
        return "runs again"
    print(runner.run(again()))
    signal.signal(signal.SIGINT, lambda *args: print("own handler"))
    async def own():
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(0)
        return "not cancelled"
    print(runner.run(own()))
