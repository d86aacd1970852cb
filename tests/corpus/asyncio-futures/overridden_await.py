"""Which methods of a future's own asyncio calls, and when: await."""
import asyncio


def spied(base, *names):
    """A subclass that says which of its methods are called, and with what."""

    def make(name):
        def method(self, *args, **kwargs):
            shown = [getattr(arg, "__qualname__", type(arg).__name__) if callable(arg) else repr(arg) for arg in args]
            shown += [f"{name}={type(value).__name__}" for name, value in kwargs.items()]
            if not silent:
                print(f"  {self.label}.{name}({', '.join(shown)})")
            return getattr(base, name)(self, *args, **kwargs)
        return method

    return type("Spied", (base,), {"label": "", **{name: make(name) for name in names}})


silent = False
METHODS = """add_done_callback remove_done_callback cancel cancelled done result exception set_result set_exception get_loop
__await__ _make_cancelled_error""".split()
Spied = spied(asyncio.Future, *METHODS)


def future(label):
    made = Spied()
    made.label = label
    return made


async def outcome(awaitable):
    try:
        print("->", await awaitable)
    except (Exception, asyncio.CancelledError) as error:
        print("->", repr(error), repr(error.__cause__))


async def waits(awaited):
    try:
        return await awaited
    finally:
        print("waited")


async def main():
    loop = asyncio.get_running_loop()
    for title, end in (("result", lambda f: f.set_result(1)), ("exception", lambda f: f.set_exception(ValueError(1))),
                       ("cancelled", lambda f: f.cancel("why"))):
        print(title)
        f = future("f")
        loop.call_soon(end, f)
        await outcome(f)
        print("done already")
        await outcome(f)
    print("the waiting task is cancelled")
    f = future("f")
    task = asyncio.create_task(waits(f))
    await asyncio.sleep(0)
    task.cancel("from outside")
    await outcome(task)
    print("and by a timeout")
    await outcome(asyncio.wait_for(waits(future("f")), 0.01))
    print("and within a group")
    f = future("f")

    async def fails():
        raise KeyError("first")

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(waits(f))
            group.create_task(fails())
    except* KeyError as group:
        print(group.exceptions)
    print("and through gather")
    f = future("f")
    task = asyncio.create_task(waits(f))
    await asyncio.sleep(0)
    both = asyncio.gather(task, asyncio.sleep(1))
    print(both.cancel("gathered"))
    await outcome(both)
    print("a result() that raises")

    class Lies(asyncio.Future):
        def result(self):
            super().result()
            raise LookupError("not that easy")

    f = Lies()
    loop.call_soon(f.set_result, "fine")
    await outcome(waits(f))
    print("another loop's, it says")

    class Stray(asyncio.Future):
        def get_loop(self):
            return None

        def __repr__(self):
            return "<stray>"

    task = asyncio.create_task(waits(Stray()), name="T")
    try:
        await task
    except RuntimeError as error:
        print(str(error)[-60:])
    print("an __await__ of its own")

    class Instead(asyncio.Future):
        def __await__(self):
            print("asked")
            yield
            return "instead"

    await outcome(waits(Instead()))


asyncio.run(main())
