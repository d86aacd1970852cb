import asyncio


class Odd:
    def __await__(self):
        yield 5


async def odd():
    try:
        await Odd()
    except RuntimeError as error:
        print(error)


async def itself():
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print(str(error).split(":")[0])


async def other_loop():
    loop = asyncio.new_event_loop()
    try:
        await loop.create_future()
    except RuntimeError as error:
        print("attached" in str(error))
    loop.close()


async def twice(coroutine):
    try:
        await coroutine
        await coroutine
    except RuntimeError as error:
        print(error)


async def nothing():
    pass


async def main():
    await odd()
    await asyncio.create_task(itself())
    await other_loop()
    await twice(nothing())
    try:
        await 3
    except TypeError as error:
        print(error)
    try:
        await nothing
    except TypeError as error:
        print(error)


asyncio.run(main())
