import asyncio


async def deliver(name, seconds, works=True):
    await asyncio.sleep(seconds)
    if not works:
        raise RuntimeError(name + ' had a flat tyre')
    print(name, 'has arrived')
    return name


async def main():
    try:
        await asyncio.gather(deliver('Ada', 1), deliver('Ben', 2, works=False), deliver('Cleo', 3))
    except RuntimeError as problem:
        print('caught:', problem)
    await asyncio.sleep(2)

    results = await asyncio.gather(deliver('Dan', 1), deliver('Eve', 2, works=False), return_exceptions=True)
    for result in results:
        print('result:', repr(result))


asyncio.run(main())
