import asyncio
import time


async def slow(delay, value="done"):
    try:
        await asyncio.sleep(delay)
        return value
    except asyncio.CancelledError:
        print(f"slow({delay}) cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        await asyncio.wait_for(slow(5), timeout=0.02)
    except asyncio.TimeoutError as e:
        print("wait_for:", repr(e), asyncio.TimeoutError is TimeoutError, repr(e.__cause__))
    try:
        async with asyncio.timeout(0.02) as cm:
            print(type(cm).__name__)
            await slow(5)
    except TimeoutError:
        print("timeout", cm.expired())
    async with asyncio.timeout(None) as cm:
        print(cm.when())
        cm.reschedule(loop.time() + 1)
        print(await slow(0.01), cm.when() > loop.time())
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print("entered although it is over")
            await asyncio.sleep(0)
            print("never")
    except TimeoutError as e:
        print("past", type(e.__context__).__name__)
    try:
        async with asyncio.timeout(0.05):
            try:
                async with asyncio.timeout(0.01):
                    await slow(1)
            except TimeoutError:
                print("inner")
                await slow(1)
    except TimeoutError:
        print("outer")
    done, pending = await asyncio.wait([asyncio.create_task(slow(d), name=f"t{d}") for d in (0.01, 0.02, 2)], timeout=0.05)
    print(sorted(t.get_name() for t in done), [t.get_name() for t in pending])
    for t in pending:
        t.cancel()
    done, pending = await asyncio.wait(pending)
    print(done.pop().cancelled(), pending)
    done, pending = await asyncio.wait([asyncio.create_task(slow(d, d)) for d in (0.03, 0.01)], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    print(await pending.pop())
    for earliest in asyncio.as_completed([slow(0.02, "b"), slow(0.01, "a"), slow(0.5, "never")], timeout=0.1):
        try:
            print(await earliest)
        except TimeoutError as e:
            print("as_completed", repr(e))
    print(round(loop.time() - start, 1))
    cm = asyncio.timeout(1)
    try:
        cm.reschedule(2)
    except RuntimeError as e:
        print(e)
    async with cm:
        pass
    try:
        async with cm:
            pass
    except RuntimeError as e:
        print(e)
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait([unawaited := slow(1)])
    except TypeError as e:
        print(e)
        unawaited.close()
    try:
        asyncio.timeout(1).__enter__()
    except AttributeError as e:
        print(e)
    async with asyncio.timeout(0.01):
        await asyncio.Event().wait()

asyncio.run(main())
