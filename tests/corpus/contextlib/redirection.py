import io
import sys
from contextlib import AbstractContextManager, ContextDecorator, chdir, contextmanager, redirect_stderr, redirect_stdout

buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
    with redirect_stdout(sys.stderr):
        pass
    print("again")
print(repr(buffer.getvalue()))
with redirect_stderr(io.StringIO()) as errors:
    print("oops", file=sys.stderr)
print(errors.getvalue().strip())


class timed(ContextDecorator):
    def __enter__(self):
        print("start")
        return self

    def __exit__(self, *exc):
        print("stop", exc[0])
        return False


@timed()
def work(x):
    """Works."""
    print("working", x)
    return x * 2


print(work(4), work.__name__, work.__doc__)


@contextmanager
def tag(name):
    print(f"<{name}>")
    yield
    print(f"</{name}>")


@tag("p")
def paragraph():
    print("text")


paragraph()
paragraph()
print(isinstance(timed(), AbstractContextManager))


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


for manager in (twice, never):
    try:
        with manager():
            pass
    except RuntimeError as error:
        print(error)
work("x" / 2)
