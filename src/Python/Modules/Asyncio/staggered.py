# asyncio.staggered: coroutines that race, each begun a while after the one before, or as soon as that has failed.


async def _staggered_race(coro_fns, delay, *, loop=None):
    loop = loop or get_running_loop()
    winner = winning = None
    failures, entered = [], []
    news = Event()

    async def enter(number, function):
        nonlocal winner, winning
        try:
            result = await function()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as failure:
            failures[number] = failure
            if number == len(failures) - 1:
                news.set()
        else:
            if winning is None:
                winner, winning = result, number
            for other in entered:
                if other is not current_task():
                    other.cancel()
            news.set()

    try:
        for number, function in enumerate(coro_fns):
            failures.append(None)
            news.clear()
            entered.append(loop.create_task(enter(number, function)))
            try:
                await wait_for(news.wait(), delay)
            except TimeoutError:
                pass
            if winning is not None:
                break
        if entered:
            await wait(entered)
    finally:
        for task in entered:
            task.cancel()
    return winner, winning, failures


_staggered_race.__name__ = _staggered_race.__qualname__ = "staggered_race"
_staggered_names = {"__all__": ("staggered_race",), "staggered_race": _staggered_race}
