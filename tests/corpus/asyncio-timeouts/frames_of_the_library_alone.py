import asyncio, traceback, threading
async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except TimeoutError:
        traceback.print_exc()
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    except TimeoutError:
        traceback.print_exc()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.wait_for(asyncio.sleep(1), 0.01))
    except* Exception:
        traceback.print_exc()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.to_thread(int, 'x'))
    except* Exception:
        traceback.print_exc()
    r = await asyncio.gather(asyncio.to_thread(int, 'x'), asyncio.wait_for(asyncio.Event().wait(), 0.01), return_exceptions=True)
    for e in r:
        traceback.print_exception(e)
    f = asyncio.get_running_loop().create_future()
    f.set_exception(ValueError('set'))
    traceback.print_exception(f.exception())
t = threading.Thread(target=int, args=('x',))
t.start()
t.join()
asyncio.run(main())
asyncio.run(asyncio.wait_for(asyncio.sleep(1), 0.01))
