# sys.set_asyncgen_hooks(), and the hooks that a running loop puts there.
import asyncio
import sys
import warnings


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("finally")


def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        print("yielded", stop.value)
    except StopAsyncIteration:
        print("at its end")


def first(generator):
    print("first", generator.__name__)


def final(generator):
    print("final", generator.__name__)


print(sys.get_asyncgen_hooks())
print(tuple(sys.get_asyncgen_hooks()), sys.get_asyncgen_hooks().firstiter)
for wrong in {"firstiter": 1}, {"finalizer": "x"}:
    try:
        sys.set_asyncgen_hooks(**wrong)
    except TypeError as error:
        print(error)
sys.set_asyncgen_hooks(first, final)
print([hook.__name__ for hook in sys.get_asyncgen_hooks()])
generator = numbers()
print("made")
awaitable = generator.__anext__()
print("asked")
step(awaitable)
step(generator.asend(None))
step(generator.__anext__())
del generator
generator = numbers()
step(generator.__anext__())
del generator, awaitable
print("dropped")
sys.set_asyncgen_hooks(firstiter=None)
print([hook and hook.__name__ for hook in sys.get_asyncgen_hooks()])
sys.set_asyncgen_hooks(finalizer=None)
print(sys.get_asyncgen_hooks())


async def main():
    loop = asyncio.get_running_loop()
    print([hook.__name__ for hook in sys.get_asyncgen_hooks()], sys.get_asyncgen_hooks().firstiter.__self__ is loop)
    async for number in numbers():
        print("got", number)
        break
    print("left the loop")
    await asyncio.sleep(0)
    print("one iteration later")
    await asyncio.sleep(0)
    print("two iterations later")
    kept = numbers()
    print(await anext(kept))
    await loop.shutdown_asyncgens()
    print("shut down")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        late = numbers()
        print(await anext(late))
        print([(warning.category.__name__, str(warning.message).split(" at 0x")[0], str(warning.message).split("> ")[1]) for warning in caught])
    await late.aclose()


asyncio.run(main())
print(sys.get_asyncgen_hooks())
