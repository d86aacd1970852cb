import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def lock():
    print("lock")
    yield
    print("never unlocked")


async def main():
    async with lock():
        raise RuntimeError("body failed")


asyncio.run(main())
