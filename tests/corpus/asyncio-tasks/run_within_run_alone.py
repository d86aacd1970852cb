import asyncio
import warnings

warnings.simplefilter('default')


async def other():
    pass


async def main():
    asyncio.run(other())


asyncio.run(main())
