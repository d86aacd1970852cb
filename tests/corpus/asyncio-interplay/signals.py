"""Signals that come while something waits."""
import asyncio
import os
import signal
import time


def send(number, delay):
    asyncio.get_running_loop().call_later(delay, os.kill, os.getpid(), number)


async def interrupted(cleanup):
    send(signal.SIGINT, 0.01)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("cancelled", error.args, asyncio.current_task().cancelling())
        if cleanup == "swallow":
            asyncio.current_task().uncancel()
            return "swallowed"
        if cleanup == "again":
            send(signal.SIGINT, 0.01)
            await asyncio.sleep(1)
        if cleanup == "raise":
            raise ValueError("instead") from None
        raise
    finally:
        print("cleanup", cleanup)


for cleanup in ("none", "swallow", "again", "raise"):
    try:
        print(asyncio.run(interrupted(cleanup)))
    except KeyboardInterrupt as error:
        print("KeyboardInterrupt", error.args, repr(error.__context__))
    except ValueError as error:
        print("ValueError", error)


async def group():
    async def child(name):
        try:
            await asyncio.sleep(1)
        finally:
            print(name, "over")

    send(signal.SIGINT, 0.01)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(child("a"))
        tasks.create_task(child("b"))


try:
    asyncio.run(group())
except KeyboardInterrupt:
    print("interrupted in a group")


async def computing():
    send(signal.SIGUSR1, 0)
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, print, "handled in the loop")
    await asyncio.sleep(0.001)
    os.kill(os.getpid(), signal.SIGUSR1)
    print("sent, not handled yet")
    time.sleep(0.01)
    print("still not")
    await asyncio.sleep(0.001)
    event = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, event.set)
    send(signal.SIGTERM, 0.01)
    await asyncio.wait_for(event.wait(), 1)
    print("SIGTERM ends the wait", asyncio.get_running_loop().remove_signal_handler(signal.SIGTERM))
    previous = signal.signal(signal.SIGUSR2, lambda number, frame: print("plain handler", signal.Signals(number).name))
    os.kill(os.getpid(), signal.SIGUSR2)
    await asyncio.sleep(0)
    print(previous)


asyncio.run(computing())
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
