"""Which methods of a future's own asyncio calls, and when: as completed."""
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
        loop.call_soon(end, f)
        for coroutine in asyncio.as_completed([f]):
            await outcome(coroutine)
        print("asynchronously")
        f = future("f")
        loop.call_soon(end, f)
        async for given in asyncio.as_completed([f], timeout=1):
            print(given is f)
            await outcome(given)
    print("too late")
    try:
        async for given in asyncio.as_completed([future("f")], timeout=0.01):
            print("never")
    except TimeoutError as error:
        print(repr(error), error.__cause__)
    print("with a plain one")
    f, plain = future("f"), loop.create_future()
    loop.call_later(0.01, plain.set_result, "plain")
    loop.call_later(0.02, f.set_result, "spied")
    for coroutine in asyncio.as_completed([f, plain]):
        await outcome(coroutine)


asyncio.run(main())
