from contextlib import contextmanager


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    finally:
        print(f"</{name}>")


with tag("h1") as name:
    print(name)
with tag("a"), tag("b"):
    print("inside")


@tag("decorated")
def work():
    return 42


print(work(), work())
try:
    with tag("broken"):
        raise ValueError("oops")
except ValueError as e:
    print("caught", e)
