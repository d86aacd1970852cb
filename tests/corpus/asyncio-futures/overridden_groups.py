"""Which methods of a future's own asyncio calls, and when: groups."""
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
Spied = spied(asyncio.Task, *(set(METHODS) - {"set_result", "set_exception"}), "cancelling", "uncancel", "set_name")


def factory(loop, coroutine, **options):
    task = Spied.__new__(Spied)
    task.label = coroutine.__qualname__
    task.__init__(coroutine, loop=loop, **options)
    return task


def new_loop():
    loop = asyncio.new_event_loop()
    loop.set_task_factory(factory)
    return loop


async def returns():
    await asyncio.sleep(0)
    return 1


async def fails():
    await asyncio.sleep(0)
    raise ValueError(2)


async def long():
    try:
        await asyncio.sleep(100)
    finally:
        print("long ends")


async def main():
    global silent
    print("two tasks")
    async with asyncio.TaskGroup() as group:
        group.create_task(returns())
        group.create_task(returns(), name="named")
        print(group)
    print("one fails")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(long())
            group.create_task(fails())
    except* ValueError as error:
        print(repr(error))
    print("the body fails")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(long())
            await asyncio.sleep(0)
            raise KeyError
    except* KeyError as error:
        print(repr(error))
    print("a timeout")
    try:
        async with asyncio.timeout(0.01):
            await long()
    except TimeoutError as error:
        print(repr(error))
    async with asyncio.timeout(0.01):
        await returns()
    print("cancelled from outside")

    async def outer():
        async with asyncio.TaskGroup() as group:
            group.create_task(long())

    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("message")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))
    print("gather")
    print(await asyncio.gather(returns(), returns()))
    print("wait_for")
    print(await asyncio.wait_for(returns(), 1))
    try:
        print(await asyncio.wait_for(long(), 0))
    except TimeoutError as error:
        print(repr(error))
    silent = True


asyncio.run(main(), loop_factory=new_loop)
