import asyncio
import contextvars

depth = contextvars.ContextVar("depth", default=0)


async def child(name):
    seen = depth.get()
    depth.set(name)
    await asyncio.sleep(0)
    return name, seen, depth.get()


async def awaited():
    depth.set("awaited")


async def main():
    depth.set(1)
    print(await asyncio.gather(child("a"), child("b")), depth.get())
    await awaited()
    print(depth.get())
    context = contextvars.copy_context()
    task = asyncio.create_task(child("c"), context=context)
    print(task.get_context() is context)
    print(await task, depth.get(), context[depth])
    async with asyncio.TaskGroup() as group:
        inside = group.create_task(child("d"), context=context)
    print(inside.result(), context[depth])
    await asyncio.wait_for(child("e"), 1)
    print(depth.get())
    await asyncio.wait_for(asyncio.create_task(child("f")), 1)
    print(depth.get())
    await asyncio.shield(child("g"))
    print(depth.get())


asyncio.run(main())
print(depth.get())
