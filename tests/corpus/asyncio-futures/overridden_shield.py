"""Which methods of a future's own asyncio calls, and when: shield."""
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
    loop = asyncio.get_running_loop()
    for title, end in (("result", lambda f: f.set_result(1)), ("exception", lambda f: f.set_exception(ValueError(1))),
                       ("cancelled", lambda f: f.cancel("why"))):
        print(title)
        f = future("f")
        outer = asyncio.shield(f)
        end(f)
        await outcome(outer)
    print("done before")
    f = future("f")
    f.set_result(3)
    print(asyncio.shield(f) is f)
    print("the outer one is cancelled")
    f = future("f")
    outer = asyncio.shield(f)
    outer.cancel()
    await outcome(outer)
    f.set_result(4)
    await asyncio.sleep(0)
    print("cancelled when the inner one is done")
    f = future("f")
    outer = asyncio.shield(f)
    loop.call_soon(outer.cancel)
    f.set_exception(ValueError(5))
    await outcome(outer)
    await asyncio.sleep(0)


asyncio.run(main())
