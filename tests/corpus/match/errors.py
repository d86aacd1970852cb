"""TypeErrors and ValueErrors of patterns, and how a match ends."""


class Point:
    __match_args__ = ('x', 'y')
    x = 1
    y = 2


class BadArgs:
    __match_args__ = ['x']


class BadNames:
    __match_args__ = (1,)


class Failing:
    __match_args__ = ('value',)

    @property
    def value(self):
        raise ValueError('no value')


class Key:
    ONE = 'a'
    TWO = 'a'


def attempt(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


def too_many():
    match Point():
        case Point(1, 2, 3):
            return 'x'


def too_many_int():
    match 3:
        case int(a, b):
            return 'x'


def none_accepted():
    class Plain:
        pass
    match Plain():
        case Plain(a):
            return 'x'


def twice():
    match Point():
        case Point(1, x=1):
            return 'x'


def not_a_class():
    match 3:
        case len(x):
            return 'x'


def bad_args():
    match BadArgs():
        case BadArgs(a):
            return 'x'


def bad_names():
    match BadNames():
        case BadNames(a):
            return 'x'


def failing():
    match Failing():
        case Failing(a):
            return 'x'


def duplicate_key():
    match {'a': 1, 'b': 2}:
        case {Key.ONE: 1, Key.TWO: 1}:
            return 'x'


def undefined():
    match 3:
        case missing.NAME:
            return 'x'


for function in too_many, too_many_int, none_accepted, twice, not_a_class, bad_args, bad_names, failing, duplicate_key, undefined:
    attempt(function)

for source in [
    'match x:\n case a: pass\n case b: pass',
    'match x:\n case _: pass\n case b: pass',
    'match x:\n case (a | 1): pass',
    'match x:\n case a | 1: pass',
    'match x:\n case [a, a]: pass',
    'match x:\n case [a] | [b]: pass',
    'match x:\n case [*a, *b]: pass',
    'match x:\n case {"a": 1, "a": 2}: pass',
    'match x:\n case {1: 1, True: 2}: pass',
    'match x:\n case Point(x=1, x=2): pass',
    'match x:\n case {**rest, "a": 1}: pass',
    'match x:\n case {"a": a, **a}: pass',
    'match x:\n case a as b as c: pass',
    'match x:\n case 1 as _: pass',
    'match x:\n case f"x": pass',
    'match x:\n case 1 + 2: pass',
    'match x:\n case -x: pass',
    'match x:\n case a.b as c.d: pass',
    'match x:\n case Point(1, y=2, 3): pass',
    'match x:\npass',
    'match x:\n pass',
    'match x:\n case 1:\n pass',
    'match x:\n case [1, 2: pass',
    'match x\n case 1: pass',
]:
    try:
        compile(source, 'source.py', 'exec')
        print('compiles')
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

match = case = type = _ = 3
match[0:0] if False else None
print(match, case, type, _)
match (case):
    case 3:
        print('soft keywords')


def main():
    match Point():
        case Point(
            1,
            2,
            3,
        ):
            pass


main()
