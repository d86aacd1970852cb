"""Ctrl-C while tests run: the first asks them to stop after the one that runs, the second interrupts it."""

import functools
import weakref

_results = weakref.WeakKeyDictionary()
_interrupts = None


class _InterruptHandler:
    def __init__(self, default):
        self.called = False
        self.original = default
        self.default = default

    def __call__(self, signum, frame):
        import signal
        if signal.getsignal(signal.SIGINT) is not self or self.called:
            self.default(signum, frame)
            return
        self.called = True
        for result in _results:
            result.stop()


def registerResult(result):
    _results[result] = 1


def removeResult(result):
    return bool(_results.pop(result, None))


def installHandler():
    global _interrupts
    if _interrupts is None:
        import signal
        _interrupts = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _interrupts)


def removeHandler(method=None):
    import signal
    if method is not None:
        @functools.wraps(method)
        def inner(*args, **kwargs):
            before = signal.getsignal(signal.SIGINT)
            removeHandler()
            try:
                return method(*args, **kwargs)
            finally:
                signal.signal(signal.SIGINT, before)
        return inner
    if _interrupts is not None:
        signal.signal(signal.SIGINT, _interrupts.original)
