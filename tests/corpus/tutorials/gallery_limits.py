"""Gallery of mistakes: recursion without end, places that are not there, and values out of range."""
import collections
import math
import random
import struct
import sys
import traceback


def endless(n):
    return endless(n + 1) + 1


def ping(n):
    return pong(n)


def pong(n):
    return ping(n)


class Mirror:
    def __getattr__(self, name):
        return self.other

    def __eq__(self, other):
        return self == other

    def __repr__(self):
        return f'Mirror({self!r})'


class Tree:
    def __init__(self, children=()):
        self.children = list(children)

    def depth(self):
        return 1 + max((child.depth() for child in self.children), default=0)


loop = Tree()
loop.children.append(loop)
for what in (lambda: endless(0), lambda: ping(0), lambda: Mirror().x, lambda: Mirror() == 1, lambda: repr(Mirror()), lambda: loop.depth()):
    try:
        what()
    except RecursionError as e:
        print(type(e).__name__, e)
sys.setrecursionlimit(200)
print(sys.getrecursionlimit())
try:
    endless(0)
except RecursionError:
    text = traceback.format_exc().splitlines()
    print(len(text) < 30, *text[:7], *text[-3:], sep='\n')
for limit in (0, -5, 'many'):
    try:
        sys.setrecursionlimit(limit)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
sys.setrecursionlimit(1000)
a = []
a.append(a)
d = {}
d['me'] = d
print(a, d, a == a)
try:
    print(a == [a])
except RecursionError as e:
    print(e)

lines = '''[1, 2, 3][3]
[1, 2, 3][-4]
[][0]
(1, 2)[2]
'abc'[3]
''[0]
b'ab'[2]
range(3)[3]
[].pop()
[1].pop(5)
[1, 2].index(5)
[1].remove(2)
'abc'.index('x')
'abc'.rindex('x')
b'abc'.index(b'x')
(1,).index(2)
{}['x']
{1: 2}['1']
{(1, 2): 3}[1]
{}.pop('x')
{}.popitem()
set().pop()
{1}.remove(2)
collections.deque().pop()
collections.deque([1]).popleft() and collections.deque()[0]
collections.deque([1]).index(5)
collections.OrderedDict().popitem()
collections.Counter()['x'] / 0
collections.ChainMap({}, {})['x']
collections.defaultdict(None)['x']
next(iter([]))
1 / 0
1 // 0
1 % 0
divmod(1, 0)
1.5 / 0
1.5 // 0
1.5 % 0
0 ** -1
0.0 ** -1
1j / 0
pow(0, -1)
pow(3, 2, 0)
2.0 ** 5000
10 ** 400 / 3 > 1
float(10 ** 400)
int(float('inf'))
1e400
-1e400
math.exp(1000)
math.pow(10, 400)
math.gamma(200)
math.sqrt(-1)
math.log(-1)
math.log(0)
math.acos(2)
math.fmod(1, 0)
math.factorial(-1)
math.comb(-1, 2)
math.perm(5, -2)
math.isqrt(-1)
math.ldexp(1.0, 5000)
1 << -1
1 << 10 ** 20 if False else 1 >> -1
chr(-1)
chr(0x110000)
bytes([256])
bytes([-1])
bytearray(b'a').append(256)
(300).to_bytes(1, 'big')
(-1).to_bytes(1, 'big')
int('9' * 5000)
len(str(10 ** 5000))
int('0x1f')
int('1f', 8)
int('1', 37)
'a' * 10 ** 20
[1] * 10 ** 20
'x'.zfill(10 ** 20)
range(10 ** 30)[10 ** 25]
len(range(10 ** 30))
sys.maxsize + 1
struct.pack('B', 256)
struct.pack('h', 40000)
struct.unpack('I', b'abc')
random.choice([])
random.sample([1], 2)
random.randrange(5, 5)
random.randint(3, 1)
'\\ud800'.encode()
b'\\xff\\xfe'.decode()
'é'.encode('ascii')
'a\\x00b'.encode('utf-16')[:4]
'abc'.encode('klingon')'''
for line in lines.splitlines():
    try:
        print(f'{line:46} -> {eval(line)!r:.50}')
    except Exception as e:
        print(f'{line:46} {type(e).__name__}: {e}')
loop.depth()
