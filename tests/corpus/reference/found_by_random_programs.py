# What random programs showed: names in messages, order of cells.
import asyncio
import sys


def outer(start):
    total = start
    history = []
    late = 1

    def change():
        nonlocal total
        total += start
        history.append((total, late))
        return history
    return change


change = outer(2)
print(change(), change.__code__.co_freevars, [cell.cell_contents for cell in change.__closure__])


class Items(list):
    pass


class Pairs(tuple):
    pass


class Table(dict):
    def __new__(cls):
        return object.__new__(cls)


class Trouble(Exception):
    def __new__(cls, *args):
        return object.__new__(cls)


for action in (lambda: Items() + (1,), lambda: Pairs() + 1, lambda: Items().__add__(1), Table, Trouble, lambda: f'{10 ** 20:c}', lambda: '%d' % 'a', lambda: ('a' * 3).translate({97: 'bb'})):
    try:
        print(action())
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)


async def never():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(never())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        traceback = error.__traceback__
        while traceback:
            if traceback.tb_frame.f_code.co_name == 'main':
                print(traceback.tb_frame.f_code.co_name, traceback.tb_lineno)
            traceback = traceback.tb_next
    async with asyncio.TaskGroup() as group:
        group.create_task(never()).cancel()


def g():
    yield 1
    raise StopIteration('not an end')


try:
    list(g())
except RuntimeError as error:
    print(error, error.__traceback__.tb_next, repr(error.__cause__), error.__cause__.__traceback__.tb_lineno)
print(3 in iter([1, 2, 3]), 4 in (n for n in range(3)), sys.exception())
asyncio.run(main())
