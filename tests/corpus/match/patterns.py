"""Every kind of pattern, one after the other."""


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Colour:
    RED = 'red'
    GREEN = 'green'


def describe(value):
    match value:
        case None:
            return 'none'
        case True | False:
            return f'bool {value}'
        case 0 | 1 | -1:
            return 'small'
        case 1.5 | 2 + 3j:
            return 'number'
        case 'hello' | b'hello':
            return 'greeting'
        case Colour.RED:
            return 'the colour red'
        case str() as text if len(text) > 5:
            return f'long text {text}'
        case str(text):
            return f'text {text}'
        case []:
            return 'empty sequence'
        case [x]:
            return f'one {x}'
        case [1, 2, *rest]:
            return f'one two and {rest}'
        case [first, *_, last] if first == last:
            return f'framed by {first}'
        case (Point(x=0), Point(x=0)):
            return 'two on the axis'
        case [_, _]:
            return 'two'
        case [_, *middle, _]:
            return f'middle {middle}'
        case {'type': 'circle', 'radius': r}:
            return f'circle {r}'
        case {'type': kind, **others}:
            return f'{kind} with {others}'
        case {}:
            return 'some mapping'
        case Point(0, 0):
            return 'origin'
        case Point(x, y) if x == y:
            return f'diagonal {x}'
        case Point(x=x, y=0) | Point(x=0, y=x):
            return f'axis {x}'
        case Point():
            return 'point'
        case int(n) | float(n):
            return f'n {n}'
        case _:
            return f'other {type(value).__name__}'


for value in [
    None, True, False, 0, 1, -1, 1.5, 2 + 3j, 'hello', b'hello', 'red', 'longer text', 'abc', [], (), [7], (8,),
    [1, 2], [1, 2, 3, 4], [5, 6, 5], (Point(0, 1), Point(0, 2)), [Point(0, 1), Point(1, 2)], [3, 4, 5, 6], {}, {'type': 'circle', 'radius': 3},
    {'type': 'square', 'side': 2, 'id': 7}, {'a': 1}, dict(type='x'), Point(0, 0), Point(3, 3), Point(4, 0), Point(0, 5), Point(1, 2),
    42, 4.25, 10 ** 30, {1, 2}, range(3), range(0), b'xyz', bytearray(b'ab'), object, print, frozenset(),
]:
    print(describe(value))


match 1, 2:
    case a, b:
        print(a, b)

match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]:
        print(a, b, c, d)

match {'user': {'name': 'Ann', 'tags': ['x', 'y']}}:
    case {'user': {'name': str(name), 'tags': [first, *_]}}:
        print(name, first)

match 'abc':
    case ['a', *_]:
        print('never: a str is no sequence here')
    case _:
        print('a str is matched as a whole')

for value in 3, 'x', [3], None:
    match value:
        case int() | str() as scalar:
            print('scalar', scalar)
        case [int() as inner]:
            print('inner', inner)
        case other:
            print('other', other)
print(scalar, inner, other)
