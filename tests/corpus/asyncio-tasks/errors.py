"""What tasks, and the functions that take awaitables, refuse."""
import asyncio
import re
import warnings


def words(value):
    return re.sub(r"0x[0-9a-f]+", "0x", re.sub(r" at /\S+/asyncio/\w+\.py:\d+", "", str(value)))


def attempt(what, call, *arguments, **more):
    try:
        print(what, "->", words(repr(call(*arguments, **more))))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error))


async def attempt_async(what, awaitable):
    try:
        print(what, "->", words(repr(await awaitable)))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error), "| cause", repr(error.__cause__))


async def nothing():
    return None


async def fail(error):
    raise error


class Odd:
    def __await__(self):
        return 3


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value


async def drive(awaitable):
    return await awaitable


async def main():
    loop = asyncio.get_running_loop()
    for wrong in (None, 3, nothing, asyncio.wait, "text"):
        attempt(f"Task({type(wrong).__name__})", asyncio.Task, wrong)
        attempt("create_task", asyncio.create_task, wrong)
        attempt("loop.create_task", loop.create_task, wrong)
    task = asyncio.create_task(nothing(), name="plain")
    attempt("set_result", task.set_result, 1)
    attempt("set_exception", task.set_exception, ValueError())
    attempt("result", task.result)
    attempt("exception", task.exception)
    await task
    attempt("cancel", task.cancel)
    attempt("uncancel", task.uncancel)
    for value in (3, None, "text", [], 1.5, loop):
        await attempt_async("yields " + type(value).__name__, asyncio.create_task(drive(Yields(value))))
    future = loop.create_future()
    await attempt_async("yields a future", asyncio.create_task(drive(Yields(future))))
    await attempt_async("awaits 3", asyncio.create_task(drive(Odd())))

    async def itself():
        await asyncio.current_task()

    await attempt_async("itself", asyncio.create_task(itself(), name="itself"))
    coro = nothing()
    await coro
    await attempt_async("again", coro)
    await attempt_async("again in a task", asyncio.create_task(coro))

    await attempt_async("wait(future)", asyncio.wait(future))
    coro = nothing()
    await attempt_async("wait(coroutine)", asyncio.wait(coro))
    await attempt_async("wait([coroutine])", asyncio.wait([coro]))
    await attempt_async("wait([])", asyncio.wait([]))
    await attempt_async("wait(when)", asyncio.wait([future], return_when="LATER"))
    await attempt_async("wait([3])", asyncio.wait([3]))
    attempt("as_completed(coroutine)", asyncio.as_completed, coro)
    attempt("as_completed(future)", asyncio.as_completed, future)
    attempt("as_completed([3])", lambda: list(asyncio.as_completed([3])))
    attempt("gather(3)", asyncio.gather, 3)
    attempt("gather(None, 3)", asyncio.gather, None, 3)
    attempt("shield(3)", asyncio.shield, 3)
    await attempt_async("wait_for(3)", asyncio.wait_for(3, 1))
    await attempt_async("wait_for(3, 0)", asyncio.wait_for(3, 0))
    await attempt_async("wait_for(, text)", asyncio.wait_for(future, "text"))
    await attempt_async("wait_for(, 0)", asyncio.wait_for(loop.create_future(), 0))
    await attempt_async("wait_for(, -1)", asyncio.wait_for(loop.create_future(), -1))
    await attempt_async("wait_for(, 0.01)", asyncio.wait_for(loop.create_future(), 0.01))
    await attempt_async("wait_for(fail, 0)", asyncio.wait_for(fail(KeyError("k")), 0))
    await attempt_async("sleep(nan)", asyncio.sleep(float("nan")))
    await attempt_async("sleep(text)", asyncio.sleep("text"))
    await attempt_async("sleep(None)", asyncio.sleep(None))
    attempt("run_coroutine_threadsafe", asyncio.run_coroutine_threadsafe, 3, loop)
    attempt("run_coroutine_threadsafe", asyncio.run_coroutine_threadsafe, future, loop)
    attempt("run in a loop", asyncio.run, coro)
    attempt("timeout", asyncio.timeout, "text")
    pending = [loop.create_future()]
    for each in asyncio.as_completed(pending, timeout=0.01):
        await attempt_async("as_completed timed out", each)
    try:
        async for each in asyncio.as_completed(pending, timeout=0.01):
            print(each)
    except TimeoutError as error:
        print("async for:", repr(error))
    attempt("next", next, asyncio.as_completed([]))
    await attempt_async("anext", anext(asyncio.as_completed([])))

    other = asyncio.new_event_loop()
    foreign = other.create_future()
    attempt("gather of two loops", asyncio.gather, foreign, future)
    attempt("leave", asyncio.tasks._leave_task, loop, task)
    attempt("enter", asyncio.tasks._enter_task, loop, task)
    other.close()
    with warnings.catch_warnings(record=True):
        attempt("task of a closed loop", other.create_task, coro)
    coro.close()
    attempt("current_task", asyncio.current_task)
    attempt("current_task of another", asyncio.current_task, other)
    attempt("all_tasks of another", asyncio.all_tasks, other)


asyncio.run(main())
attempt("current_task", asyncio.current_task)
attempt("all_tasks", asyncio.all_tasks)
coro = nothing()
attempt("create_task", asyncio.create_task, coro)
attempt("run(3)", asyncio.run, 3)
attempt("run(nothing)", asyncio.run, nothing)
attempt("gather()", asyncio.gather, coro)
attempt("sleep", coro.send, None)
coro.close()
