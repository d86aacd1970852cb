import asyncio


async def greet(name):
    print('hello,', name)
    return len(name)


async def main():
    print('calling greet')
    greeting = greet('Ada')
    print('got a', type(greeting).__name__)
    print('awaiting it')
    print('it returned', await greeting)


asyncio.run(main())
