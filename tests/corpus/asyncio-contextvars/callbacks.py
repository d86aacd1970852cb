import asyncio
import contextvars

where = contextvars.ContextVar("where", default="nowhere")


def show(*args):
    print(where.get(), *args)
    where.set(f"changed by {args[0]}")


async def main():
    loop = asyncio.get_running_loop()
    where.set("main")
    loop.call_soon(show, "soon")
    where.set("main, later")
    loop.call_soon(show, "soon again")
    context = contextvars.copy_context()
    handle = loop.call_soon(show, "in context", context=context)
    print(handle.get_context() is context)
    loop.call_later(0.01, show, "later")
    loop.call_at(loop.time() + 0.02, show, "at")
    timer = loop.call_later(0.03, show, "in context, later", )
    loop.call_later(0.04, show, "shared", context=context)
    print(type(timer.get_context()).__name__)
    future = loop.create_future()
    future.add_done_callback(lambda f: show("done", f.result()))
    future.add_done_callback(lambda f: show("done in context", f.result()), context=context)
    future.set_result(7)
    await asyncio.sleep(0.1)
    print(where.get(), "/", context[where])


asyncio.run(main())
