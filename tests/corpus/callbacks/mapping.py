# map, filter, zip, reduce, sum, any, all, comprehensions over iterators of the program's own.
import functools


class Numbers:
    def __init__(self, stop):
        self.at, self.stop = 0, stop

    def __iter__(self):
        print('iter')
        return self

    def __next__(self):
        if self.at == self.stop:
            print('stop')
            raise StopIteration
        self.at += 1
        print('next', self.at)
        return self.at


class Num:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        print('add', self.n, other)
        return Num(self.n + getattr(other, 'n', other))

    __radd__ = __add__

    def __bool__(self):
        print('bool', self.n)
        return self.n % 2 == 0

    def __repr__(self):
        print('repr', self.n)
        return f'N{self.n}'


print(list(map(lambda a, b: a * b, Numbers(3), Numbers(2))))
print(list(filter(lambda n: n % 2, Numbers(4))), list(filter(None, map(Num, [1, 2]))))
print(list(zip(Numbers(2), Numbers(3))), dict(enumerate(Numbers(2), 5)))
print(functools.reduce(lambda a, b: (print('reduce', a, b), a + b)[1], Numbers(4)))
print(sum(map(Num, Numbers(3))), any(map(Num, [1, 2, 3])), all(map(Num, [2, 3, 4])))
print([*Numbers(2)], {*Numbers(2)}, tuple(Numbers(2)), max(Numbers(3)), 2 in Numbers(3))
a, b, c = Numbers(3)
print(a, b, c)
print(sum((n for n in Numbers(3)), start=10), list(reversed(list(Numbers(2)))))
for x, y in zip(Numbers(2), 'ab'):
    print(x, y)
print(list(iter(lambda state=[0]: state.append(1) or len(state), 4)))
print(next(Numbers(0), 'nothing'), ','.join(str(n) for n in Numbers(3)))
import itertools
print(list(itertools.accumulate(Numbers(3), lambda a, b: a * b)), list(itertools.takewhile(lambda n: n < 2, Numbers(4))))
print([(k, list(g)) for k, g in itertools.groupby([1, 1, 2], key=lambda n: (print('group', n), n)[1])])
