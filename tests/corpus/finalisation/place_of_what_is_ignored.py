# An exception that nobody gets and that has no traceback of its own is shown with the place at which the object was let go.
import sys


def show(ignored):
    level = ignored.exc_traceback
    print(repr(ignored.exc_value), level.tb_lineno, level.tb_frame.f_code.co_name, level.tb_next)


sys.unraisablehook = show


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print('refuses')


def first():
    generator = stubborn()
    next(generator)
    generator = None
    print('gone')


def second():
    generator = stubborn()
    next(generator)
    return 5


first()
second()
it = stubborn()
next(it)
it = None
print('end')
