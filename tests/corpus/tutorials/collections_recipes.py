"""Recipes with the containers of the library: histograms, tails, round robins, groups, multisets, chained scopes, ordered caches."""
import collections
import heapq
import itertools
import string
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple

text = 'the rain in spain stays mainly in the plain and the train stays too'
words = Counter(text.split())
print(words.most_common(3), words['rain'], words['snow'], words.total(), sorted(words.elements())[:4], list(Counter(a=2, b=0, c=-1).elements()), +Counter(a=2, b=-1), -Counter(a=2, b=-1))
c, d = Counter(a=3, b=1), Counter(a=1, b=2)
print(c + d, c - d, c & d, c | d, c == d, c <= d, c.subtract(d), c, Counter('aab') < Counter('aabb'), c.update('xyz'), len(c), Counter({'x': 'y'}))
for n, line in enumerate(deque(text.split(), 3), 1):
    print(n, line, end='; ')
print()


def moving_average(iterable, n=3):
    it = iter(iterable)
    window = deque(itertools.islice(it, n - 1))
    window.appendleft(0)
    total = sum(window)
    for elem in it:
        total += elem - window.popleft()
        window.append(elem)
        yield total / n


def roundrobin(*iterables):
    iterators = deque(map(iter, iterables))
    while iterators:
        try:
            while True:
                yield next(iterators[0])
                iterators.rotate(-1)
        except StopIteration:
            iterators.popleft()


print(list(moving_average([40, 30, 50, 46, 39, 44])), ''.join(roundrobin('ABC', 'D', 'EF')))
dq = deque('ghi', maxlen=5)
dq.extend('jk')
dq.appendleft('f')
dq.rotate(2)
print(dq, dq.maxlen, dq.index('g'), dq.count('j'), dq[-1], dq.copy() == dq, list(reversed(dq)), dq.insert if len(dq) < 5 else 'full', deque([1, 2]) + deque([3]), deque([1]) * 3, deque([1, 2]) < deque([1, 3]))
for wrong in (lambda: dq.insert(1, 'x'), lambda: deque().pop(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque(maxlen=-1), lambda: deque(5), lambda: deque([1]) + [2], lambda: dq[1:2], lambda: hash(dq), lambda: deque([1]).index(3)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
groups = defaultdict(list)
for w in text.split():
    groups[len(w)].append(w)
print(dict(groups), groups[99], 99 in groups, groups.get(98), groups.default_factory, defaultdict(lambda: 'x')['k'])
tree = lambda: defaultdict(tree)
t = tree()
t['a']['b']['c'] = 1
print(t['a'].keys(), str(t['a']['b'])[:11])
index = defaultdict(set)
for i, w in enumerate(text.split()):
    index[w[0]].add(i)
print({k: sorted(v) for k, v in sorted(index.items())})


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            print('forgets', self.popitem(last=False))


cache = LRU(2)
cache['a'], cache['b'] = 1, 2
cache['a']
cache['c'] = 3
print(list(cache), cache == {'a': 1, 'c': 3}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), list(reversed(cache)), cache)
scopes = ChainMap({}, {'x': 'local'}, {'x': 'global', 'y': 'global'})
child = scopes.new_child({'z': 1})
child['x'] = 'child'
print(child['x'], scopes['x'], child.parents is scopes, dict(child), len(child), list(child), child.maps[0], 'y' in child, child.pop('z'))
for wrong in (lambda: child['nope'], lambda: child.pop('y'), lambda: scopes.popitem(), lambda: OrderedDict().popitem(), lambda: cache.move_to_end('q'), lambda: Counter(5), lambda: Counter(a='x') + Counter(a=1), lambda: defaultdict(5), lambda: Counter.fromkeys('ab')):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)


class Strict(UserDict):
    def __setitem__(self, key, value):
        if key in self.data:
            raise KeyError(f'{key} is there already')
        super().__setitem__(key.lower(), value)


s = Strict(A=1)
s.update(B=2)
print(s, 'a' in s, s | {'C': 3}, UserList([3, 1])[::-1], sorted(UserList('ba')), UserString('abc').upper() + 'd', UserString('a') == 'a')
Point = namedtuple('Point', ['x', 'y'], defaults=[0], module='shapes')
p = Point(1)
print(p, p._asdict(), p._replace(y=5), Point._fields, Point._field_defaults, Point.__module__, *p, p == (1, 0), p.count(1), Point.x.__doc__, {p: 1}[(1, 0)], max([Point(1, 2), Point(2, 1)]))
heap = []
for item in (5, 1, 4, 2, 3):
    heapq.heappush(heap, item)
print(heap, heapq.nlargest(2, heap), heapq.nsmallest(2, text.split(), key=len), heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 9), [heapq.heappop(heap) for _ in range(len(heap))], list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge('ca', 'b', reverse=True)))
s['a'] = 2
