"""An abandoned generator is closed: its finally clauses run."""


def numbers(name):
    try:
        print(name, 'starts')
        yield 1
        yield 2
    except GeneratorExit:
        print(name, 'GeneratorExit')
        raise
    finally:
        print(name, 'finally')


g = numbers('a')
print(next(g))
del g
print('after del')

g = numbers('b')
print(next(g))
g = None
print('after None')

for n in numbers('c'):
    print(n)
    break
print('after break')


def first(name):
    return next(numbers(name))


value = first('d')
print(value)
print('after first')

never_started = numbers('e')
del never_started
print('nothing to see of e')


class Manager:
    def __enter__(self):
        print('enter')

    def __exit__(self, *exc):
        print('exit', exc[0])


def managed():
    with Manager():
        yield 'inside'


g = managed()
print(next(g))
del g
print('after managed')


def delegating():
    try:
        yield from numbers('inner')
    finally:
        print('outer finally')


g = delegating()
print(next(g))
g = 0
print('after delegating')

squares = (print('computed', i) or i for i in range(3))
print(next(squares))
del squares
print('end')
