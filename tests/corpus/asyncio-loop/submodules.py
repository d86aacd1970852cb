import asyncio


import asyncio.events
import asyncio.queues
from asyncio import exceptions, tasks
from asyncio.coroutines import iscoroutine
from asyncio.futures import Future
from asyncio.locks import Lock
from asyncio.runners import run
from asyncio.subprocess import PIPE

print(asyncio.events.AbstractEventLoop is asyncio.AbstractEventLoop, asyncio.queues.Queue is asyncio.Queue)
print(exceptions.CancelledError is asyncio.CancelledError, tasks.Task is asyncio.Task, Future is asyncio.Future, Lock is asyncio.Lock)
print(run is asyncio.run, iscoroutine is asyncio.iscoroutine, PIPE)
print(asyncio.TimeoutError is TimeoutError, asyncio.CancelledError.__mro__[1].__name__)
