import asyncio
async def other(): pass
async def main():
    try:
        asyncio.run(other())
    except RuntimeError as e:
        print(e)
    print('after')
    try:
        asyncio.get_running_loop().run_until_complete(other())
    except RuntimeError as e:
        print(e)
    print('after 2')
    asyncio.run(other())
try:
    asyncio.run(main())
except RuntimeError as e:
    print('out', e)
print('then')
loop = asyncio.new_event_loop()
loop.close()
try:
    loop.run_until_complete(other())
except RuntimeError as e:
    print(e)
print('x')
try:
    loop.create_task(other())
except RuntimeError as e:
    print(e)
print('y')
try:
    asyncio.create_task(other())
except RuntimeError as e:
    print(e)
print('z')
try:
    asyncio.run(5)
except (ValueError, TypeError) as e:
    print(e)
try:
    asyncio.run_coroutine_threadsafe(other(), loop)
except (ValueError, TypeError, RuntimeError) as e:
    print(e)
print('end')
asyncio.run(asyncio.gather(other()))
