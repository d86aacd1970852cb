# An exception in what has not begun: the traceback names its first line, without carets.
import asyncio
import traceback


def plain(function):
    return function


@plain
@plain
async def work(name,
               count=1):
    return name


def numbers():
    yield 1


class Box:
    async def open(self):
        pass

    @plain
    def items(self):
        yield


for make in lambda: work(1), numbers, Box().open, Box().items, lambda: (n for n in [1]):
    made = make()
    try:
        made.throw(ValueError('thrown'))
    except ValueError as error:
        traceback.print_exc()
        print(error.__traceback__.tb_next.tb_lineno)


async def ticks():
    yield 1


async def main():
    for made in ticks(), (n async for n in ticks()):
        try:
            await made.athrow(ValueError(1))
        except ValueError:
            traceback.print_exc()
    task = asyncio.create_task(work(2))
    task.cancel()
    await task


asyncio.run(main())
