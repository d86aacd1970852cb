# A program may put methods of its own in the place of a loop's: asyncio's functions call them.
import asyncio


class Loop(asyncio.SelectorEventLoop):
    def create_task(self, coro, **options):
        print("create_task", coro.__name__, sorted(options))
        return super().create_task(coro, **options)

    async def shutdown_asyncgens(self):
        print("shutdown_asyncgens")
        await super().shutdown_asyncgens()

    async def shutdown_default_executor(self, timeout=None):
        print("shutdown_default_executor", timeout)
        await super().shutdown_default_executor(timeout)


class ReturnsAtOnce:
    def send(self, value):
        raise StopIteration(42)

    def throw(self, *args):
        raise args[0]

    def close(self):
        pass

    def __await__(self):
        return self


async def work(result=None):
    await asyncio.sleep(0)
    return result


async def main():
    print(await asyncio.create_task(work(1)), await asyncio.create_task(work(2), name="named"))
    print(await asyncio.ensure_future(work(3)))
    print(await asyncio.gather(work(4), work(5)))
    async with asyncio.TaskGroup() as group:
        group.create_task(work(6))
    return "done"


print(asyncio.run(main(), loop_factory=Loop))
with asyncio.Runner(loop_factory=Loop) as runner:
    print(runner.run(work("by a runner")))

loop = asyncio.new_event_loop()
print(loop.run_until_complete(loop.create_task(ReturnsAtOnce())))
other = asyncio.new_event_loop()
for futures in [loop.create_future(), other.create_future()], [other.create_future(), loop.create_future()]:
    try:
        asyncio.gather(*futures)
    except ValueError as error:
        print(error)
loop.close()
other.close()
