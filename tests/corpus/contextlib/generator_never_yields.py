from contextlib import contextmanager


@contextmanager
def empty():
    if False:
        yield


with empty():
    print("never")
