import asyncio
import traceback


class NetworkError(Exception):
    pass


async def fetch(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
        if error:
            raise error
        print(name, 'fetched')
        return name.upper()
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(fetch(n, 0.01 * i), name=n) for i, n in enumerate('abc')]
    print([t.result() for t in tasks])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fetch('x', 0.01, NetworkError('x is down')))
            tg.create_task(fetch('y', 0.01, ValueError('bad y')))
            tg.create_task(fetch('z', 5))
            print(tg)
    except* NetworkError as eg:
        print('network', eg, eg.exceptions)
    except* (ValueError, TypeError) as eg:
        print('values', eg.message, eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fetch('q', 1))
            await asyncio.sleep(0)
            raise KeyError('in the body')
    except ExceptionGroup as eg:
        print(repr(eg), eg.subgroup(KeyError), eg.split(ValueError))
    try:
        tg.create_task(fetch('late', 0))
    except RuntimeError as e:
        print(e)
    try:
        async with asyncio.TaskGroup() as outer:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fetch('in', 0, OSError('inner')))
                outer.create_task(fetch('out', 0.5))
    except* OSError as eg:
        traceback.print_exception(eg)

    def leaves(eg):
        for e in eg.exceptions:
            if isinstance(e, ExceptionGroup):
                yield from leaves(e)
            else:
                yield e

    nested = ExceptionGroup('top', [ValueError(1), ExceptionGroup('mid', [TypeError('t'), ValueError(2), ExceptionGroup('low', [OSError()])])])
    print(list(leaves(nested)))
    match, rest = nested.split(lambda e: isinstance(e, ValueError) and e.args[0] > 1)
    print(repr(match), repr(rest), sep='\n')
    print(nested.derive([KeyError()]), str(nested))
    try:
        try:
            raise nested
        except* ValueError as eg:
            raise RuntimeError('while handling') from eg
        except* TypeError:
            raise
    except ExceptionGroup as e:
        traceback.print_exc()
    for bad in (lambda: ExceptionGroup('none', []), lambda: ExceptionGroup('x', [1]), lambda: ExceptionGroup('x', [KeyboardInterrupt()]),
                lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup('x')):
        try:
            bad()
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    print(repr(BaseExceptionGroup('b', [ValueError()])), repr(BaseExceptionGroup('b', [KeyboardInterrupt()])))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fetch('m', 0, NetworkError('last')), name='last')
        tg.create_task(fetch('n', 0, ZeroDivisionError('other')))

asyncio.run(main())
