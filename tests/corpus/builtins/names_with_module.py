# Types that CPython writes in C outside of builtins are named with their module in messages, and without it in __name__.
import array
import collections
import contextvars
import datetime
import decimal
import functools
import itertools
import operator
import re
import types

made = [
    collections.deque(), collections.OrderedDict(), collections.defaultdict(int), collections.Counter(), collections.ChainMap(),
    datetime.date(2020, 1, 1), datetime.timedelta(1), types.SimpleNamespace(), functools.partial(print), functools.lru_cache(print),
    itertools.count(), itertools.chain(), re.compile('a'), re.match('a', 'a'), decimal.Decimal(1), array.array('i'), operator.itemgetter(1),
    list[int], int | str, contextvars.Context(), types.MappingProxyType({}), iter([]), iter(collections.deque()),
]


def attempt(title, action, value):
    try:
        print(title, action(value))
    except Exception as error:
        print(title, type(error).__name__, error)


for value in made:
    kind = type(value)
    print(kind, kind.__name__, kind.__qualname__, kind.__module__)
    attempt('   1 + x', lambda x: 1 + x, value)
    attempt('   [1][x]', lambda x: [1][x], value)
    attempt('   x()()', lambda x: x.nothing(), value)
    attempt('   "a" + x', lambda x: 'a' + x, value)
    attempt('   join', lambda x: ','.join([x]), value)
    attempt('   int', lambda x: int(x) and 0, value)
    attempt('   format', lambda x: f'{x:5}' and 0, value)
    attempt('   -x', lambda x: -x and 0, value)
attempt('popleft', lambda x: x.popleft(1), made[0])
attempt('popleft', lambda x: type(x).popleft(), made[0])
attempt('popleft', lambda x: type(x).popleft(1), made[0])
attempt('sub', lambda x: x.sub(), made[12])
print(types.SimpleNamespace(a=1), made[0], made[1], functools.partial(print, 1).args)
