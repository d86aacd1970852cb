"""An LRU cache three ways."""
import functools
from collections import OrderedDict


class LRU:
    def __init__(self, capacity):
        self.capacity, self.data = capacity, OrderedDict()

    def get(self, key, default=None):
        if key not in self.data:
            return default
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.capacity:
            gone, _ = self.data.popitem(last=False)
            print('evicted', gone)


cache = LRU(2)
for step in 'a1 b2 a? c3 b? a? d4'.split():
    if step[1] == '?':
        print(step, cache.get(step[0]))
    else:
        cache.put(step[0], int(step[1]))
print(cache.data)


def memoize(maxsize=2, *, typed=False):
    if callable(maxsize):
        return memoize()(maxsize)

    def decorate(function):
        kept = {}

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            key = (args, tuple(sorted(kwargs.items()))) + (tuple(type(a) for a in args) if typed else ())
            if key in kept:
                wrapper.hits += 1
                kept[key] = kept.pop(key)
            else:
                if len(kept) >= maxsize:
                    del kept[next(iter(kept))]
                kept[key] = function(*args, **kwargs)
            return kept[key]

        wrapper.hits = 0
        wrapper.kept = kept
        return wrapper

    return decorate


@memoize
def square(n):
    """n times n"""
    print('computing', n)
    return n * n


@memoize(3, typed=True)
def twice(n, plus=0):
    return n * 2 + plus


print([square(n) for n in (1, 2, 1, 3, 2)], square.hits, square.kept, square.__name__, square.__doc__, square.__wrapped__.__qualname__)
print(twice(1), twice(1.0), twice(True), twice(1, plus=1), twice.hits, len(twice.kept))


class Data:
    def __init__(self, items):
        self.items = items

    @functools.cached_property
    def total(self):
        print('adding')
        return sum(self.items)

    @functools.lru_cache(maxsize=None)
    def scaled(self, by):
        return [x * by for x in self.items]


data = Data([1, 2, 3])
print(data.total, data.total, data.__dict__)
data.items.append(4)
del data.total
print(data.total, data.scaled(2) is data.scaled(2), Data.scaled.cache_info(), Data.scaled.cache_parameters())
print(square.cache_info())
