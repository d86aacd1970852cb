"""asyncio.run() where a loop runs, and what the tasks left over do after main has failed."""
import asyncio
async def other(): pass
async def main():
    try:
        asyncio.run(other())
    except RuntimeError as e:
        print('caught', e)
        print('still')
    print('then')
asyncio.run(main())
async def main2():
    asyncio.run(other())
try:
    asyncio.run(main2())
except RuntimeError as e:
    print('caught', e)
async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError('in cleanup')
async def main3():
    asyncio.create_task(slow())
    await asyncio.sleep(0)
    raise KeyError('main')
try:
    asyncio.run(main3())
except KeyError as e:
    print('caught', repr(e), repr(e.__context__))
asyncio.run(main2())
