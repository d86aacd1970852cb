import asyncio
import functools


def on_event(loop, last=False):
    print('An event is being handled')
    if last:
        print('That was the last one: stopping the loop')
        loop.stop()


if __name__ == '__main__':
    loop = asyncio.get_event_loop()
    try:
        loop.call_soon(functools.partial(on_event, loop))
        print('One event is queued, nothing has run yet')
        loop.call_soon(functools.partial(on_event, loop, last=True))

        loop.run_forever()
    finally:
        print('Closing the loop')
        loop.close()
