# Generators and coroutines within callbacks.
import asyncio
import contextlib


def counter(n):
    for i in range(n):
        received = yield i
        if received:
            print('received', received)
    return 'done'


def delegating():
    result = yield from counter(2)
    print('result', result)
    try:
        yield 'waiting'
    except ValueError as error:
        print('thrown', error)
        yield 'recovered'
    finally:
        print('finally')


g = delegating()
print(next(g), g.send('hello'), next(g), g.throw(ValueError('x')), list(g))
print(sorted(counter(3), key=lambda n: -n), max(counter(4), key=lambda n: n % 3), sum(counter(5)), dict(zip(counter(2), counter(3))))
print(list(map(lambda n: list(counter(n)), counter(3))))


class Awaitable:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        print('await', self.value)
        yield from asyncio.sleep(0).__await__()
        return self.value


class Context:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print('aenter')
        return self

    async def __aexit__(self, *args):
        await asyncio.sleep(0)
        print('aexit', args[0])
        return True


class Items:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def agen(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            yield i
    finally:
        print('agen closed')


async def worker(name, delay):
    await asyncio.sleep(delay)
    print(name, sorted([3, 1, 2], key=lambda n: (print('key', name, n), n)[1]))
    return name


async def main():
    print(await Awaitable(1), [await Awaitable(n) for n in range(2)])
    async with Context():
        raise KeyError('swallowed')
    print([i async for i in Items(3) if i], {i: await Awaitable(i) async for i in agen(2)})
    async with contextlib.aclosing(agen(5)) as items:
        async for i in items:
            if i == 1:
                break
    print(await asyncio.gather(worker('a', 0.2), worker('b', 0.1)))
    task = asyncio.create_task(worker('c', 10))
    try:
        await asyncio.wait_for(task, 0.1)
    except TimeoutError as error:
        print('timeout', repr(error), task.cancelled())
    async with asyncio.TaskGroup() as group:
        group.create_task(worker('d', 0))
        group.create_task(worker('e', 0))


asyncio.run(main())
