from contextlib import contextmanager, suppress


@contextmanager
def translate():
    try:
        yield
    except KeyError as e:
        raise LookupError("translated") from e


with suppress(ZeroDivisionError):
    print("before")
    1 / 0
    print("not reached")
with suppress(FileNotFoundError, KeyError):
    {}["x"]
print("after")
with translate():
    {}["missing"]
