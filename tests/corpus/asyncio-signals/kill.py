# os.kill(): signals to the program itself and to a child.
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    came = asyncio.Queue()
    for number in signal.SIGUSR1, signal.SIGTERM:
        loop.add_signal_handler(number, came.put_nowait, number)
    os.kill(os.getpid(), signal.SIGUSR1)
    print((await came.get()).name)
    loop.call_later(0.01, os.kill, os.getpid(), signal.SIGTERM)
    print((await came.get()).name)
    os.kill(os.getpid(), 0)
    child = await asyncio.create_subprocess_exec("sleep", "10")
    os.kill(child.pid, signal.SIGTERM)
    print(await child.wait())
    try:
        os.kill(child.pid, signal.SIGTERM)
    except ProcessLookupError as error:
        print(error)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    try:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("the main task is cancelled")
        raise


signal.signal(signal.SIGUSR2, lambda number, frame: print("handler of", signal.Signals(number).name))
os.kill(os.getpid(), signal.SIGUSR2)
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
