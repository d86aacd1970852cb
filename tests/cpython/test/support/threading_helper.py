import contextlib
import threading
import unittest

can_start_thread = True


def reap_threads(function):
    return function


def requires_working_threading(*, module=False):
    return None if module else lambda test: test


def threading_setup():
    return ()


def threading_cleanup(*args):
    pass


def join_thread(thread, timeout=None):
    thread.join(timeout)


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        for thread in threads:
            thread.join()


class catch_threading_exception:
    exc_type = exc_value = exc_traceback = thread = None

    def _catch(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args

    def __enter__(self):
        self._before, threading.excepthook = threading.excepthook, self._catch
        return self

    def __exit__(self, *args):
        threading.excepthook = self._before
        del self.exc_type, self.exc_value, self.exc_traceback, self.thread


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield
