from contextlib import ExitStack


def fail(message):
    raise ValueError(message)


with ExitStack() as stack:
    stack.callback(fail, "outer")
    stack.callback(fail, "inner")
    raise KeyError("body")
