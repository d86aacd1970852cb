import asyncio


async def fetch(seconds):
    try:
        await asyncio.sleep(seconds)
        return 'an answer'
    except asyncio.CancelledError:
        print('fetch is interrupted')
        raise


async def main():
    async with asyncio.timeout(2):
        print('in time:', await fetch(1))
    try:
        async with asyncio.timeout(2):
            print('never seen:', await fetch(5))
    except TimeoutError:
        print('too late')
    try:
        await asyncio.wait_for(fetch(5), timeout=1)
    except TimeoutError:
        print('too late again')


asyncio.run(main())
