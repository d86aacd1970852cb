# In which order callbacks run around the functions that wrap, join and hand over.
import asyncio
import concurrent.futures

log = []


def note(*what):
    log.append(' '.join(map(str, what)))


async def worker(name, times):
    for i in range(times):
        note(name, i)
        await asyncio.sleep(0)
    return name


async def wrapped():
    loop = asyncio.get_running_loop()
    source = concurrent.futures.Future()
    target = asyncio.wrap_future(source)
    target.add_done_callback(lambda f: note('target', f.result()))
    source.add_done_callback(lambda f: note('source', f.result()))
    print(asyncio.isfuture(target), asyncio.isfuture(source), asyncio.wrap_future(target) is target)
    ticking = asyncio.create_task(worker('tick', 3))
    loop.call_soon(source.set_result, 5)
    loop.call_soon(note, 'after')
    print(await target)
    await ticking


async def cancelled_wrap():
    source = concurrent.futures.Future()
    target = asyncio.wrap_future(source)
    target.cancel('enough')
    note('source cancelled', source.cancelled())
    await asyncio.sleep(0)
    note('source cancelled', source.cancelled())
    try:
        await target
    except asyncio.CancelledError as error:
        note('cancelled', error.args)


async def listed():
    tasks = [asyncio.create_task(worker(name, n), name=name) for n, name in enumerate('abc')]
    print(sorted(task.get_name() for task in asyncio.all_tasks() - {asyncio.current_task()}))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(sorted(task.get_name() for task in asyncio.all_tasks() - {asyncio.current_task()}))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    print(await asyncio.gather(*tasks))


async def eager():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    loop.call_soon(note, 'soon')
    first = asyncio.create_task(worker('e1', 2))
    note('made e1', first.done())
    second = asyncio.create_task(worker('e2', 0))
    note('made e2', second.done())
    second.add_done_callback(lambda t: note('done', t.result()))
    await first
    loop.set_task_factory(asyncio.create_eager_task_factory(asyncio.Task))
    async with asyncio.TaskGroup() as group:
        for name in 'xy':
            note('made', name, group.create_task(worker(name, 1)).done())
    loop.set_task_factory(None)


async def shielded():
    inner = asyncio.create_task(worker('inner', 4))
    outer = asyncio.shield(inner)
    outer.add_done_callback(lambda f: note('outer', f.cancelled()))
    inner.add_done_callback(lambda f: note('inner', f.cancelled()))
    asyncio.get_running_loop().call_soon(outer.cancel)
    try:
        await outer
    except asyncio.CancelledError:
        note('outer cancelled')
    print(await inner)


for main in (wrapped, cancelled_wrap, listed, eager, shielded):
    asyncio.run(main())
    print(main.__name__, *log, sep='\n  ')
    log.clear()
