import asyncio


async def count(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            got = yield i
            if got:
                print("got", got)
    finally:
        await asyncio.sleep(0)
        print("closed")


async def early():
    g = count(3)
    async for i in g:
        if i == 1:
            break
    else:
        print("never")
    await g.aclose()
    return i


async def driven():
    g = count(3)
    print(await g.__anext__(), await g.asend("x"))
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration:
        print("over")


async def main():
    print([i async for i in count(3) if i], {i: await asyncio.sleep(0, i) async for i in count(2)})
    g = (i * await asyncio.sleep(0, 2) async for i in count(2) if i)
    async for x in g:
        print("g", x)
    print([[j async for j in count(i)] for i in range(2)])
    await driven()
    print(await early())


asyncio.run(main())
