from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def step(name, fails=False):
    print("enter", name)
    try:
        yield name.upper()
    except KeyError as error:
        print(name, "swallows", error)
    finally:
        print("leave", name)
    if fails:
        raise ValueError(f"{name} failed while leaving")


with ExitStack() as stack:
    names = [stack.enter_context(step(name)) for name in ("a", "b", "c")]
    stack.callback(print, "a callback", 1, sep=" - ")
    print(names)
with ExitStack() as stack:
    stack.enter_context(step("outer"))
    stack.enter_context(step("inner"))
    raise KeyError("lost")
print("went on")
with ExitStack() as stack:
    stack.push(lambda kind, value, tb: print("pushed sees", kind) or True)
    raise RuntimeError("hidden")
with ExitStack() as stack:
    stack.enter_context(step("kept"))
    kept = stack.pop_all()
print("left without leaving")
kept.close()
try:
    ExitStack().enter_context(5)
except TypeError as error:
    print(error)
with nullcontext("n") as n, suppress(ZeroDivisionError):
    print(n)
    1 / 0
with ExitStack() as stack:
    stack.enter_context(step("first", fails=True))
    stack.enter_context(step("second", fails=True))
    print("body")
