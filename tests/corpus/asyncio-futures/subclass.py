import asyncio


class Named(asyncio.Future):
    def __init__(self, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name

    def set_result(self, result):
        print("set", self.name, result)
        super().set_result(result)


async def main():
    future = Named("f")
    print(type(future).__name__, future.name, future)
    asyncio.get_running_loop().call_soon(future.set_result, 3)
    print(await future)
    future.extra = 4
    print(future.extra, isinstance(future, asyncio.Future))


asyncio.run(main())
