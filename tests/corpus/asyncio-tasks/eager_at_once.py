import asyncio
async def a(n):
    print("start", n, asyncio.current_task().get_name())
    if n > 1: await asyncio.sleep(0)
    print("end", n); return n
async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(a(1), name="one"); print(t, t.done(), t.get_coro())
    t2 = asyncio.create_task(a(2)); print("made", t2.done())
    print(await t, await t2, t2.get_coro() is not None)
    async def boom(): raise ValueError("eager")
    t = asyncio.create_task(boom()); print(t.done(), repr(t.exception()))
    async with asyncio.TaskGroup() as g:
        x = g.create_task(a(1)); y = g.create_task(a(3))
    print(await asyncio.gather(a(1), a(2)))
    def nested():
        return asyncio.create_task(a(1))
    async def outer():
        print(asyncio.current_task().get_name()); t = nested(); print(asyncio.current_task().get_name()); await t
    await asyncio.create_task(outer(), name="outer")
    t = asyncio.Task(a(1), loop=loop, eager_start=True); print(t.done())
    async def c():
        asyncio.current_task().cancel(); return 5
    t = asyncio.create_task(c()); print(t)
    try: print(await t)
    except asyncio.CancelledError: print("C")
    print(len(asyncio.all_tasks()))
asyncio.run(main())
