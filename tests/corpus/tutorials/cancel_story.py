import asyncio
import traceback


async def worker(name):
    try:
        while True:
            await asyncio.sleep(0.01)
    except asyncio.CancelledError as e:
        print(name, 'cancelled with', e.args)
        raise
    finally:
        print(name, 'cleans up')


async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print('no!', i, asyncio.current_task().cancelling())
            asyncio.current_task().uncancel()
    return 'survived'


async def shielded():
    await asyncio.sleep(0.02)
    print('the shielded part ends')
    return 1


async def main():
    t = asyncio.create_task(worker('w'), name='Worker')
    await asyncio.sleep(0.015)
    print(t)
    print(t.cancel('enough'), t.cancelling(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print('main sees', repr(e), t.cancelled())
    print(t.cancel())
    try:
        t.result()
    except asyncio.CancelledError as e:
        print(repr(e))
    t = asyncio.create_task(stubborn())
    for _ in range(3):
        await asyncio.sleep(0)
        t.cancel()
    print(await t)

    inner = asyncio.ensure_future(shielded())
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('outer cancelled', inner.cancelled(), outer.cancelled())
    print(await inner)

    # Before it has ever run.
    t = asyncio.create_task(worker('never'))
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
    print(t)

    # gather passes it on.
    group = asyncio.gather(worker('a'), worker('b'))
    await asyncio.sleep(0.005)
    group.cancel()
    try:
        await group
    except asyncio.CancelledError:
        print('gather cancelled')

    async def own():
        asyncio.current_task().cancel('self')
        print('still here')
        await asyncio.sleep(0)
        print('not reached')

    try:
        await asyncio.create_task(own())
    except asyncio.CancelledError as e:
        print('own', e)
        traceback.print_exc()

    async def child():
        try:
            await asyncio.sleep(1)
        finally:
            raise ValueError('in cleanup')

    c = asyncio.create_task(child())
    await asyncio.sleep(0)
    c.cancel()
    try:
        await c
    except ValueError as e:
        print(repr(e), repr(e.__context__))
    asyncio.current_task().cancel()
    await asyncio.sleep(0)

asyncio.run(main())
