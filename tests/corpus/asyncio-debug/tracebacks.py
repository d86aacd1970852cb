# Reports of failures say where what failed was made. (Only the innermost line of the program's own is compared: CPython counts
# asyncio's own frames among the ten that are kept.)
import asyncio


def fails(number):
    return 1 // number


async def boom():
    raise ValueError("nobody asks")


def own_line(stack):
    return [(frame.lineno, frame.name, frame.line) for frame in stack if frame.filename.endswith("tracebacks.py")][-1]


def handler(loop, context):
    print(context["message"].split(" at ")[0], sorted(context))
    for key in "source_traceback", "handle_traceback":
        if key in context:
            print("   ", key, own_line(context[key]))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(fails, 0)
    loop.call_later(0.01, fails, 0)
    await asyncio.sleep(0.02)
    task = asyncio.create_task(boom())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    future = loop.create_future()
    future.set_exception(KeyError("lost"))
    del future
    loop.call_exception_handler({"message": "made up"})
    loop.set_debug(False)
    loop.call_soon(fails, 0)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
