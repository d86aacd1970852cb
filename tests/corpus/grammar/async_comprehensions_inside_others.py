import asyncio
async def f(it):
    for i in it: yield i
async def nested():
    print({j: [i async for i in f([j])] for j in [1, 2]})
    print({k: j for j in [1, 2] for k in [[i async for i in f([j])][0]]})
asyncio.run(nested())
