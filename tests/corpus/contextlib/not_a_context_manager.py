from contextlib import ExitStack

try:
    with ExitStack() as stack:
        stack.enter_context(object())
except TypeError as e:
    print(e)
with 5:
    pass
