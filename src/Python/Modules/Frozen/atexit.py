"""atexit (https://docs.python.org/3.13/library/atexit.html). The end of the program calls _run_exitfuncs."""

import sys

_callbacks = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    _callbacks[:] = [callback for callback in _callbacks if not callback[0] == func]


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _run_exitfuncs():
    """The last registered first; one that fails does not keep the others from running."""
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        try:
            func(*args, **kwargs)
        except BaseException as error:
            from _support import format_ignored
            sys.stderr.write(f"Exception ignored in atexit callback {func!r}:\n{format_ignored(error)}")
