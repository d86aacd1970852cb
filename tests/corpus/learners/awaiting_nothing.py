import asyncio


def fetch():
    return 42


async def main():
    print('start')
    result = await fetch()
    print(result)


asyncio.run(main())
