from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
from collections.abc import Hashable, Iterable, Mapping, MutableMapping, Sequence
import collections.abc


class LowerDict(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return f'no {key}'


class History(MutableMapping):
    def __init__(self, *a, **k):
        self.d, self.log = {}, []
        self.update(*a, **k)

    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.log.append(('set', k, v)); self.d[k] = v
    def __delitem__(self, k): self.log.append(('del', k)); del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)


class Deck(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(self.n))]
        if not -self.n <= i < self.n:
            raise IndexError(i)
        return f'card{i % self.n}'


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
        if len(self) > self.size:
            oldest, _ = self.popitem(last=False)
            print('evicted', oldest)


c = Counter('abracadabra')
print(c, c['z'], c.most_common(2), c.total(), Counter(a=3, b=1) + Counter(a=-2, b=2), Counter(a=1) - Counter(a=3), c & Counter('aab'), Counter('ab') | Counter('bcc'), +Counter(x=-1, y=2), -Counter(x=-1), list(Counter(a=2, b=0).elements()), Counter('ab') <= Counter('aabb'))
c.subtract('aaa'); c.update({'z': 5}); print(c, dict(c), c.pop('z'), sorted(c), Counter([1, 1.0, True]))
dd = defaultdict(list, {'x': [1]})
dd['y'].append(2); dd['x'] += [3]; print(dd, 'q' in dd, dd.get('q'), len(dd), dd.default_factory, defaultdict(lambda: defaultdict(int))['a']['b'])
d = deque(range(5), maxlen=5)
d.append(5); d.appendleft(-1); d.rotate(2); print(d, d[0], d.index(2), d.count(1), list(reversed(d)), d.maxlen, deque('ab') + deque('c'), deque([1]) * 3, deque([1, 2]) < deque([1, 3]))
d.extendleft('xy'); d.insert(1, 'in') if len(d) < 5 else print('full'); d.remove('x'); print(d)
P = namedtuple('P', 'x y z', defaults=[0])
p = P(1, 2); print(p, p.y, p._replace(z=9), P._make([4, 5, 6]), p._asdict(), P._fields, P.__doc__, P.x.__doc__, p + (1,), P(*'abc') > P(*'abb'), namedtuple('R', 'a def a _x', rename=True)._fields, p.__getnewargs__())
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); cm['c'] = 4
print(cm, cm['b'], list(cm), cm.maps, cm.new_child({'a': 0})['a'], cm.parents, len(cm))
od = OrderedDict(b=1, a=2); od.move_to_end('b'); print(od, od == {'a': 2, 'b': 1}, od == OrderedDict(b=1, a=2), od.popitem(), list(reversed(od)), od | {'n': 1})
ld = LowerDict(ABC=1); ld['Q'] = 2; print(ld, ld['abc'], ld['nope'], 'q' in ld, ld.get('nope'), ld | {'X': 1}, type(ld.copy()).__name__)
h = History({'a': 1}, b=2); h.pop('a'); h.setdefault('c', 3); print(dict(h), h.log, list(h.items()), h == {'b': 2, 'c': 3}, h.keys() & {'b'}, 'zz' in h, h.popitem())
k = Deck(4); print(k[1:3], k[-1], 'card2' in k, list(reversed(k)), k.index('card3'), k.count('x'), isinstance(k, Iterable), isinstance(k, Hashable), issubclass(Deck, collections.abc.Reversible))
lru = LRU(2); lru['a'] = 1; lru['b'] = 2; lru['a']; lru['c'] = 3; print(lru)
ul = UserList([3, 1]); ul.sort(); us = UserString('abc'); print(ul, ul + [5], us.upper(), us * 2, us[1:], type(us + 'd'), isinstance(us, str))
print(isinstance({}.keys(), collections.abc.Set), isinstance({}, Mapping), issubclass(list, Sequence), isinstance((x for x in ()), collections.abc.Generator), isinstance(5, collections.abc.Sized), callable(len))
for action in (lambda: d.index(99), lambda: deque().pop(), lambda: deque([1], -1), lambda: deque([1], maxlen=2).insert(5, 5) or deque([1, 2], maxlen=2).insert(0, 3), lambda: P(1), lambda: setattr(p, 'x', 5), lambda: p._replace(q=1), lambda: namedtuple('Q', 'class'), lambda: namedtuple('Q', 'a a'), lambda: namedtuple('Q', '_a'), lambda: namedtuple('Q', 'a', defaults=[1, 2]), lambda: Counter(5), lambda: Counter(a='x') + Counter(a=1), lambda: defaultdict(5), lambda: defaultdict(None)['k'], lambda: cm['zzz'], lambda: cm.pop('b'), lambda: od.move_to_end('zzz'), lambda: OrderedDict().popitem(), lambda: Deck(2)[5], lambda: Deck(2).index('x'), lambda: {}['k'], lambda: {[]: 1}, lambda: MutableMapping(), lambda: type('M', (Mapping,), {})(), lambda: P._make([1]), lambda: d.rotate('x'), lambda: deque(5), lambda: P(1, 2, 3, 4), lambda: P(1, 2, w=1)):
    try:
        print('?', action())
    except Exception as e:
        print(type(e).__name__, e)
for i in (q := deque([1, 2])):
    q.append(i)
