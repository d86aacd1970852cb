import asyncio, warnings
async def c(): pass
async def main():
    try:
        await asyncio.wait([c()])
    except TypeError as e:
        print(e)
    print('after')
    x = 1
    print('more')
asyncio.run(main())
