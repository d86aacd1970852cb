# Iterators of futures and of asyncio's own coroutines, driven by hand and through __await__.
import asyncio


class Delayed:
    def __init__(self, delay, value):
        self.delay, self.value = delay, value

    def __await__(self):
        return asyncio.sleep(self.delay, self.value).__await__()


class Counted:
    def __init__(self, future):
        self.future, self.steps = future, 0

    def __await__(self):
        iterator = self.future.__await__()
        try:
            while True:
                self.steps += 1
                yield next(iterator)
        except StopIteration as stop:
            return stop.value


async def main():
    loop = asyncio.get_running_loop()
    print(await Delayed(0, "at once"), await Delayed(0.01, "later"))
    print(await asyncio.ensure_future(Delayed(0.01, "a task")))
    future = loop.create_future()
    loop.call_soon(future.set_result, 5)
    counted = Counted(future)
    print(await counted, counted.steps)
    counted = Counted(asyncio.sleep(0.01, "slept"))
    print(await counted, counted.steps)
    print(await asyncio.wait_for(Delayed(0.01, "in time"), 1))
    iterator = iter(future)
    try:
        next(iterator)
    except StopIteration as stop:
        print("at once", stop.value)
    pending = loop.create_future()
    iterator = pending.__await__()
    print(next(iterator) is pending)
    try:
        next(iterator)
    except RuntimeError as error:
        print(error)
    iterator = loop.create_future().__await__()
    iterator.send(None)
    try:
        iterator.throw(ValueError("thrown in"))
    except ValueError as error:
        print(error)
    coroutine = asyncio.sleep(1)
    print(coroutine.cr_running, coroutine.__name__, coroutine.cr_await)
    coroutine.close()


asyncio.run(main())
