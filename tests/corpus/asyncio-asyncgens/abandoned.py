# Generators that are left before their end are closed by a task of the loop's own.
import asyncio


async def ticker(name, *, fails=False):
    try:
        for number in range(10):
            yield number
            await asyncio.sleep(0)
    finally:
        print(name, "closing in", asyncio.current_task().get_name())
        await asyncio.sleep(0.01)
        print(name, "closed")
        if fails:
            raise RuntimeError(f"{name} can't be closed")


async def first_of(generator):
    async for item in generator:
        return item


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"].split(" <")[0], repr(context.get("exception"))))
    print(await first_of(ticker("a")))
    print("returned")
    await asyncio.sleep(0.1)
    print("slept")
    generator = ticker("b")
    print(await anext(generator))
    print(await asyncio.create_task(anext(generator)))
    task = asyncio.create_task(generator.aclose())
    print(await task, task.done())
    print(await anext(generator, "over"))
    async for item in ticker("c"):
        if item == 2:
            break
    else:
        print("not reached")
    kept = ticker("d")
    await anext(kept)
    failing = ticker("e", fails=True)
    await anext(failing)
    print("end of main")


asyncio.run(main())
print("end")
