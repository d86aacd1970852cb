"""What timeouts and task groups refuse."""
import asyncio
import re


def words(value):
    return re.sub(r"0x[0-9a-f]+", "0x", str(value))


def attempt(what, call, *arguments, **more):
    try:
        print(what, "->", words(repr(call(*arguments, **more))))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error))


async def attempt_async(what, awaitable):
    try:
        print(what, "->", words(repr(await awaitable)))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error))


async def nothing():
    return None


async def enter(manager):
    async with manager:
        return "entered"


def without_a_task(coro):
    try:
        coro.send(None)
    except StopIteration as stop:
        print("without a task ->", stop.value)
    except RuntimeError as error:
        print("without a task ->", words(error))


async def main():
    loop = asyncio.get_running_loop()
    limit = asyncio.timeout(1)
    print(limit, limit.when() is not None, limit.expired())
    attempt("reschedule", limit.reschedule, 3)
    async with limit:
        await attempt_async("enter twice", enter(limit))
        print(re.sub(r"when=\S+", "when=…", repr(limit)))
    print(limit)
    attempt("reschedule", limit.reschedule, None)
    await attempt_async("enter again", enter(limit))
    try:
        async with asyncio.timeout(0) as limit:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                attempt("reschedule while expiring", limit.reschedule, 3)
                print(limit)
                raise
    except TimeoutError:
        print(limit, limit.expired())
        attempt("reschedule when expired", limit.reschedule, 3)
    attempt("timeout(text)", asyncio.timeout, "text")
    attempt("timeout_at(text)", lambda: asyncio.timeout_at("text").when())
    attempt("timeout()", asyncio.timeout)
    await attempt_async("timeout_at(text)", enter(asyncio.timeout_at("text")))

    fresh = asyncio.TaskGroup()
    coro = nothing()
    attempt("not entered", fresh.create_task, coro)
    async with asyncio.TaskGroup() as group:
        await attempt_async("enter twice", enter(group))
        attempt("create_task(3)", group.create_task, 3)
        print(words(group))
    print(words(group))
    await attempt_async("enter again", enter(group))
    coro = nothing()
    attempt("finished", group.create_task, coro)

    async def late(group):
        try:
            await asyncio.sleep(1)
        finally:
            coro = nothing()
            attempt("shutting down", group.create_task, coro)
            print(words(group))

    async def fail():
        raise KeyError("first")

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(late(group))
            group.create_task(fail())
    except ExceptionGroup as error:
        print(repr(error))
    loop.call_soon(without_a_task, enter(asyncio.timeout(1)))
    loop.call_soon(without_a_task, enter(asyncio.TaskGroup()))
    await asyncio.sleep(0)


asyncio.run(main())
without_a_task(enter(asyncio.timeout_at(1)))
without_a_task(enter(asyncio.TaskGroup()))
attempt("no loop", asyncio.timeout, 1)
