import asyncio


async def value(n, delay=0):
    await asyncio.sleep(delay)
    if n < 0:
        raise ValueError(n)
    return n


def shown(tasks):
    return sorted(task.get_name() for task in tasks)


def make(*pairs):
    return [asyncio.create_task(value(n, delay), name=f"{n}") for n, delay in pairs]


async def main():
    done, pending = await asyncio.wait(make((1, 0.01), (2, 0.02)))
    print(shown(done), shown(pending))
    tasks = make((1, 0.01), (2, 0.5))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(shown(done), shown(pending))
    done, pending = await asyncio.wait(pending, timeout=0.01)
    print(shown(done), shown(pending))
    for task in pending:
        task.cancel()
    tasks = make((1, 0.01), (-2, 0.02), (3, 0.5))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(shown(done), shown(pending), [repr(t.exception()) for t in tasks[:2]])
    tasks[2].cancel()
    for bad in ([], [value(1)], value(1), 3):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
        if isinstance(bad, list):
            for coroutine in bad:
                coroutine.close()
        elif hasattr(bad, "close"):
            bad.close()
    try:
        await asyncio.wait(make((1, 0)), return_when="never")
    except ValueError as error:
        print(error)


asyncio.run(main())
