import asyncio


async def write():
    print('writing')
    await asyncio.sleep(3)
    print('written')
    return '42 bytes'


async def main():
    writing = asyncio.create_task(write())
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(writing)
    except TimeoutError:
        print('main was told to stop waiting')
    print('cancelled?', writing.cancelled())
    print('in the end:', await writing)


asyncio.run(main())
