"""Gallery of mistakes: values that are of another type than one thought."""
import datetime
import decimal
import sys


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.amount + other.amount)

    def __eq__(self, other):
        return isinstance(other, Money) and self.amount == other.amount


class BadLength:
    def __len__(self):
        return 1.5


class BadIter:
    def __iter__(self):
        return [1, 2]


class BadBool:
    def __bool__(self):
        return 'yes'


class BadStr:
    def __str__(self):
        return 42


class BadRepr:
    def __repr__(self):
        return b'x'


class BadHash:
    def __hash__(self):
        return 'x'


class BadIndex:
    def __index__(self):
        return '1'


class BadFormat:
    def __format__(self, spec):
        return 1


class BadInt:
    def __int__(self):
        return 1.5


class BadFloat:
    def __float__(self):
        return 1


class BadContains:
    __contains__ = None


class NoIter:
    __iter__ = None


money = Money(5)
lines = '''1 + '1'
'1' + 1
'a' - 'b'
'a' * 2.0
'a' * 'b'
'a' / 2
[1] + 1
[1] + (1,)
(1,) + [1]
[1] * [1]
{} + {}
{1} + {2}
{1} | [2]
{'a': 1} | [('b', 2)]
None + 1
1 + None
-'a'
+[]
~1.5
not money
1 < 'a'
'a' < 1
[1] < (1,)
{} < {}
None < 1
1j < 2j
money + 1
1 + money
money - money
money < money
money == 5
sum([money, money])
sum([money, money], Money(0)).amount
{money: 1}
hash([])
hash({})
hash(set())
{[]: 1}
{{}}
[1, 2]['0']
[1, 2][1.0]
[1, 2][None]
[1, 2][1, 2]
[1, 2][::0]
'abc'['a']
'abc'[1.5]
(1, 2)['x']
{1: 2}[[]]
5[0]
None[0]
len[0]
int[0]
(x for x in 'a')[0]
{1, 2}[0]
range(3)['a']
len(5)
len(None)
len(BadLength())
iter(5)
iter(BadIter())
next([1])
list(None)
tuple(5)
set(1.5)
dict(5)
for_each(5)
bool(BadBool())
str(BadStr())
repr(BadRepr())
hash(BadHash())
[1][BadIndex()]
format(BadFormat())
f'{BadFormat()}'
int(BadInt())
float(BadFloat())
1 in BadContains()
1 in NoIter()
list(NoIter())
1 in 5
'a' in 5
1 in 'abc'
int([1])
int({})
int(1j)
int('x')
float('x')
float([])
complex('x')
complex('1', 2)
bytes('abc')
bytes(-1)
bytes(['a'])
chr('a')
ord(1)
ord('')
round('1')
abs('1')
divmod('1', 2)
pow('a', 2)
pow(2, -1, 4)
pow(2.0, 1, 3)
max(1, 'a')
min(None, 1)
sorted([3, None, 1])
sorted(['b', 1])
sum(['a'])
sum('ab')
''.join([1])
''.join(5)
'abc'.split(5)
'abc'.replace(1, 2)
'%d' % 'a'
'%s %s' % 'a'
'%s' % (1, 2)
'%q' % 1
'%' % 1
'{:d}'.format('a')
'{:d}'.format(1.5)
'{:s}'.format(1)
'{:.2f}'.format('a')
'{:,}'.format('a')
'{:x}'.format(1.5)
'{:c}'.format(-1)
'{:>>5}'.format(1)
'{:5.}'.format(1.5)
'{'.format(1)
'}'.format(1)
'{0.x}'.format(1)
'{0[x]}'.format([1])
'{!z}'.format(1)
'{a}'.format()
'{} {1}'.format(1, 2)
f'{3:{5}.{"x"}}'
isinstance(1, 1)
isinstance(1, [int])
issubclass(1, int)
callable()
getattr(1, 2)
setattr(1, 'a', 2)
int.x = 1
range(1.0)
range('3')
enumerate(5)
zip([1], 5)
list(map(1, [1]))
filter(None)
reversed({1})
reversed(5)
datetime.date(2024, 1, 1) + 1
datetime.date(2024, 1, 1) - 5
datetime.date(2024, 1, 1) < datetime.datetime(2024, 1, 1)
datetime.timedelta(1) * 'a'
datetime.date('2024-01-01')
datetime.date(2024, 13, 1)
decimal.Decimal(1) + 0.1
decimal.Decimal('x')
decimal.Decimal([])
open(1.5)
open('x', 5)
print('x', end=1)
print('x', sep=1)
print('x', file=5)
exec(5)
eval([])
compile('x', 'y', 'z')
type(1, 2)
type('A', 1, {})
super(int, 'a')
object(1)
raise_it(5)'''


def for_each(x):
    for item in x:
        pass


def raise_it(x):
    raise x


for line in lines.splitlines():
    try:
        try:
            result = eval(line)
        except SyntaxError:
            exec(line)
            result = 'done'
        print(f'{line:42} -> {result!r:.60}')
    except Exception as e:
        print(f'{line:42} {type(e).__name__}: {e}')
print(sys.exc_info())
for_each(len)
