# The parameters of a loop's methods have names, which may be used.
import asyncio


async def answer():
    return 42


def called(*args):
    print("called", *args)


loop = asyncio.new_event_loop()
print(loop.run_until_complete(future=answer()))
loop.call_soon(callback=called)
loop.call_later(delay=0, callback=called)
loop.call_at(when=0, callback=called)
loop.call_soon_threadsafe(callback=called)
loop.run_until_complete(asyncio.sleep(delay=0.01))
loop.set_debug(enabled=False)
loop.set_exception_handler(handler=lambda loop, context: print(context["message"]))
loop.call_exception_handler(context={"message": "told"})
loop.set_task_factory(factory=None)
timer = loop.call_later(5, called)
other = loop.call_later(6, called)
print(timer < other, timer > other, timer == timer, timer == other, timer != 5, timer <= timer)
for wrong in "call_soon", "set_debug", "run_until_complete":
    try:
        getattr(loop, wrong)(nonsense=1)
    except TypeError:
        print(wrong, "refuses other names")
handle = asyncio.Handle(called, (1, 2), loop)
print(handle.cancelled(), handle)
handle.cancel()
print(handle)
loop.close()
