import asyncio


@asyncio.coroutine
def launch(rocket, seconds):
    left = seconds
    while left > 0:
        print(rocket, 'lifts off in', left)
        yield from asyncio.sleep(1)
        left -= 1
    return rocket + ' is away'


loop = asyncio.get_event_loop()
flights = [loop.create_task(launch('Swift', 2)), loop.create_task(launch('Heron', 3))]
print('Is launch a coroutine function?', asyncio.iscoroutinefunction(launch))
spare = launch('Spare', 1)
print('Is its call a coroutine object?', asyncio.iscoroutine(spare))
spare.close()
print(loop.run_until_complete(asyncio.gather(*flights)))
loop.close()
