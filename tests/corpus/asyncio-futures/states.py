import asyncio

def attempt(call):
    try:
        print("ok", call())
    except BaseException as error:
        print(type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.done(), future.cancelled(), future.get_loop() is loop)
    attempt(future.result)
    attempt(future.exception)
    future.set_result(5)
    print(future.done(), future.result(), future.exception(), future)
    attempt(lambda: future.set_result(6))
    attempt(lambda: future.set_exception(ValueError("x")))
    print(future.cancel())
    failed = loop.create_future()
    failed.set_exception(ValueError("bad"))
    attempt(failed.result)
    print(repr(failed.exception()), failed)
    cancelled = loop.create_future()
    print(cancelled.cancel("why"), cancelled.cancel(), cancelled)
    attempt(cancelled.result)
    attempt(cancelled.exception)
    attempt(lambda: loop.create_future().set_exception(3))
    attempt(lambda: loop.create_future().set_exception(StopIteration()))
    by_class = loop.create_future()
    by_class.set_exception(KeyError)
    print(repr(by_class.exception()))
    print(asyncio.isfuture(future), asyncio.isfuture(3), asyncio.isfuture(asyncio.Future))
    attempt(lambda: asyncio.Future(3))


asyncio.run(main())
