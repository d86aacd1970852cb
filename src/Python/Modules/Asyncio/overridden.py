# What joins futures that have methods of their own (OverriddenFutures): by those methods, each called where CPython's asyncio
# calls it. All other futures are joined by the scheduler.


def _call_later_by_methods(loop, delay, callback, *args, context=None):
    return loop.call_at(loop.time() + delay, callback, *args, context=context)


class _GatheringByMethods(_GatheringFuture):
    __module__ = "asyncio.tasks"
    __qualname__ = "_GatheringFuture"

    def __init__(self, loop, children):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False
        _labelled(self, "gather")

    def cancel(self, msg=None):
        if self.done():
            return False
        for child in self._children:
            if child.cancel(msg=msg):
                self._cancel_requested = True
        return self._cancel_requested


_GatheringByMethods.__name__ = "_GatheringFuture"


def _gather_by_methods(awaitables, made, return_exceptions):
    loop = None
    children = {}
    ended = 0
    whole = None

    def _done_callback(child):
        nonlocal ended
        ended += 1
        if whole is None or whole.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                whole.set_exception(child._make_cancelled_error())
                return
            error = child.exception()
            if error is not None:
                whole.set_exception(error)
                return
        if ended < len(children):
            return
        results = []
        for child in whole._children:
            if child.cancelled():
                results.append(CancelledError("" if child._cancel_message is None else child._cancel_message))
                continue
            error = child.exception()
            results.append(child.result() if error is None else error)
        if whole._cancel_requested:
            whole.set_exception(child._make_cancelled_error())
        else:
            whole.set_result(results)

    _done_callback.__qualname__ = "gather.<locals>._done_callback"
    done = []
    for awaitable in awaitables:
        if awaitable in children:
            continue
        child = children[awaitable] = made.pop(0) if made else ensure_future(awaitable, loop=loop)
        if loop is None:
            loop = child.get_loop()
        if child.done():
            done.append(child)
        else:
            child.add_done_callback(_done_callback)
    whole = _GatheringByMethods(loop, [children[awaitable] for awaitable in awaitables])
    for child in done:
        _done_callback(child)
    return whole


def _shield_by_methods(inner):
    if inner.done():
        return inner
    outer = _labelled(inner.get_loop().create_future(), "shield")

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif (error := inner.exception()) is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    _inner_done_callback.__qualname__ = "shield.<locals>._inner_done_callback"
    _outer_done_callback.__qualname__ = "shield.<locals>._outer_done_callback"
    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _wait_by_methods(futures, timeout, return_when):
    futures = _distinct(futures)
    loop = get_running_loop()
    waiter = _labelled(loop.create_future(), "wait")
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    left = len(futures)

    def _on_completion(future):
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None):
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)

    _on_completion.__qualname__ = "_wait.<locals>._on_completion"
    for future in futures:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(_on_completion)
    done, pending = [], []
    for future in futures:
        (done if future.done() else pending).append(future)
    return done, pending


async def _cancel_and_wait_by_methods(future):
    import functools
    waiter = _labelled(get_running_loop().create_future(), "wait_for")
    callback = functools.partial(_release_waiter, waiter)
    future.add_done_callback(callback)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(callback)


class _CompletionsByMethods:
    def __init__(self, loop, futures, timeout):
        self._done = Queue()
        self._waiting = set(futures)
        self._left = len(futures)
        self._timer = None
        for future in futures:
            future.add_done_callback(self._handle_completion)
        if futures and timeout is not None:
            self._timer = loop.call_later(timeout, self._handle_timeout)

    def _take_turn(self):
        if not self._left:
            return False
        self._left -= 1
        return True

    async def _next(self):
        future = await self._done.get()
        if future is None:
            raise TimeoutError
        return future

    def _handle_timeout(self):
        for future in self._waiting:
            future.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._waiting.clear()

    def _handle_completion(self, future):
        if not self._waiting:
            return
        self._waiting.remove(future)
        self._done.put_nowait(future)
        if not self._waiting and self._timer is not None:
            self._timer.cancel()

    _handle_timeout.__qualname__ = "_AsCompletedIterator._handle_timeout"
    _handle_completion.__qualname__ = "_AsCompletedIterator._handle_completion"


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()


def _run_by_methods(loop, future, is_new):
    future.add_done_callback(_run_until_complete_cb)
    try:
        loop.run_forever()
    except:
        if is_new and future.done() and not future.cancelled():
            future.exception()
        raise
    finally:
        future.remove_done_callback(_run_until_complete_cb)
    if not future.done():
        raise RuntimeError("Event loop stopped before Future completed.")
    return future.result()


def _run_main_by_methods(loop, task):
    import signal
    import threading
    interrupts = 0

    def on_sigint(number, frame):
        nonlocal interrupts
        interrupts += 1
        if interrupts > 1 or task.done():
            raise KeyboardInterrupt()
        task.cancel()
        loop.call_soon_threadsafe(lambda: None)

    handles = (threading.current_thread() is threading.main_thread()
               and signal.getsignal(signal.SIGINT) is signal.default_int_handler)
    if handles:
        signal.signal(signal.SIGINT, on_sigint)
    try:
        return loop.run_until_complete(task)
    except CancelledError:
        if interrupts and task.uncancel() == 0:
            raise KeyboardInterrupt()
        raise
    finally:
        if handles and signal.getsignal(signal.SIGINT) is on_sigint:
            signal.signal(signal.SIGINT, signal.default_int_handler)


def _cancel_all_by_methods(loop):
    tasks = all_tasks(loop)
    for task in tasks:
        task.cancel()
    if tasks:
        loop.run_until_complete(gather(*tasks, return_exceptions=True))
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })
