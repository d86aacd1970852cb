from contextlib import ExitStack, closing, contextmanager, nullcontext


@contextmanager
def opened(name):
    print("open", name)
    yield name.upper()
    print("close", name)


with ExitStack() as stack:
    files = [stack.enter_context(opened(name)) for name in "abc"]
    stack.callback(print, "callback", 1, sep="-")
    print(files)


class Resource:
    def close(self):
        print("closed")


with closing(Resource()) as r:
    print(type(r).__name__)
with nullcontext("value") as v:
    print(v)
stack = ExitStack()
stack.enter_context(opened("later"))
kept = stack.pop_all()
stack.close()
print("still open")
kept.close()


@stack.callback if False else (lambda f: f)
def unused():
    pass


with ExitStack() as stack:
    @stack.push
    def handler(exc_type, exc, tb):
        print("handling", exc_type.__name__, exc)
        return True
    raise RuntimeError("swallowed")
print("end")
