"""A loop and threads that wake it, cancel in it, wait for it; and a runner that is used again."""
import asyncio
import concurrent.futures
import contextvars
import threading

variable = contextvars.ContextVar("variable", default=0)


async def add(one, other, delay=0):
    await asyncio.sleep(delay)
    return one + other


async def wakes():
    loop = asyncio.get_running_loop()
    seen = []
    done = asyncio.Event()

    def work():
        for number in range(5):
            loop.call_soon_threadsafe(seen.append, number)
        loop.call_soon_threadsafe(done.set)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
        thread.join()
    await done.wait()
    print(seen)


async def from_threads():
    loop = asyncio.get_running_loop()

    def work():
        future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
        print("result", future.result(), future.done())
        future = asyncio.run_coroutine_threadsafe(add(1, "x"), loop)
        try:
            future.result()
        except TypeError as error:
            print(error, repr(future.exception()))
        future = asyncio.run_coroutine_threadsafe(add(1, 2, 5), loop)
        try:
            future.result(timeout=0.01)
        except TimeoutError as error:
            print("timeout", future.cancel(), future.cancelled())
        try:
            future.result()
        except concurrent.futures.CancelledError as error:
            print(type(error).__name__)
        return "worker over"

    print(await asyncio.to_thread(work))
    variable.set(7)
    print(await asyncio.to_thread(lambda: (variable.get(), variable.set(8), variable.get())[::2]), variable.get())
    print(await loop.run_in_executor(None, variable.get))
    try:
        await asyncio.to_thread(int, "not a number")
    except ValueError as error:
        print(error)
    release = threading.Event()
    blocked = asyncio.create_task(asyncio.to_thread(release.wait))
    await asyncio.sleep(0.01)
    blocked.cancel()
    try:
        await blocked
    except asyncio.CancelledError:
        print("the task is cancelled, the thread goes on")
    release.set()
    with concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="single") as pool:
        names = await asyncio.gather(*[loop.run_in_executor(pool, lambda: threading.current_thread().name) for _ in range(3)])
        print(names)
        hold = threading.Event()
        first = loop.run_in_executor(pool, hold.wait)
        second = loop.run_in_executor(pool, print, "never printed")
        await asyncio.sleep(0.01)
        print(first.cancel(), second.cancel())
        await asyncio.sleep(0.01)
        hold.set()
        await asyncio.sleep(0.01)
    print(first.cancelled(), second.cancelled())


async def cancels_itself():
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    threading.Timer(0.01, lambda: loop.call_soon_threadsafe(task.cancel, "from a thread")).start()
    await asyncio.sleep(1)


def loop_in_a_thread():
    started = threading.Event()
    loop = asyncio.new_event_loop()

    def run():
        asyncio.set_event_loop(loop)
        loop.call_soon(started.set)
        loop.run_forever()
        print("loop over", asyncio.get_event_loop() is loop)
        loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    started.wait()
    futures = [asyncio.run_coroutine_threadsafe(add(number, number), loop) for number in range(4)]
    print([future.result() for future in futures])
    print(concurrent.futures.wait(futures).not_done)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    print(loop.is_closed())


with asyncio.Runner() as runner:
    runner.run(wakes())
    runner.run(from_threads())
    try:
        runner.run(cancels_itself())
    except asyncio.CancelledError as error:
        print("runner raised", error.args)
    context = contextvars.copy_context()
    runner.run(asyncio.sleep(0), context=context)
    print(runner.run(add(3, 4)), runner.get_loop().is_closed())
loop_in_a_thread()
try:
    asyncio.run(cancels_itself())
except asyncio.CancelledError as error:
    print("run raised", error.args)
