"""Which methods of a future's own asyncio calls, and when: runs."""
import asyncio
import signal


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
Spied = spied(asyncio.Task, *(set(METHODS) - {"set_result", "set_exception", "done", "get_loop"}), "cancelling", "uncancel", "set_name")


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
    kept = asyncio.create_task(long())
    print("leaves", kept.done())
    return 5


async def interrupted():
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(1)


print(asyncio.run(main(), loop_factory=new_loop))
print("fails")
try:
    asyncio.run(fails(), loop_factory=new_loop)
except ValueError as error:
    print(repr(error))
print("interrupted")
try:
    asyncio.run(interrupted(), loop_factory=new_loop)
except KeyboardInterrupt as error:
    print(repr(error))
print("stopped before")
loop = new_loop()
loop.call_later(0.01, loop.stop)
try:
    loop.run_until_complete(long())
except RuntimeError as error:
    print(repr(error))
[task] = asyncio.all_tasks(loop)
task.cancel()
try:
    loop.run_until_complete(task)
except asyncio.CancelledError as error:
    print(repr(error))
print("exits")


async def exits():
    raise SystemExit(3)


try:
    loop.run_until_complete(exits())
except SystemExit as error:
    print(repr(error))
loop.close()
