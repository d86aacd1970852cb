import asyncio
async def ag():
    yield 1
async def main():
    a = ag()
    a.asend(None)
    a.athrow(ValueError)
    a.aclose()
    a.__anext__()
    print('done')
    b = ag()
    x = b.asend(None)
    x = None
    print('over')
asyncio.run(main())
