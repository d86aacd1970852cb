import asyncio


import sys


async def main():
    asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    sys.exit(3)


asyncio.run(main())
