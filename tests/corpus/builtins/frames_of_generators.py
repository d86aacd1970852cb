"""What a generator, coroutine or asynchronous generator tells of itself."""
import asyncio


def steps(count):
    word = 'inside'
    for n in range(count):
        yield n
    return word


async def waits(seconds):
    mark = [seconds]
    await asyncio.sleep(seconds)
    return mark


async def counts():
    yield 1
    yield 2


def tell(generator, prefix):
    frame = getattr(generator, prefix + '_frame')
    print(prefix, frame and (frame.f_lineno, sorted(frame.f_locals.items()), frame.f_code.co_name),
          getattr(generator, prefix + '_running'), getattr(generator, prefix + '_code').co_name)


it = steps(2)
tell(it, 'gi')
next(it)
tell(it, 'gi')
print(it.gi_yieldfrom, it.gi_suspended)
print(list(it))
tell(it, 'gi')


async def main():
    coroutine = waits(0)
    tell(coroutine, 'cr')
    print(await coroutine)
    tell(coroutine, 'cr')
    numbers = counts()
    tell(numbers, 'ag')
    print(await anext(numbers))
    tell(numbers, 'ag')
    print([n async for n in numbers])
    tell(numbers, 'ag')


asyncio.run(main())
print(~True, ~False)
yes = True
print(~yes)
