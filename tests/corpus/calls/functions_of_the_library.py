"""Calls that don't fit of functions that are Python in CPython, and of some that are C."""
import asyncio
import bisect
import functools
import itertools
import struct

CALLS = '''asyncio.run()
asyncio.run(None, 1)
asyncio.run(None, main=1)
asyncio.run(None, debgu=True)
asyncio.sleep()
asyncio.sleep(1, 2, 3)
asyncio.sleep(secs=1)
asyncio.create_task()
asyncio.create_task(1, 'name')
asyncio.create_task(1, nme='x')
asyncio.create_task(1, 2, name='x')
asyncio.ensure_future()
asyncio.ensure_future(1, 2)
asyncio.all_tasks(1, 2)
asyncio.iscoroutine()
asyncio.isfuture(1, 2)
asyncio.new_event_loop(1)
asyncio.set_event_loop()
asyncio.gather(returnexceptions=True)
asyncio.iscoroutinefunction(asyncio)
bisect.bisect()
bisect.bisect([])
bisect.insort([], 1, 2, 3, 4)
bisect.bisect_left([], 1, kye=len)
bisect.bisect([1, 2], 1, key=lambda x: -x)
struct.unpack('i')
struct.unpack('i', buffer=b'')
struct.calcsize()
struct.iter_unpack('i', b'', 1)
struct.unpack_from('i')
functools.cmp_to_key(1, 2)
itertools.combinations([], 1, 2)
itertools.compress([], [], [])
memoryview(b'', 1)'''
for call in CALLS.splitlines():
    try:
        print(f'{call:45} {eval(call)!r:.40}')
    except Exception as e:
        print(f'{call:45} {type(e).__name__}: {e}')
