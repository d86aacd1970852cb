# dicts and sets whose keys are the program's own: __hash__ and __eq__ on every probe.
class Key:
    def __init__(self, name, hash_):
        self.name, self.hash = name, hash_

    def __hash__(self):
        print('hash', self.name)
        return self.hash

    def __eq__(self, other):
        print('eq', self.name, other.name)
        return self.name == other.name

    def __repr__(self):
        return self.name


a, b, c = Key('a', 1), Key('b', 1), Key('c', 9)
d = {a: 1, b: 2}
d[c] = 3
print(d[Key('b', 1)], d.get(Key('z', 1)), Key('c', 9) in d)
print(d.setdefault(Key('a', 1), 9), d.pop(Key('c', 9)))
d.update({Key('a', 1): 5})
print(d)
del d[Key('b', 1)]
print(d, dict.fromkeys([a, b], 0))
s = {a, b, c}
print(len(s), Key('a', 1) in s)
s.discard(Key('a', 1))
s.add(Key('b', 1))
print(len(s), len(s & {Key('b', 1)}), len(s | {Key('x', 1)}), s == {Key('b', 1), Key('c', 9)})
print(len(frozenset([a, Key('a', 1)])), {a: 1} == {Key('a', 1): 1})
print((a, b) == (Key('a', 1), Key('b', 1)), [a].index(Key('a', 1)), hash((a, b)) == hash((a, b)))


class Bad:
    def __hash__(self):
        raise ValueError('no hash')

    def __eq__(self, other):
        raise ValueError('no eq')


for use in (lambda: {Bad(): 1}, lambda: {1: 2}[Bad()], lambda: {Bad()}, lambda: [Bad()] == [Bad()], lambda: Bad() in [1]):
    try:
        use()
    except ValueError as error:
        print(error)


import functools, collections


@functools.lru_cache(maxsize=2)
def cached(key):
    print('computed', key)
    return key.name


print(cached(a), cached(Key('a', 1)), cached(c), cached.cache_info())


class Missing(dict):
    def __missing__(self, key):
        print('missing', key)
        self[key] = len(self)
        return self[key]


m = Missing()
print(m['x'], m['x'], m['y'], m.get('z'))
