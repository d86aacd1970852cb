# Conversions and operators that ask the program: __index__, __int__, __float__, __round__, __divmod__, __delitem__, exec, format.
import math
import operator
import struct


class N:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print(f'i{self.n}', end=' ')
        return self.n

    def __round__(self, digits=None):
        print('round', end=' ')
        return N(round(self.n, -1))

    def __divmod__(self, other):
        print('divmod', end=' ')
        return divmod(self.n, operator.index(other))

    def __rdivmod__(self, other):
        print('rdivmod', end=' ')
        return divmod(other, self.n)

    def __float__(self):
        print('float', end=' ')
        return self.n / 1

    def __complex__(self):
        print('complex', end=' ')
        return complex(self.n)

    def __trunc__(self):
        print('trunc', end=' ')
        return self.n

    def __floor__(self):
        print('floor', end=' ')
        return self.n

    def __repr__(self):
        return f'N({self.n})'


class Box:
    def __init__(self):
        self.items = {}

    def __delitem__(self, key):
        print(f'del{key}', end=' ')

    def __setitem__(self, key, value):
        print(f'set{key}={value}', end=' ')
        self.items[key] = value

    def __getitem__(self, key):
        print(f'get{key}', end=' ')
        return self.items.get(key, 0)

    def keys(self):
        print('keys', end=' ')
        return iter(['a', 'b'])

    def __contains__(self, key):
        print('in', end=' ')
        return [] or 'yes'


print('ab'.center(N(6), '*'), 'a'.ljust(N(3)), 'b'.rjust(N(3)), '1'.zfill(N(3)), 'a\tb'.expandtabs(N(2)))
print('a b c'.split(None, N(1)), 'aaa'.replace('a', 'b', N(2)), 'abcabc'.find('b', N(2)), 'abcabc'.count('b', N(0), N(3)))
print(b'ab'.center(N(4)), b'a b c'.rsplit(b' ', N(1)), b'abab'.replace(b'a', b'', N(1)), b'abc'.startswith(b'b', N(1)))
print((5).to_bytes(N(2)), [1, 2, 3].index(3, N(1), N(9)), (1, 2).index(2, N(0)), [1, 2, 3].pop(N(0)), 'abc'[N(1)], [1, 2, 3][N(0):N(2)])
print(range(N(1), N(7), N(2)), list(range(5))[::N(2)], [0] * N(2), 'ab' * N(2), b'a' * N(2), (1,) * N(2), bytes(N(2)), bytes([N(65)]), bytearray([N(66)]))
print(chr(N(97)), bin(N(5)), hex(N(255)), oct(N(8)), int(N(3)), float(N(4)), complex(N(5)), round(N(26)), round(2.567, N(1)), divmod(N(7), N(2)), divmod(9, N(2)))
print(math.gcd(N(12), N(8)), math.factorial(N(4)), math.comb(N(5), N(2)), math.isqrt(N(17)), math.floor(N(3)), math.trunc(N(2)), math.sqrt(N(9)), math.ldexp(1.0, N(3)))
print(pow(2, 3, 5), operator.index(N(4)), struct.pack('>hB', N(1), N(2)), '%d %x %c' % (N(1), N(255), N(97)), f'{1:{3}}', int('11', N(2)), sum([1], start=0))
print(memoryview(b'abc')[N(1)], slice(N(1), N(9), N(2)).indices(N(5)), [*enumerate('a', N(5))], 'abc'.startswith('c', N(2)))
box = Box()
box['x'] = 1
box['x'] += 2
del box['x'], box['y']
print(dict(box), {**box}, 'q' in box, (lambda **k: k)(**box))
exec('print(index(n), end=" ")\nfor i in keys():\n    print(i, end=" ")', {'index': operator.index, 'n': N(8), 'keys': box.keys})
print(eval('n + round(m)[0]', {'n': 1, 'm': type('M', (), {'__round__': lambda self: [4]})()}))


class F:
    def __format__(self, spec):
        print(f'<{spec}>', end=' ')
        return spec * 2

    def __str__(self):
        print('str', end=' ')
        return 'F'


print(f'{F():ab}{F()!s:>3}{F()}', '{0:x}{0}'.format(F()), format(F(), 'q'), '%s' % F(), ''.join(str(F()) for _ in 'ab'))
print(*map(N.__index__, (N(i) for i in range(2))), max(N(3), N(4), key=operator.index), sorted([N(2), N(1)], key=operator.index))
for bad in (lambda: 'a'.center('6'), lambda: 'a'.find('a', 'x'), lambda: [1].index(1, None), lambda: 'a b'.split(' ', 1.5), lambda: (1).to_bytes('2'), lambda: 'a'.center(10**30)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
