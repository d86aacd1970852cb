"""Odd arguments of numbers, ranges, exceptions and formats."""
x = 5
for f in (lambda: [1].__mul__(None), lambda: [1].__rmul__('a'), lambda: 'a'.__mul__(1.5), lambda: SyntaxError(x=1), lambda: chr(10**30), lambda: chr(-10**30), lambda: chr(-1), lambda: range(3).index(True), lambda: range(3).index('a'),
          lambda: range(3).count(True), lambda: float('inf') ** 1j, lambda: eval("b'a' 'b'"), lambda: '%c' % 10**9, lambda: '%c' % 'ab', lambda: '%c' % 1.5, lambda: UnicodeDecodeError(1), lambda: UnicodeEncodeError('a', 'b', 1, 2), lambda: UnicodeTranslateError('x', 1, 2, 'r'),
          lambda: UnicodeDecodeError('utf8', b'abc', 1, 2, 'bad'), lambda: str(UnicodeDecodeError('utf8', b'abc', 1, 2, 'bad')), lambda: str(UnicodeEncodeError('ascii', 'aé', 1, 2, 'bad')), lambda: str(UnicodeTranslateError('aé', 1, 2, 'bad')), lambda: BlockingIOError(1, 'a', 5).characters_written, lambda: BlockingIOError(1, 'a', 'f').filename,
          lambda: range(10**30).index(10**29), lambda: range(3).index(7), lambda: range(3).index(2.0), lambda: (5).__pow__('a'), lambda: (2.0).__pow__(2, 3), lambda: pow(2.0, 2, 3), lambda: 1j ** (1+2j), lambda: 0j ** -1, lambda: (-8) ** (1/3), lambda: complex('inf') ** 2):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
class I:
    def __index__(self): return 65
print('%c' % I(), (2).__pow__(5, 7), (2).__pow__(3, None))
class N:
    __gt__ = None
    def __lt__(self, o): return 'lt'
try:
    print(N() > N())
except TypeError as e: print(e)
try:
    print(N() < N(), 1 < N())
except TypeError as e: print(e)
class E:
    def __eq__(self, o): print('eq', o); return o == 2
print(range(3).count(E()), range(3).index(E()), E() in range(5))
class P:
    @property
    def x(self): return 1
print(P.x.__name__)
p = property(lambda s: 1)
print(p.__name__)
try: print(property().__name__)
except AttributeError as e: print(e)
