def value(x):
    print('eval', x)
    return x


print(value(1) < value(2) < value(3))
print(value(1) < value(0) < value(3))
print(value(1) == value(1) != value(2) in [2, 3] is not None)
print(1 < 2 > 1 <= 1 >= 0 == 0 != 1)
print(not 1 == 2, not (1 in [1]) or 2 not in [1])


class Odd:
    def __init__(self, n): self.n = n
    def __lt__(self, other): print('lt', self.n, other.n); return [] if self.n > 2 else [self.n]
    def __eq__(self, other): return NotImplemented
    def __repr__(self): return f'Odd({self.n})'
    __hash__ = None


a, b, c = Odd(1), Odd(2), Odd(3)
print(a < b < c, c < b < a, a > b)
print(a == b, a == a, a != b, a in [a], a in [b])
try:
    hash(a)
except TypeError as error:
    print(error)
for op in ('1 < "a"', '[] >= {}', 'None > 1', '1j < 2', 'object() < object()', 'a <= b', '{1} < [1]', 'print < len', 'int < str'):
    try:
        print(eval(op))
    except TypeError as error:
        print(error)
print((1, 2) < (1, 3), [1, [2]] < [1, [3]], (1,) < (1, 0), [] < [0], 'a' < 'aa' < 'b', b'a' < b'b')
print([1, 'x'] == [1, 'x'], {1: [2]} == {1.0: [2.0]}, {1, 2} == frozenset([2, 1]), 1 == 1.0 == True == (1 + 0j))
nan = float('nan')
print(nan == nan, nan in [nan], [nan] == [nan], (nan,) < (nan,), nan != nan)
print({1, 2} < {1, 2, 3}, {1} < {2}, {1} <= {1}, {1, 2} > {1}, {3} >= {4})
print(range(3) == range(0, 3, 1), range(0) == range(2, 1), range(3) == [0, 1, 2])
print(1 is 1, None is None, [] is [], () is (), ... is Ellipsis, NotImplemented is NotImplemented)
x = y = []
print(x is y, x is not [], x == [])
print(1 < 3 == True, (1 < 3) == True, 3 > 2 > 1 > 0)
