"""Which methods of a future's own asyncio calls, and when: wait."""
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


async def waited(when, end, timeout=None):
    f = future("f")
    if end is not None:
        asyncio.get_running_loop().call_soon(end, f)
    done, pending = await asyncio.wait([f], timeout=timeout, return_when=when)
    print("->", len(done), len(pending))
    if done:
        asyncio.Future.exception(f)


async def main():
    loop = asyncio.get_running_loop()
    for when in (asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION):
        print(when)
        await waited(when, lambda f: f.set_result(1))
        await waited(when, lambda f: f.set_exception(KeyError(1)))
        await waited(when, None, 0.01)
    print("with one that stays")
    for end in (lambda f: f.set_result(1), lambda f: f.set_exception(KeyError(1)), lambda f: f.cancel()):
        f, plain = future("f"), loop.create_future()
        loop.call_soon(end, f)
        done, pending = await asyncio.wait([f, plain, f], timeout=0.01, return_when=asyncio.FIRST_EXCEPTION)
        print("->", len(done), len(pending))
    print("wait_for")
    for end in (lambda f: f.set_result(1), lambda f: f.set_exception(KeyError(1)), lambda f: f.cancel()):
        f = future("f")
        loop.call_soon(end, f)
        await outcome(asyncio.wait_for(f, 1))
        print("without time")
        f = future("f")
        end(f)
        await outcome(asyncio.wait_for(f, 0))
    await outcome(asyncio.wait_for(future("f"), 0))
    await outcome(asyncio.wait_for(future("f"), 0.01))


asyncio.run(main())
