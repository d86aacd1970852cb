"""Classes and constants that programs seldom name: what they are made of, and what they do."""
import asyncio
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


async def main():
    loop = asyncio.get_running_loop()
    print([isinstance(loop, kind) for kind in (asyncio.AbstractEventLoop, asyncio.BaseEventLoop, asyncio.SelectorEventLoop, asyncio.EventLoop)])
    async with asyncio.timeout(1) as limit:
        print(isinstance(limit, asyncio.Timeout), limit.expired())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0, number)) for number in range(3)], return_when=asyncio.ALL_COMPLETED)
    print(sorted(task.result() for task in done), pending)

    async def answer(reader, writer):
        print(isinstance(reader, asyncio.StreamReader), isinstance(writer, asyncio.StreamWriter))
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(await reader.read())
        writer.close()


asyncio.run(main())
for kind in (asyncio.PidfdChildWatcher, asyncio.ThreadedChildWatcher, asyncio.SafeChildWatcher, asyncio.FastChildWatcher, asyncio.MultiLoopChildWatcher):
    watcher = kind()
    print(kind.__name__, isinstance(watcher, asyncio.AbstractChildWatcher))
    watcher.close()
