"""What futures refuse, each in its words."""
import asyncio
import re


def words(value):
    return re.sub(r"0x[0-9a-f]+", "0x", re.sub(r" at /\S+/asyncio/\w+\.py:\d+", "", str(value)))


def attempt(what, call, *arguments, **more):
    try:
        print(what, "->", words(repr(call(*arguments, **more))))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error))


async def wait_for(future):
    return await future


class Mine(asyncio.Future):
    def __init__(self):
        pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    attempt("result", future.result)
    attempt("exception", future.exception)
    attempt("set_exception(StopIteration)", future.set_exception, StopIteration)
    attempt("set_exception(StopIteration())", future.set_exception, StopIteration())
    try:
        future.exception()
    except asyncio.InvalidStateError as error:
        print("still", error)
    else:
        error = future.exception()
        print(type(error), error, repr(error.__cause__), repr(error.__context__))
    future = loop.create_future()
    attempt("set_exception(3)", future.set_exception, 3)
    attempt("set_exception(int)", future.set_exception, int)
    attempt("log", setattr, future, "_log_traceback", True)
    attempt("callback", future.add_done_callback)
    attempt("remove", future.remove_done_callback, print)
    future.set_result(1)
    attempt("again", future.set_result, 2)
    attempt("then wrong", future.set_exception, ValueError())
    attempt("cancel", future.cancel)
    cancelled = loop.create_future()
    attempt("cancel", cancelled.cancel, "why")
    attempt("twice", cancelled.cancel, "why not")
    attempt("result", cancelled.result)
    attempt("exception", cancelled.exception)
    attempt("set", cancelled.set_result, 3)
    attempt("set", cancelled.set_exception, KeyError())
    failed = loop.create_future()
    failed.set_exception(KeyError)
    attempt("class", failed.result)
    attempt("set", failed.set_result, 3)
    attempt("not iterated", next, iter(loop.create_future()).__class__.__iter__(iter(loop.create_future())))
    steps = loop.create_future().__await__()
    print(type(next(steps)).__name__)
    attempt("resumed too early", next, steps)
    attempt("a Future without a loop", Mine().get_loop)
    attempt("its result", Mine().result)
    attempt("its callbacks", Mine().add_done_callback, print)
    attempt("its cancellation", Mine().cancel)
    attempt("its state", Mine().done)
    attempt("wrap", asyncio.wrap_future, 3)
    attempt("Future(1)", asyncio.Future, 1)
    attempt("Future(loop=1)", lambda: type(asyncio.Future(loop=1)))
    attempt("ensure_future(1)", asyncio.ensure_future, 1)
    attempt("ensure_future(None)", asyncio.ensure_future, None)
    other = asyncio.new_event_loop()
    foreign = other.create_future()
    attempt("of another loop", asyncio.ensure_future, foreign, loop=loop)
    task = loop.create_task(wait_for(foreign))
    await asyncio.wait([task])
    attempt("awaited here", task.result)
    other.close()
    attempt("isfuture", asyncio.isfuture, 3)
    attempt("isfuture", asyncio.isfuture, asyncio.Future)


asyncio.run(main())
attempt("no loop", asyncio.Future)
