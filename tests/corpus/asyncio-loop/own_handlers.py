# A loop whose time is patched, and one that reports exceptions itself, badly.
import asyncio
from unittest import mock
async def main():
    loop = asyncio.get_running_loop()
    now = 1000.0
    real = loop.time
    with mock.patch.object(loop, "time", lambda: now):
        print(loop.time())
        h = loop.call_later(5, print, "five")
        print(h.when())
        await asyncio.sleep(0)
        now = 1006.0
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    print(loop.time() == real() or loop.time() - real() < 1)
asyncio.run(main())

class Bad(asyncio.SelectorEventLoop):
    def default_exception_handler(self, context):
        print("default:", context["message"])
        if "boom" in context["message"]: raise ValueError("spam")
loop = Bad()
loop.call_soon(lambda: 1/0)
loop.call_soon(loop.stop)
loop.run_forever()
loop.call_exception_handler({"message": "boom"})
def custom(loop, ctx): raise TypeError("custom")
loop.set_exception_handler(custom)
loop.call_exception_handler({"message": "boom"})
loop.close()
