import asyncio


async def save(text):
    await asyncio.sleep(0.5)
    raise OSError('the disk is full')


async def main():
    job = asyncio.create_task(save('my novel'), name='saver')
    await asyncio.sleep(1)
    print('done?', job.done())
    del job
    print('main is done')


asyncio.run(main())
