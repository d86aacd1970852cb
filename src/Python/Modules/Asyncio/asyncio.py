# The part of asyncio that calls back into the program: its classes and coroutine functions, put together from what
# the scheduler does (names with an underscore). Runs inside of the module's own namespace, after that has been filled.

import contextvars

_coroutine_mark = object()
_coroutines_names = {"_is_coroutine": _coroutine_mark}


def iscoroutinefunction(func):
    return (_iscoroutinefunction(func) or getattr(func, "_is_coroutine_mark", None) is True
            or getattr(func, "_is_coroutine", None) is _coroutine_mark)


FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Lock(_ContextManagerMixin, _Lock):
    __module__ = "asyncio.locks"

    def __init__(self):
        self._setup()

    async def acquire(self):
        return await self._acquire()


class Event(_Event):
    __module__ = "asyncio.locks"

    def __init__(self):
        self._setup()

    async def wait(self):
        return await self._wait()


class Condition(_ContextManagerMixin, _Condition):
    __module__ = "asyncio.locks"

    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._setup(lock)

    async def wait(self):
        return await self._wait()

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result


class Semaphore(_ContextManagerMixin, _Semaphore):
    __module__ = "asyncio.locks"

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._setup(value, False)

    async def acquire(self):
        return await self._acquire()


class BoundedSemaphore(Semaphore):
    __module__ = "asyncio.locks"

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._setup(value, True)


class Barrier(_Barrier):
    __module__ = "asyncio.locks"

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._setup(parties)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        return await self._wait()

    async def reset(self):
        await self._reset()

    async def abort(self):
        await self._abort()


class Queue(_Queue):
    __module__ = "asyncio.queues"

    def __init__(self, maxsize=0):
        self._setup(maxsize, "fifo")

    def __str__(self):
        return self._text()

    async def put(self, item):
        await self._wait_for_slot()
        return self.put_nowait(item)

    async def get(self):
        await self._wait_for_item()
        return self.get_nowait()

    async def join(self):
        await self._join()


class PriorityQueue(Queue):
    __module__ = "asyncio.queues"

    def __init__(self, maxsize=0):
        self._setup(maxsize, "priority")


class LifoQueue(Queue):
    __module__ = "asyncio.queues"

    def __init__(self, maxsize=0):
        self._setup(maxsize, "lifo")


class Timeout(_Timeout):
    __module__ = "asyncio.timeouts"

    def __init__(self, when):
        self._setup(when)

    async def __aenter__(self):
        self._enter()
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._exit(exc_val):
            raise TimeoutError from exc_val
        return None


def timeout(delay):
    loop = get_running_loop()
    return Timeout(loop.time() + delay if delay is not None else None)


def timeout_at(when):
    return Timeout(when)


class TaskGroup(_TaskGroup):
    __module__ = "asyncio.taskgroups"

    def __init__(self):
        pass

    async def __aenter__(self):
        self._asked = self._enter()
        self._loop = get_running_loop()
        return self

    async def __aexit__(self, et, exc, tb):
        task = self._asked
        if task is None:
            await self._exit(exc)
            return
        await self._wait_for_tasks(exc)
        if self._has_asked_parent():
            self._uncancelled(task.uncancel())
        if self._has_failed(exc):
            if task.cancelling():
                task.uncancel()
                task.cancel()
            self._raise_failure()

    def create_task(self, coro, *, name=None, context=None):
        try:
            self._check_open()
        except RuntimeError:
            coro.close()
            raise
        if context is None:
            task = self._loop.create_task(coro, name=name)
        else:
            task = self._loop.create_task(coro, name=name, context=context)
        if not self._add(task):
            if task.done():
                self._on_task_done(task)
            else:
                self._hold(task)
                task.add_done_callback(self._on_task_done)
        return task

    def _on_task_done(self, task):
        error = None if task.cancelled() else task.exception()
        self._ended(task, error, error is not None and self._parent_task().done())


_timeout = timeout


async def wait_for(fut, timeout):
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await (_cancel_and_wait if _is_plain(fut) else _cancel_and_wait_by_methods)(fut)
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError from exc
    async with _timeout(timeout):
        return await fut


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = list(fs)
    for f in fs:
        if iscoroutine(f):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    done, pending = await (_wait if _are_plain(fs) else _wait_by_methods)(fs, timeout, return_when)
    return set(done), set(pending)


class _AsCompletedIterator(_AsCompleted):
    __module__ = "asyncio.tasks"

    def __init__(self, aws, timeout):
        loop = get_event_loop()
        futures = [ensure_future(aw, loop=loop) for aw in _distinct(aws)]
        self._asked = None
        if _are_plain(futures):
            self._setup(futures, timeout)
        else:
            self._asked = _CompletionsByMethods(loop, futures, timeout)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not (self._asked or self)._take_turn():
            raise StopAsyncIteration
        return await self._wait_for_one()

    def __next__(self):
        if not (self._asked or self)._take_turn():
            raise StopIteration
        return self._wait_for_one(True)

    async def _wait_for_one(self, resolve=False):
        f = await (self._asked or self)._next()
        return f.result() if resolve else f


def _distinct(aws):
    found = {}
    for aw in aws:
        found[aw] = None
    return list(found)


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


def shield(arg):
    inner = ensure_future(arg)
    return _shield(inner) if _is_plain(inner) else _shield_by_methods(inner)


def _run_with(main, debug, loop_factory):
    if _get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


class Runner:
    __module__ = "asyncio.runners"

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = "created"
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._sets_loop = False

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        if self._state != "initialized":
            return
        loop = self._loop
        try:
            _wind_up(loop)
        finally:
            if self._sets_loop:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = "closed"

    def get_loop(self):
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if _get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._lazy_init()
        if context is None:
            context = self._context
        task = self._loop.create_task(coro, context=context)
        return _run_main(self._loop, task)

    def _lazy_init(self):
        if self._state == "closed":
            raise RuntimeError("Runner is closed")
        if self._state == "initialized":
            return
        if self._loop_factory is None:
            self._loop = new_event_loop()
            if not self._sets_loop:
                set_event_loop(self._loop)
                self._sets_loop = True
        else:
            self._loop = self._loop_factory()
        if not isinstance(self._loop, _EventLoop):
            raise TypeError(f"the playground runs loops of its own only, not {type(self._loop).__name__!r}")
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()
        self._state = "initialized"


def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)
    return factory


eager_task_factory = create_eager_task_factory(Task)


async def to_thread(func, /, *args, **kwargs):
    loop = get_running_loop()
    call = _bind_call(contextvars.copy_context().run, func, args, kwargs)
    return await loop.run_in_executor(None, call)


# Futures of threads and futures of loops, each following the other.
def _chain_future(source, destination):
    source_loop = source.get_loop() if isfuture(source) else None
    dest_loop = destination.get_loop() if isfuture(destination) else None

    def set_state(future, other):
        if isfuture(future):
            if future.cancelled():
                return
            if other.cancelled():
                future.cancel()
            elif (error := other.exception()) is not None:
                future.set_exception(_convert_exception(error))
            else:
                future.set_result(other.result())
        else:
            if other.cancelled():
                future.cancel()
            if not future.set_running_or_notify_cancel():
                return
            if (error := other.exception()) is not None:
                future.set_exception(error)
            else:
                future.set_result(other.result())

    def check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def call_set_state(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            set_state(destination, source)
        elif not dest_loop.is_closed():
            dest_loop.call_soon_threadsafe(set_state, destination, source)

    destination.add_done_callback(check_cancel)
    source.add_done_callback(call_set_state)


def _convert_exception(error):
    from concurrent.futures import _base
    if type(error) is _base.CancelledError:
        return CancelledError(*error.args)
    if type(error) is _base.InvalidStateError:
        return InvalidStateError(*error.args)
    return error


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _copy_future_state(source, dest):
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
    elif (error := source.exception()) is not None:
        dest.set_exception(_convert_exception(error))
    else:
        dest.set_result(source.result())


_futures_names = {"_set_result_unless_cancelled": _set_result_unless_cancelled, "_copy_future_state": _copy_future_state, "_chain_future": _chain_future}


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    from concurrent.futures import Future as ThreadFuture
    assert isinstance(future, ThreadFuture), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = get_event_loop()
    wrapper = loop.create_future()
    _chain_future(future, wrapper)
    return wrapper


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future as ThreadFuture
    future = ThreadFuture()

    def callback():
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future


async def _wrap_awaitable(awaitable):
    return await awaitable


def _task_stack(task, limit):
    frames = []
    coroutine = task._frame_owner
    frame = getattr(coroutine, "cr_frame", None)
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task.done() and not task.cancelled() and (error := task._exception) is not None:
        traceback = error.__traceback__
        while traceback is not None and (limit is None or len(frames) < limit):
            if traceback.tb_frame.f_code.co_filename:
                frames.append(traceback.tb_frame)
            traceback = traceback.tb_next
    return frames


def _print_task_stack(task, limit, file):
    import linecache
    import sys
    import traceback
    lines_to = sys.stderr if file is None else file
    error = task._exception
    frames = _task_stack(task, limit)
    if not frames:
        print(f"No stack for {task!r}", file=file)
    elif error is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    for frame in frames:
        name = frame.f_code.co_filename
        line = linecache.getline(name, frame.f_lineno).strip()
        print(f'  File "{name}", line {frame.f_lineno}, in {frame.f_code.co_name}', file=lines_to)
        if line:
            print(f"    {line}", file=lines_to)
    if error is not None:
        for line in traceback.format_exception_only(type(error), error):
            print(line, file=file, end="")
