"""Wrong calls of asyncio's functions and methods: most are Python in CPython, and say so."""

import asyncio
import inspect

NAMES = ('sleep gather wait wait_for shield create_task ensure_future as_completed run timeout timeout_at all_tasks new_event_loop set_event_loop to_thread '
         'iscoroutine isfuture open_connection start_server create_subprocess_exec Queue Lock Event Condition Semaphore Barrier TaskGroup Runner Timeout')
CALLS = [((), {}), ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10), {}), ((), {'delai': 1}), ((1,), {'zz': 1}), ((1, 2), {}), ((), {'self': 1})]


async def main():
    loop = asyncio.get_running_loop()
    found = {name: getattr(asyncio, name) for name in NAMES.split()}
    objects = {'queue': asyncio.Queue(), 'lock': asyncio.Lock(), 'event': asyncio.Event(), 'condition': asyncio.Condition(), 'semaphore': asyncio.Semaphore(),
               'barrier': asyncio.Barrier(1), 'group': asyncio.TaskGroup(), 'reader': asyncio.StreamReader(), 'timeout': asyncio.timeout(1)}
    for name, value in objects.items():
        for attribute in dir(value):
            if attribute[0] != '_' and callable(getattr(value, attribute)):
                found[f'{name}.{attribute}'] = getattr(value, attribute)
    for method in ('create_task', 'create_future', 'run_until_complete', 'is_running', 'time', 'set_debug'):
        found[f'loop.{method}'] = getattr(loop, method)
    for name, function in found.items():
        for args, keywords in CALLS:
            try:
                inspect.signature(function).bind(*args, **keywords)
            except TypeError:
                try:
                    function(*args, **keywords)
                except TypeError as error:
                    print(name, args, keywords, error)


asyncio.run(main())
