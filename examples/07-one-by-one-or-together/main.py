import asyncio


async def download(page, seconds):
    print('start', page)
    await asyncio.sleep(seconds)
    print('done ', page)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await download('news', 1)
    await download('mail', 2)
    await download('maps', 3)
    print('one by one:', round(loop.time() - start), 'seconds')

    start = loop.time()
    await asyncio.gather(download('news', 1), download('mail', 2), download('maps', 3))
    print('together:', round(loop.time() - start), 'seconds')


asyncio.run(main())
