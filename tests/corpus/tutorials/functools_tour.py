import functools
import operator
from functools import partial, reduce, lru_cache, cache, singledispatch, total_ordering, wraps, cmp_to_key, cached_property, partialmethod, singledispatchmethod


@lru_cache(maxsize=3)
def slow_square(n):
    print('computing', n, end='; ')
    return n * n


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@singledispatch
def describe(x):
    return f'something: {x!r}'


@describe.register
def _(x: int | float):
    return f'number {x}'


@describe.register(list)
@describe.register(tuple)
def _(x):
    return f'sequence of {len(x)}'


@describe.register
def _(x: str):
    return f'text {x.upper()}'


@total_ordering
class Card:
    order = '23456789TJQKA'

    def __init__(self, rank):
        self.rank = rank

    def __eq__(self, other):
        return isinstance(other, Card) and self.rank == other.rank

    def __lt__(self, other):
        if not isinstance(other, Card):
            return NotImplemented
        return self.order.index(self.rank) < self.order.index(other.rank)

    def __repr__(self):
        return f'Card({self.rank})'


class Cell:
    def __init__(self):
        self._alive = False

    @cached_property
    def expensive(self):
        print('once', end=' ')
        return 42

    def set_state(self, state, *, loud=False):
        self._alive = state
        return state, loud

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, loud=True)

    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError(f'cannot negate {type(arg).__name__}')

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg


def debug(func=None, *, prefix='>>'):
    if func is None:
        return partial(debug, prefix=prefix)

    @wraps(func)
    def wrapper(*args, **kwargs):
        parts = [repr(a) for a in args] + [f'{k}={v!r}' for k, v in kwargs.items()]
        print(f'{prefix} {func.__name__}({", ".join(parts)})')
        return func(*args, **kwargs)
    return wrapper


@debug
def add(a, b=2):
    """Adds."""
    return a + b


@debug(prefix='##')
def mul(a: int, b: int) -> int:
    return a * b


print([slow_square(n) for n in (1, 2, 1, 3, 4, 1, 2)])
print(slow_square.cache_info(), slow_square.cache_parameters(), slow_square.__wrapped__(5))
slow_square.cache_clear()
print(slow_square.cache_info(), fib(90), fib.cache_info())
for x in (1, 2.5, True, [1], (), 'abc', None, {1}):
    print(describe(x))
print(describe.dispatch(bool).__name__, sorted(c.__name__ for c in describe.registry))
print(Card('A') > Card('K'), Card('2') >= Card('2'), max(map(Card, '3TK')), sorted(map(Card, 'A2J')))
c = Cell()
print(c.expensive, c.expensive, c.set_alive(), c.set_dead(), c.neg(5), c.neg(True), c.__dict__)
print(add(1), add(1, b=5), add.__name__, add.__doc__, mul(2, 3), mul.__annotations__, mul.__wrapped__.__name__)
basetwo = partial(int, base=2)
print(basetwo('1010'), basetwo, basetwo.func, basetwo.args, basetwo.keywords, partial(basetwo, '11')())
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, [3, 9, 2]))
print(sorted(['b', 'C', 'a'], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)('-5'), operator.itemgetter(1, 'x')({1: 'one', 'x': 'ex'}), operator.attrgetter('a.b') , operator.methodcaller('split', ',')('a,b'))
for action in (
    lambda: reduce(operator.add, []), lambda: slow_square([]), lambda: Card('A') < 5, lambda: c.neg('x'), lambda: partial(), lambda: partial(5), lambda: add(), lambda: describe(),
    lambda: cached_property(lambda s: 1).__get__(5), lambda: lru_cache(maxsize='x')(len), lambda: describe.register(5), lambda: total_ordering(type('Nope', (), {})),
):
    try:
        print('?', action())
    except Exception as e:
        print(type(e).__name__, e)
mul('a', 'b')
