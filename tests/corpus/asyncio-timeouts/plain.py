import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.01) as timeout:
            await asyncio.sleep(1)
    except TimeoutError as error:
        print("TimeoutError", timeout.expired(), repr(error))
    async with asyncio.timeout(1) as timeout:
        await asyncio.sleep(0)
    print(timeout.expired())
    async with asyncio.timeout(None) as timeout:
        print(timeout.when())
        timeout.reschedule(loop.time() + 1)
        print(timeout.when() > loop.time())
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print("body runs")
            await asyncio.sleep(0)
            print("not here")
    except TimeoutError:
        print("late already")
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("turned")
    except ValueError as error:
        print("ValueError", error, type(error.__context__).__name__)
    try:
        async with asyncio.timeout(0.05):
            try:
                async with asyncio.timeout(0.01):
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner")
                await asyncio.sleep(1)
    except TimeoutError:
        print("outer")
    timeout = asyncio.timeout(1)
    for call in (lambda: timeout.reschedule(3),):
        try:
            call()
        except RuntimeError as error:
            print(error)
    async with timeout:
        pass
    try:
        timeout.reschedule(3)
    except RuntimeError as error:
        print(error)
    try:
        async with timeout:
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(main())
