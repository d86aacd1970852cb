import asyncio


async def getter(queue):
    try:
        print("got", await queue.get())
        await queue.get()
    except asyncio.QueueShutDown as error:
        print("QueueShutDown", repr(error))


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(getter(queue))
    await queue.put(1)
    await asyncio.sleep(0)
    queue.shutdown()
    await task
    try:
        queue.put_nowait(2)
    except asyncio.QueueShutDown:
        print("no more")
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.shutdown(immediate=True)
    try:
        queue.get_nowait()
    except asyncio.QueueShutDown:
        print("gone")
    await queue.join()
    print("joined", str(queue).split("maxsize")[1])


asyncio.run(main())
