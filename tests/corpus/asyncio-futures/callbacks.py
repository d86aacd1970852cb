import asyncio

def attempt(call):
    try:
        print("ok", call())
    except BaseException as error:
        print(type(error).__name__, error)


def called(name):
    def callback(future):
        print(name, future.result())
    return callback


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    one, two = called("one"), called("two")
    future.add_done_callback(one)
    future.add_done_callback(two)
    future.add_done_callback(one)
    print(future.remove_done_callback(one), future.remove_done_callback(one))
    future.set_result("done")
    print("set")
    await asyncio.sleep(0)
    future.add_done_callback(called("late"))
    print("added late")
    await asyncio.sleep(0)
    attempt(lambda: future.add_done_callback(one, 3))


asyncio.run(main())
