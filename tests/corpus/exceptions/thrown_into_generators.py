"""An exception thrown in while the one who throws handles it: the generator handles it as well, also when it is resumed later."""

import contextlib
import sys


def keeper():
    try:
        yield "ready"
    except Exception as error:
        yield f"caught {error!r}, handling {sys.exception()!r}"
        yield f"still handling {sys.exception()!r}"
        try:
            yield 1 / 0
        except ZeroDivisionError:
            yield f"inner {sys.exception()!r}, context {sys.exception().__context__!r}"
        yield f"again {sys.exception()!r}"
        raise


def throw(generator, from_handler):
    print(next(generator))
    if from_handler:
        try:
            raise ValueError("mine")
        except ValueError as error:
            print(generator.throw(error))
            print("the thrower:", repr(sys.exception()))
    else:
        print(generator.throw(ValueError("fresh")))
    print("outside:", sys.exception())
    try:
        for line in generator:
            print(line)
            print("between:", sys.exception())
    except ValueError as error:
        print("raised again:", repr(error), "context", repr(error.__context__))


throw(keeper(), True)
throw(keeper(), False)


@contextlib.contextmanager
def annotated():
    try:
        yield
    except KeyError as error:
        error.add_note("seen by the manager")
        raise


try:
    with annotated():
        {}["x"]
except KeyError as error:
    print(repr(error), error.__notes__, error.__context__)
