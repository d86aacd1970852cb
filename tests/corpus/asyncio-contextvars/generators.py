import asyncio
import contextvars

var = contextvars.ContextVar("var", default="start")


def numbers():
    for i in range(3):
        var.set(f"generator {i}")
        yield var.get()


async def anumbers():
    for i in range(2):
        var.set(f"async generator {i}")
        yield var.get()


def entered(context):
    try:
        context.run(print, "not reached")
    except RuntimeError as error:
        print("RuntimeError", str(error)[:25])


async def main():
    for value in numbers():
        print(value, var.get())
    async for value in anumbers():
        print(value, var.get())
    context = contextvars.copy_context()
    loop = asyncio.get_running_loop()
    loop.call_soon(entered, context, context=context)
    await asyncio.sleep(0)
    asyncio.current_task().get_context().copy().run(var.set, "copy")
    print(var.get())
    try:
        asyncio.current_task().get_context().run(print)
    except RuntimeError as error:
        print("RuntimeError", str(error)[:25])


asyncio.run(main())
