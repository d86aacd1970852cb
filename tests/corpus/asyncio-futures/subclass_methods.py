"""Futures and tasks whose methods a subclass overrides, and those whose __init__ takes what it likes."""
import asyncio


class Loud(asyncio.Future):
    def add_done_callback(self, fn, *, context=None):
        print("add_done_callback", type(fn).__name__, context is not None)
        super().add_done_callback(fn, context=context)

    def cancel(self, msg=None):
        print("cancel", msg)
        return super().cancel(msg)


class Refuses(asyncio.Future):
    def cancel(self, msg=None):
        print("refused", msg)
        return False


class Delays(asyncio.Future):
    """Wakes who waits for it an iteration later."""

    def add_done_callback(self, fn, *, context=None):
        super().add_done_callback(lambda future: self.get_loop().call_soon(fn, future), context=context)


class LoudTask(asyncio.Task):
    def __init__(self, label, coro, *, loop):
        super().__init__(coro, loop=loop, name=f"loud {label}")
        self.label = label

    def add_done_callback(self, fn, *, context=None):
        print(self.label, "add_done_callback", type(fn).__name__)
        super().add_done_callback(fn, context=context)

    def cancel(self, msg=None):
        print(self.label, "cancel", msg)
        return super().cancel(msg)


class Named(asyncio.Future):
    def __init__(self, name, loop):
        self.name = name
        super().__init__(loop=loop)


async def wait_for(future):
    try:
        return await future
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
        return "cancelled"


async def main():
    loop = asyncio.get_running_loop()
    future = Loud()
    task = asyncio.create_task(wait_for(future))
    await asyncio.sleep(0)
    future.set_result("result")
    print(await task)

    future = Loud()
    task = asyncio.create_task(wait_for(future))
    await asyncio.sleep(0)
    print(task.cancel("stop"), future.cancelled(), task.cancelling())
    print(await task)

    future = Loud()
    task = asyncio.create_task(wait_for(future))
    outer = asyncio.create_task(wait_for(task))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(outer.cancel("from outside"), task.cancelling(), future.cancelled())
    print(await outer, task.done())

    future = Refuses()
    task = asyncio.create_task(wait_for(future))
    await asyncio.sleep(0)
    print(task.cancel("stop"), future.cancelled())
    future.set_result("ignored")
    print(await task)

    future = Loud()
    task = asyncio.create_task(wait_for(future))
    task.cancel("before it begins")
    await asyncio.wait([task])
    print(task.cancelled())

    ticks = []

    async def tick():
        for number in range(5):
            ticks.append(number)
            await asyncio.sleep(0)

    ticking = asyncio.create_task(tick())
    future = Delays()
    loop.call_soon(future.set_result, "late")
    ticks.append(await future)
    await ticking
    print(ticks)

    task = LoudTask("one", wait_for(asyncio.sleep(1)), loop=loop)
    print(task.get_name(), task.label)
    waiting = asyncio.create_task(wait_for(task))
    await asyncio.sleep(0)
    waiting.cancel("through")
    print(await waiting)

    other = asyncio.new_event_loop()
    named = Named("by position", other)
    print(named.name, named.get_loop() is other)
    other.close()


asyncio.run(main())
