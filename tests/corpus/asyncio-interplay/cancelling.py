"""Cancellations that meet others: inside of cancelling, of gathers, of groups, of timeouts, of waits that shield."""
import asyncio


async def stubborn(name, times, log):
    while True:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            log.append(f"{name} cancelled {error.args} cancelling={asyncio.current_task().cancelling()}")
            times -= 1
            if times < 0:
                raise


async def cancels_while_cancelled(log):
    other = asyncio.create_task(stubborn("other", 1, log), name="other")
    await asyncio.sleep(0)
    try:
        await other
    except asyncio.CancelledError as error:
        log.append(f"outer {error.args}")
        other.cancel("second")
        try:
            await other
        except asyncio.CancelledError as error:
            log.append(f"then {error.args} context {type(error.__context__).__name__}")
        log.append(f"uncancel {asyncio.current_task().uncancel()}")
    return "survived"


async def nested_gathers(log):
    async def fail(delay, error):
        try:
            await asyncio.sleep(delay)
        except asyncio.CancelledError:
            log.append(f"{error} cancelled")
            raise
        raise KeyError(error)

    inner = asyncio.gather(fail(0.01, "first"), fail(0.02, "second"))
    quiet = asyncio.gather(fail(0.015, "third"), fail(0.03, "fourth"), return_exceptions=True)
    try:
        await asyncio.gather(inner, quiet)
    except KeyError as error:
        log.append(f"gather raised {error}")
    log.append(f"inner {inner.done()}, quiet {quiet.done()}")
    log.append(repr(await quiet))
    both = asyncio.gather(asyncio.gather(asyncio.sleep(1, "a"), asyncio.sleep(1, "b")), asyncio.sleep(1, "c"))
    await asyncio.sleep(0)
    log.append(f"cancel {both.cancel('all')} {both.cancel('again')}")
    try:
        await both
    except asyncio.CancelledError as error:
        log.append(f"both {error.args}")


async def group_cancelled_while_exiting(log):
    async def child(name, delay):
        try:
            await asyncio.sleep(delay)
            log.append(f"{name} done")
        except asyncio.CancelledError:
            log.append(f"{name} cancelled")
            await asyncio.sleep(0.01)
            log.append(f"{name} cleaned")
            raise

    async def owner():
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(child("one", 0.01))
                group.create_task(child("two", 1))
                log.append("body over")
        finally:
            log.append(f"owner leaves, cancelling={asyncio.current_task().cancelling()}")

    for delays in ((0.02,), (0.02, 0.025), (0,), (0.02, 0.035)):
        task = asyncio.create_task(owner())
        for delay in delays:
            asyncio.get_running_loop().call_later(delay, task.cancel, f"after {delay}")
        try:
            await task
        except asyncio.CancelledError as error:
            log.append(f"owner cancelled {error.args}")
        log.append("--")

    async def failing_owner(error):
        async with asyncio.TaskGroup() as group:
            group.create_task(child("three", 1))
            await asyncio.sleep(0)
            raise error

    for error in (ValueError("body"), asyncio.CancelledError("by hand"), KeyboardInterrupt("body"), SystemExit(3)):
        try:
            await failing_owner(error)
        except BaseExceptionGroup as group:
            log.append(f"group {group.exceptions!r}")
        except BaseException as other:
            log.append(f"bare {other!r}")


async def timeouts(log):
    loop = asyncio.get_running_loop()
    when = loop.time() + 0.01
    try:
        async with asyncio.timeout_at(when) as outer:
            try:
                async with asyncio.timeout_at(when) as inner:
                    await asyncio.sleep(1)
            except TimeoutError as error:
                log.append(f"inner {inner.expired()} {outer.expired()}")
                await asyncio.sleep(1)
    except TimeoutError:
        log.append(f"outer {inner.expired()} {outer.expired()} cancelling={asyncio.current_task().cancelling()}")
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            finally:
                await asyncio.sleep(0.02)
                log.append("cleaned up late")
    except TimeoutError as error:
        log.append(f"late {error!r} from {error.__cause__!r}")
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.timeout(None):
                async with asyncio.timeout(0.005):
                    try:
                        await asyncio.sleep(1)
                    except asyncio.CancelledError:
                        log.append("swallowed")
        log.append("no error")
    except TimeoutError:
        log.append("TimeoutError all the same")

    async def waits():
        async with asyncio.timeout(1):
            await asyncio.sleep(10)

    task = asyncio.create_task(waits())
    await asyncio.sleep(0.01)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        log.append(f"not a timeout {error.args}")
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.sleep(0.02, "shielded")), 0.01)
    except TimeoutError:
        log.append("shield timed out")
    await asyncio.sleep(0.02)


async def waiting(log):
    async def work(name):
        try:
            await asyncio.sleep(0.05)
        finally:
            log.append(f"{name} over")
        return name

    tasks = [asyncio.create_task(work(name)) for name in "xyz"]
    waiter = asyncio.create_task(asyncio.wait(tasks))
    await asyncio.sleep(0.01)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        log.append(f"wait cancelled, tasks go on: {[task.done() for task in tasks]}")
    tasks[1].cancel()
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    log.append(f"{sorted(map(tasks.index, done))} {sorted(map(tasks.index, pending))}")
    await asyncio.wait(tasks)


async def main():
    log = []
    task = asyncio.create_task(cancels_while_cancelled(log), name="outer")
    await asyncio.sleep(0.01)
    task.cancel("first")
    await asyncio.sleep(0)
    task.cancel("impatient")
    log.append(repr(await asyncio.gather(task, return_exceptions=True)))
    for part in (nested_gathers, group_cancelled_while_exiting, timeouts, waiting):
        log.append(part.__name__)
        await part(log)
    print("\n".join(log))


asyncio.run(main())
