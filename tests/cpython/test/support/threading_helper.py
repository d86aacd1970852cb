import contextlib
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


@contextlib.contextmanager
def catch_threading_exception():
    raise unittest.SkipTest('needs threading.excepthook')
    yield


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield
