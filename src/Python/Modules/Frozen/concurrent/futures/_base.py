# Futures of threads, and waiting for several of them.

import sys
import threading
import time

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_SHOWN = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}
_DONE = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

TimeoutError = TimeoutError


def report(level, text, error):
    """To the logger of this package, or, when the program has not imported logging, where that would put it."""
    logging = sys.modules.get("logging")
    if logging is None:
        threading._thread._report_text(text, error)
    else:
        getattr(logging.getLogger("concurrent.futures"), level)(text, exc_info=error)


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class Future:
    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            shown = f"<{type(self).__name__} at {id(self):#x} state={_SHOWN[self._state]}"
            if self._state != FINISHED:
                return shown + ">"
            if self._exception is not None:
                return f"{shown} raised {type(self._exception).__name__}>"
            return f"{shown} returned {type(self._result).__name__}>"

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in _DONE

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            callback(self)
        except Exception as error:
            report("error", f"exception calling callback for {self!r}", error)

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in _DONE:
                self._done_callbacks.append(fn)
                return
        self._invoke(fn)

    def _get(self):
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state == FINISHED:
            return True
        return False

    def _wait(self, timeout):
        if not self._get():
            self._condition.wait(timeout)
            if not self._get():
                raise TimeoutError()

    def result(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            if self._exception is not None:
                raise self._exception
            return self._result

    def exception(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            raise RuntimeError("Future in unexpected state")

    def _finish(self, result, exception):
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    __class_getitem__ = classmethod(type(list[int]))


class _Waiter:
    """Is told of futures as they are done, and wakes whoever waits when that is enough."""

    def __init__(self, enough):
        self.event = threading.Event()
        self.lock = threading.Lock()
        self.finished = []
        self.enough = enough

    def add(self, future):
        with self.lock:
            self.finished.append(future)
            if self.enough(self):
                self.event.set()


def _failed(future):
    return future._state == FINISHED and future._exception is not None


def _is_done(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


class DoneAndNotDoneFutures(tuple):
    _fields = ("done", "not_done")
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    done = {f for f in fs if _is_done(f)}
    not_done = fs - done
    if return_when == FIRST_COMPLETED and done:
        return DoneAndNotDoneFutures(done, not_done)
    if return_when == FIRST_EXCEPTION and any(_failed(f) for f in done):
        return DoneAndNotDoneFutures(done, not_done)
    if not not_done:
        return DoneAndNotDoneFutures(done, not_done)
    if return_when == FIRST_COMPLETED:
        waiter = _Waiter(lambda self: True)
    elif return_when == FIRST_EXCEPTION:
        waiter = _Waiter(lambda self: len(self.finished) == len(not_done) or any(_failed(f) for f in self.finished))
    elif return_when == ALL_COMPLETED:
        waiter = _Waiter(lambda self: len(self.finished) == len(not_done))
    else:
        raise ValueError("Invalid return condition: %r" % return_when)
    for f in not_done:
        f._waiters.append(waiter)
    waiter.event.wait(timeout)
    for f in not_done:
        f._waiters.remove(waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    end = None if timeout is None else timeout + time.monotonic()
    fs = list(dict.fromkeys(fs))
    total = len(fs)
    finished = [f for f in fs if _is_done(f)]
    pending = [f for f in fs if not _is_done(f)]
    waiter = _Waiter(lambda self: True)
    for f in pending:
        f._waiters.append(waiter)
    try:
        yield from finished
        while pending:
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left < 0:
                    raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            waiter.event.wait(left)
            with waiter.lock:
                finished = waiter.finished
                waiter.finished = []
                waiter.event.clear()
            for f in finished:
                pending.remove(f)
                f._waiters.remove(waiter)
                yield f
    finally:
        for f in pending:
            f._waiters.remove(waiter)


def _result_or_cancel(future, timeout):
    """Nobody will ask for a result that has not come in time."""
    try:
        return future.result(timeout)
    finally:
        future.cancel()


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    yield _result_or_cancel(futures.pop(), None if end is None else end - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
