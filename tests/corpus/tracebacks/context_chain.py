class Problem(Exception):
    pass


def first():
    raise KeyError("first")


def second():
    try:
        first()
    except KeyError:
        int("not a number")


def third():
    try:
        second()
    except ValueError as e:
        e.add_note("while doing third")
        raise Problem("third", 3)


try:
    third()
except Problem:
    try:
        [].pop()
    except IndexError:
        raise Problem from None
