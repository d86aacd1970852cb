"""What an iterator that ends says by its StopIteration goes through the builtins that wrap it."""
import itertools


def numbers(end):
    yield 1
    yield 2
    return end


class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration('lift off')
        self.left -= 1
        return self.left


def collect(iterable):
    result = yield from iterable
    print('result', result)


def last(iterator):
    try:
        while True:
            next(iterator)
    except StopIteration as stop:
        return stop.value, stop.args


wrappers = {
    'map': lambda it: map(str, it),
    'map of two': lambda it: map(pow, it, [1, 2, 3]),
    'filter': lambda it: filter(None, it),
    'filter with calls': lambda it: filter(lambda n: list(numbers('inner')), it),
    'enumerate': enumerate,
    'zip': lambda it: zip(it, 'abcdef'),
    'zip, ended by the other': lambda it: zip(it, 'a'),
    'zip strict': lambda it: zip(it, [1, 2], strict=True),
    'islice': lambda it: itertools.islice(it, 9),
    'islice to 1': lambda it: itertools.islice(it, 1),
    'chain': lambda it: itertools.chain(it, []),
    'takewhile': lambda it: itertools.takewhile(lambda n: list(numbers('inner')), it),
    'takewhile, ended by itself': lambda it: itertools.takewhile(lambda n: not list(numbers('inner')), it),
    'accumulate': itertools.accumulate,
    'starmap': lambda it: itertools.starmap(pow, zip(it, it)),
    'map of map': lambda it: map(abs, map(int, it)),
    'callable': lambda it: iter(lambda: list(it), []),
}
for name, wrap in wrappers.items():
    print(name)
    print(list(collect(wrap(numbers('end')))))
    print(list(collect(wrap(Countdown(2)))))
    print(last(wrap(numbers('end'))), last(wrap(Countdown(2))), last(wrap(iter([1, 2]))))
    print(last(iter(wrap(numbers(None)))), wrap(Countdown(0)).__next__ is not None)

it = map(str, Countdown(1))
print(it.__next__())
it.__next__()
