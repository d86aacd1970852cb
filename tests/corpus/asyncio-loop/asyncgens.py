import asyncio


async def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        print("closed")


async def main():
    generator = numbers()
    print(await anext(generator), await anext(generator))
    return generator


generator = asyncio.run(main())
print("after run")
