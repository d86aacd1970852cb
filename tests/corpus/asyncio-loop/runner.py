import asyncio

def attempt(call):
    try:
        print("ok", call())
    except BaseException as error:
        print(type(error).__name__, error)


async def value(n):
    await asyncio.sleep(0)
    return n


with asyncio.Runner() as runner:
    print(runner.run(value(1)), runner.run(value(2)))
    print(runner.get_loop().is_running())
    attempt(lambda: runner.run(3))
attempt(lambda: runner.get_loop())


async def leaves():
    async def rest():
        try:
            await asyncio.sleep(10)
        finally:
            print("rest cancelled")
    asyncio.create_task(rest())
    await asyncio.sleep(0)
    return "left"


print(asyncio.run(leaves()))


class Loop(asyncio.SelectorEventLoop):
    def close(self):
        print("closing")
        super().close()


print(asyncio.run(value(5), loop_factory=Loop))
with asyncio.Runner(debug=True, loop_factory=Loop) as runner:
    print(runner.get_loop().get_debug())
