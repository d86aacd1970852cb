import functools
from functools import partial, partialmethod, reduce, total_ordering, update_wrapper, wraps


def power(base, exponent, *, scale=1):
    return scale * base ** exponent


square = partial(power, exponent=2)
print(square(5), square(5, scale=10), square.func is power, square.args, square.keywords)
nested = partial(partial(power, 2), 10)
print(nested(), nested.args, partial(int, base=2)("101"))
print(repr(partial(max, 1, key=None)))


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, state=False)


cell = Cell()
cell.set_alive()
print(cell.alive)
cell.set_dead()
print(cell.alive)


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


print(Version(1, 2) <= Version(1, 2), Version(2) > Version(1, 9), Version(1) >= Version(2), sorted([Version(3), Version(1)])[0].parts)
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], "start"))


def logged(function):
    @wraps(function)
    def wrapper(*args):
        """The wrapper's doc."""
        print("calling", function.__name__)
        return function(*args)
    return wrapper


@logged
def add(a: int, b: int) -> int:
    """Adds."""
    return a + b


print(add(1, 2), add.__name__, add.__doc__, add.__annotations__, add.__wrapped__(3, 4))
print(sorted(["b", "A", "c"], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
for bad in (lambda: partial(), lambda: partial(5), lambda: total_ordering(type("E", (), {})), lambda: partialmethod(5)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
reduce(lambda a, b: a, [])
