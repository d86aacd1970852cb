"""What does it print? Precedence, evaluation order, and what an operator means to a class."""
import operator

trace = []


def v(name, value):
    trace.append(name)
    return value


def show(result):
    print(f'{result!r:<20}', ' '.join(trace))
    trace.clear()


print('--- order of evaluation')
show(v('a', 1) + v('b', 2) * v('c', 3))
show(v('a', 2) ** v('b', 3) ** v('c', 2))
show(v('a', 1) < v('b', 2) < v('c', 0) < v('d', 9))
show(v('a', 0) and v('b', 1) or v('c', 2))
show(v('yes', 1) if v('cond', False) else v('no', 2))
show({v('k1', 'x'): v('v1', 1), v('k2', 'y'): v('v2', 2)})
show([v('list', [10, 20, 30])[v('index', 1)], v('next', 0)])
show((lambda *a, **k: (a, k))(v('p', 1), *v('star', [2]), key=v('kw', 3), **v('dstar', {'z': 4})))
show(v('f', print)(end=v('arg', '')))
show(not v('a', 0) == v('b', 0))
show(v('a', 5) in v('b', [5]) is not v('c', None))
show([v(f'x{i}', i) for i in range(3) if v(f'if{i}', i != 1)])
d, i = {}, 0
d[v('key', 'k')] = v('value', 1)
show(d)
i, d[i] = v('left', 1), v('right', 2)
show(d)
x = y = z = v('once', [])
show(x is y is z)
x, y = y, x = v('pair', (1, 2))
show((x, y))
a = [1, 2, 3]
i = 0
i, a[i] = 1, 9
show(a)
a[v('slot', 0)] += v('add', 5)
show(a)
f'{v("fmt", 3):{v("width", 5)}}'
show('f')

print('--- precedence')
for text in ('1 + 2 * 3', '-3 ** 2', '2 ** -1', '10 - 4 - 3', '2 ** 2 ** 3', '7 // 2 ** 2', '1 + 1 << 2', '1 << 2 + 1', '6 & 3 + 1', '6 | 1 ^ 3', '1 | 2 & 3 ^ 4', '~1 + 1', '-~5',
             'not 1 == 2', 'not True or True', '1 or 0 and 0', '1 == 1 in [True]', '(1 == 1) in [True]', '3 > 2 == True', 'lambda: 1 or 2', '1 if 0 else 2 if 0 else 3', '5 if 1 else 6 + 1',
             '"a" "b" * 2', '"%s" % 1 + "2"', '"%d" % 3 * 2', '[1] + [2] * 2', '1, 2 + 3, 4', '*[1], 2', 'x := 5' if False else '(x := 5) + 1', '3 .real', '1.__add__(2)' if False else '(1).__add__(2)',
             '5 % 3 * 2', '-7 % 3', '-7 // 2', '2 * 3 % 4', '0x10 + 0b11 + 0o7', '1_000 + 1', '1e3 // 7', '3 - -3', '3--3', '+-+3', 'not not 3', '1 < 2 > 1', '1 is 1' if False else 'None is None',
             'True == 1 == 1.0', "'a' < 'b' < 'c'", '[1, 2] < [1, 3] < [2]', '(1, 2) < (1, 2, 0)', "'Z' < 'a'", "{1} < {1, 2}", 'all([]) and not any([])', 'min(3, 1, 2) ** max(2, 1)'):
    value = eval(text)
    print(f'{text:30} {value if not callable(value) else "function"}')


print('--- a class that tells')


class Op:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def install(method, symbol):
    def forward(self, other):
        return Op(f'({self}{symbol}{other})')

    def backward(self, other):
        return Op(f'[{other}{symbol}{self}]')

    setattr(Op, f'__{method}__', forward)
    setattr(Op, f'__r{method}__', backward)


for method, symbol in dict(add='+', sub='-', mul='*', truediv='/', floordiv='//', mod='%', pow='**', matmul='@', lshift='<<', rshift='>>', and_='&', or_='|', xor='^').items():
    install(method.rstrip('_'), symbol)
a, b, c = Op('a'), Op('b'), Op('c')
print(a + b * c, a * b + c, (a + b) * c, a ** b ** c, a - b - c, a @ b % c, a | b & c ^ a, a << b + c, 1 + a, 2 ** a, [] + a, 'x' % a, a + None)
a += b
print(a, operator.add(a, 1), operator.matmul(b, c))
try:
    -a
except TypeError as e:
    print(e)
try:
    a < b
except TypeError as e:
    print(e)


class Vector:
    def __init__(self, *items):
        self.items = items

    def __repr__(self):
        return f'Vector{self.items}'

    def __eq__(self, other):
        return self.items == other.items if isinstance(other, Vector) else NotImplemented

    def __lt__(self, other):
        return len(self.items) < len(other.items)

    def __add__(self, other):
        return Vector(*(x + y for x, y in zip(self.items, other.items, strict=True)))

    def __mul__(self, factor):
        return Vector(*(x * factor for x in self.items)) if isinstance(factor, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def __abs__(self):
        return sum(x * x for x in self.items) ** 0.5

    def __bool__(self):
        return any(self.items)

    def __getitem__(self, i):
        return type(self)(*self.items[i]) if isinstance(i, slice) else self.items[i]

    def __iadd__(self, other):
        print('in place')
        self.items = (self + other).items
        return self

    def __contains__(self, x):
        print('asked for', x)
        return x in self.items

    def __matmul__(self, other):
        return sum(x * y for x, y in zip(self.items, other.items))


p, q = Vector(3, 4), Vector(1, 2)
alias = p
p += q
print(p, alias is p, 2 * q, q * 2.5, -q, abs(Vector(3, 4)), bool(Vector(0, 0)), p == Vector(4, 6), p != q, p == 5, q < Vector(1, 2, 3), Vector(1) > q, 1 in q, p[0], p[-1:], p @ q, [*q], max(q))
print(sorted([Vector(1, 2, 3), Vector(1)]), not p, p and q, q in [Vector(1, 2)], {1: p}[True])
for wrong in (lambda: q * q, lambda: 'a' * q, lambda: q + Vector(1), lambda: hash(q), lambda: q <= p, lambda: q - p, lambda: q['a'], lambda: q(1), lambda: ~q):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(p * None)
