import asyncio, time, threading, concurrent.futures

def block(n):
    time.sleep(n)
    # Which of several threads takes a call depends on how quickly the last one became idle.
    return n, threading.current_thread().name.rstrip("0123456789")

def fail():
    raise KeyError("gone")

async def ticker():
    for i in range(5):
        print("tick", i)
        await asyncio.sleep(0.03)

async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(ticker())
    print(await loop.run_in_executor(None, block, 0.3))
    print(await asyncio.gather(asyncio.to_thread(block, 0.05), asyncio.to_thread(block, 0.02)))
    try:
        await asyncio.to_thread(fail)
    except KeyError as e:
        print("KeyError", e)
    await t
    with concurrent.futures.ThreadPoolExecutor(1, "mine") as pool:
        print(await loop.run_in_executor(pool, block, 0.01))
    try:
        await asyncio.wait_for(asyncio.to_thread(block, 0.2), 0.05)
    except TimeoutError:
        print("timeout")
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1, "default"))
    print(await asyncio.to_thread(block, 0.01))
    try: loop.set_default_executor(3)
    except TypeError as e: print(e)
    await loop.shutdown_default_executor()
    try: loop.run_in_executor(None, print)
    except RuntimeError as e: print(e)

asyncio.run(main())

def thread_side(loop):
    async def coro(x):
        await asyncio.sleep(0.01)
        return x * 2
    f = asyncio.run_coroutine_threadsafe(coro(21), loop)
    print("from thread", f.result())
    loop.call_soon_threadsafe(print, "called")
    loop.call_soon_threadsafe(loop.stop)

loop = asyncio.new_event_loop()
t = threading.Thread(target=thread_side, args=(loop,))
t.start()
loop.run_forever()
t.join()
loop.close()
print("done")
