import asyncio
import signal


async def work(name):
    try:
        while True:
            print(name, 'works')
            await asyncio.sleep(1)
    finally:
        print(name, 'tidies up')


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGINT, stop.set)
    loop.call_later(2.5, signal.raise_signal, signal.SIGINT)
    workers = [asyncio.create_task(work(name)) for name in ('Ada', 'Ben')]
    await stop.wait()
    print('shutting down')
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print('good night')


asyncio.run(main())
