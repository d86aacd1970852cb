"""Which methods of a future's own asyncio calls, and when: gather."""
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


async def main():
    print("results")
    f, g = future("f"), future("g")
    both = asyncio.gather(f, g)
    g.set_result(2)
    f.set_result(1)
    await outcome(both)
    print("done before, one twice")
    f, g = future("f"), future("g")
    f.set_result(1)
    g.set_exception(ValueError(3))
    await outcome(asyncio.gather(f, g, f))
    print("exceptions are results")
    f, g, h = future("f"), future("g"), future("h")
    all_of_them = asyncio.gather(f, g, h, return_exceptions=True)
    f.set_result(1)
    g.set_exception(ValueError(3))
    h.cancel("x")
    await outcome(all_of_them)
    print("cancelled as a whole")
    f, g = future("f"), future("g")
    both = asyncio.gather(f, g)
    print(both.cancel("all"), both.cancelled())
    await outcome(both)
    print(both.cancel(), type(both).__name__)
    print("the awaiting task is cancelled")
    f, g = future("f"), future("g")
    both = asyncio.gather(f, g, return_exceptions=True)
    task = asyncio.create_task(outcome(both))
    await asyncio.sleep(0)
    task.cancel("outside")
    await task
    print("a child is cancelled")
    f, g = future("f"), future("g")
    both = asyncio.gather(f, g)
    f.cancel("child")
    g.set_result(2)
    await outcome(both)
    print("refuses to be cancelled")

    class Refuses(Spied):
        def cancel(self, msg=None):
            print("  refused", msg)
            return False

    f = Refuses()
    f.label = "f"
    both = asyncio.gather(f)
    print(both.cancel(), both.cancelled())
    f.set_result("kept")
    await outcome(both)
    print("with plain ones and coroutines")

    async def add(a, b):
        await asyncio.sleep(0)
        return a + b

    plain, f = asyncio.get_running_loop().create_future(), future("f")
    mixed = asyncio.gather(add(1, 2), plain, f, add(3, 4))
    plain.set_result("plain")
    f.set_result("spied")
    await outcome(mixed)


asyncio.run(main())
