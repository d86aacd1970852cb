# An exception handler runs in the context of what failed.
import asyncio
import contextvars

name = contextvars.ContextVar("name", default="nobody")


def handler(loop, context):
    print(context["message"].split(" at ")[0], "|", name.get())


def fails():
    name.set("the callback's own")
    raise ValueError("fails")


async def boom():
    name.set("the task's own")
    raise ValueError("boom")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    name.set("main")
    loop.call_soon(fails)
    context = contextvars.copy_context()
    context.run(name.set, "given")
    loop.call_later(0.01, fails, context=context)
    await asyncio.sleep(0.02)
    print(context[name])
    task = asyncio.create_task(boom())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    loop.call_exception_handler({"message": "by hand"})


asyncio.run(main())
