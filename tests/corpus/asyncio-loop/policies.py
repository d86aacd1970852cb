import asyncio

def attempt(call):
    try:
        print("ok", call())
    except BaseException as error:
        print(type(error).__name__, error)


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new loop")
        return super().new_event_loop()


print(type(asyncio.get_event_loop_policy()).__name__)
asyncio.set_event_loop_policy(Policy())


async def main():
    return type(asyncio.get_event_loop_policy()).__name__


print(asyncio.run(main()))
asyncio.set_event_loop_policy(None)
attempt(lambda: asyncio.set_event_loop_policy(3))
attempt(asyncio.AbstractEventLoop().run_forever)
attempt(asyncio.AbstractEventLoopPolicy().get_event_loop)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, isinstance(loop, asyncio.AbstractEventLoop), isinstance(loop, asyncio.SelectorEventLoop))
loop.close()
asyncio.set_event_loop(None)
attempt(asyncio.get_event_loop)
