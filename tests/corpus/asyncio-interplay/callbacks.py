"""Callbacks that raise, that cancel each other, that stop the loop; and what the loop says of them."""
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="default")


def report(loop, context):
    print("reported:", context["message"], "|", repr(context.get("exception")), "|", sorted(set(context) - {"message", "exception"}))


def fail(error, *args):
    raise error


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    order = []
    future = loop.create_future()
    future.add_done_callback(lambda f: order.append("first"))
    future.add_done_callback(lambda f: fail(ValueError("in a callback")))
    future.add_done_callback(lambda f: order.append("third"))
    future.add_done_callback(lambda f: f.add_done_callback(lambda f: order.append("added late")))
    future.set_result(1)
    order.append("set")
    await future
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(order)

    handles = []
    order.clear()
    handles.append(loop.call_soon(lambda: (order.append("a"), handles[1].cancel(), handles[3].cancel())))
    handles.append(loop.call_soon(order.append, "b"))
    handles.append(loop.call_soon(lambda: loop.call_soon(order.append, "nested")))
    handles.append(loop.call_soon(order.append, "d"))
    handles.append(loop.call_later(0, order.append, "timer"))
    handles.append(loop.call_at(loop.time() - 5, order.append, "past"))
    await asyncio.sleep(0)
    print(order)
    await asyncio.sleep(0.001)
    print(order)

    def broken(loop, context):
        print("handler called for", repr(context["exception"]))
        raise TypeError("in the handler")

    loop.set_exception_handler(broken)
    loop.call_soon(fail, KeyError("k"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.set_exception_handler(report)
    loop.call_exception_handler({"message": "by hand", "exception": OSError(5, "five"), "extra": 1})
    print(loop.get_exception_handler() is report)

    context = contextvars.copy_context()
    context.run(variable.set, "changed")
    seen = []
    loop.call_soon(lambda: seen.append(variable.get()), context=context)
    loop.call_soon(lambda: seen.append(variable.get()))
    loop.call_later(0.001, lambda: (seen.append(variable.get()), variable.set("timer")), context=context)
    done = loop.create_future()
    done.add_done_callback(lambda f: seen.append(variable.get()), context=context)
    done.add_done_callback(lambda f: seen.append(variable.get()))
    done.set_result(None)
    await asyncio.sleep(0.002)
    print(seen, context[variable], variable.get())

    async def step(name):
        variable.set(name)
        await asyncio.sleep(0)
        return variable.get()

    print(await asyncio.gather(*[step(name) for name in "pqr"]), variable.get())
    shared = contextvars.copy_context()
    tasks = [loop.create_task(step(name), context=shared) for name in "st"]
    print([await task for task in tasks], shared[variable])
    print(tasks[0].get_context() is shared, tasks[0].get_coro().cr_frame)

    async def eager(name, waits):
        variable.set(name)
        order.append(f"{name} starts in {asyncio.current_task().get_name()}")
        if waits:
            await asyncio.sleep(0)
        order.append(f"{name} ends")
        return variable.get()

    order.clear()
    loop.set_task_factory(asyncio.eager_task_factory)
    first = asyncio.create_task(eager("quick", False), name="quick")
    second = asyncio.create_task(eager("slow", True), name="slow")
    print(first.done(), second.done(), variable.get(), asyncio.current_task().get_name())
    print(await first, await second, order)
    never = eager("bad", True)
    failing = asyncio.create_task(asyncio.wait_for(never, "never"))
    never.close()
    print(repr(await asyncio.gather(failing, return_exceptions=True)))
    third = loop.create_task(eager("other", True), context=shared)
    print(await third, shared[variable], variable.get())
    async with asyncio.TaskGroup() as group:
        group.create_task(eager("in group", False))
        group.create_task(eager("in group too", True))
        order.append("body")
    print(order[4:])
    loop.set_task_factory(None)
    loop.call_soon(loop.stop)
    await asyncio.sleep(0)
    print("after stop")
    await asyncio.sleep(0)
    print("one more iteration")


loop = asyncio.new_event_loop()
task = loop.create_task(main())
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error)
loop.run_until_complete(task)
loop.call_soon(fail, KeyboardInterrupt("in a callback"))
loop.call_soon(print, "after the interrupt")
try:
    loop.run_forever()
except KeyboardInterrupt as error:
    print(repr(error), loop.is_running())
loop.call_soon(loop.stop)
loop.run_forever()
loop.call_soon(fail, SystemExit(4))
try:
    loop.run_forever()
except SystemExit as error:
    print(repr(error))


async def exits():
    raise SystemExit("from a task")


try:
    loop.run_until_complete(exits())
except SystemExit as error:
    print(repr(error))
loop.close()
