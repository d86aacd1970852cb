"""Chapter: more control flow. if, for, range, break and else, pass, match, and all the ways to write a function."""

print('--- if / elif / else')
for x in (-4, 0, 1, 17):
    if x < 0:
        kind = 'negative'
    elif x == 0:
        kind = 'zero'
    elif x == 1:
        kind = 'single'
    else:
        kind = 'more'
    print(f'{x:>3} is {kind}')

print('--- for over a copy, and over what changes')
users = {'Hans': 'active', 'Éléonore': 'inactive', '景太郎': 'active'}
for user, status in users.copy().items():
    if status == 'inactive':
        del users[user]
print(users)
active = {}
for user, status in users.items():
    if status == 'active':
        active[user] = status
print(active, list(active))

print('--- range')
print(range(10), list(range(5, 10)), list(range(0, 10, 3)), list(range(-10, -100, -30)))
print(range(0, 20, 2)[3], range(0, 20, 2)[2:5], 11 in range(0, 20, 2), len(range(7, 100, 9)), sum(range(4)))
print(range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3, 1)))
a = ['Mary', 'had', 'a', 'little', 'lamb']
for i in range(len(a)):
    print(i, a[i], end='; ')
print()

print('--- break, continue, else')
for n in range(2, 12):
    for x in range(2, n):
        if n % x == 0:
            print(n, 'equals', x, '*', n // x)
            break
    else:
        print(n, 'is a prime number')
for num in range(2, 8):
    if num % 2 == 0:
        continue
    print('odd', num)
n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print('the loop ran out', n)


class NothingYet:
    pass


def initlog(*args):
    pass    # later


print(initlog(1, 2), NothingYet.__name__)


print('--- match')


def http_error(status):
    match status:
        case 400:
            return 'Bad request'
        case 404:
            return 'Not found'
        case 418:
            return "I'm a teapot"
        case 401 | 403:
            return 'Not allowed'
        case _:
            return "Something's wrong with the internet"


for status in (400, 403, 418, 500, '404'):
    print(status, http_error(status))


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


def where(point):
    match point:
        case (0, 0) | Point(0, 0):
            return 'Origin'
        case (0, y) | Point(0, y):
            return f'Y={y}'
        case (x, 0) | Point(x=x, y=0):
            return f'X={x}'
        case (x, y) | Point(x, y) if x == y:
            return f'on the diagonal at {x}'
        case (x, y) | Point(x, y):
            return f'X={x}, Y={y}'
        case [Point(x=0), *rest]:
            return f'a point on the axis and {len(rest)} more'
        case _:
            return 'Not a point'


for p in ((0, 0), (0, 5), Point(3, 0), Point(4, 4), (1, 2), [Point(0, 1), 1, 2], 'no', Point(0, 0), {'x': 0}):
    print(where(p))


print('--- functions')


def fib(n):
    """Print a Fibonacci series less than n."""
    a, b = 0, 1
    while a < n:
        print(a, end=' ')
        a, b = b, a + b
    print()


fib(500)
f = fib
print(f(0), f.__doc__, f.__name__)


def f(a, L=[]):
    L.append(a)
    return L


print(f(1), f(2), f(3))


def f(a, L=None):
    if L is None:
        L = []
    L.append(a)
    return L


print(f(1), f(2), f(3))


def parrot(voltage, state='a stiff', action='voom', type='Norwegian Blue'):
    print("-- This parrot wouldn't", action, 'if you put', voltage, 'volts through it.', type, state)


parrot(1000)
parrot(voltage=1000000, action='VOOOOOM')
parrot('a thousand', state='pushing up the daisies')
for wrong in ('parrot()', "parrot(voltage=5.0, 'dead')", "parrot(110, voltage=220)", "parrot(actor='John Cleese')"):
    try:
        eval(wrong)
    except (TypeError, SyntaxError) as e:
        print(type(e).__name__, e.args[0])


def cheeseshop(kind, *arguments, **keywords):
    print('-- Do you have any', kind, '?')
    for arg in arguments:
        print(arg)
    for kw in keywords:
        print(kw, ':', keywords[kw])


cheeseshop('Limburger', "It's very runny, sir.", "Really.", shopkeeper='Michael', client='John')


def combined(pos_only, /, standard, *, kwd_only):
    print(pos_only, standard, kwd_only)


combined(1, 2, kwd_only=3)
combined(1, standard=2, kwd_only=3)
for wrong in ('combined(1, 2, 3)', 'combined(pos_only=1, standard=2, kwd_only=3)', 'combined(1, 2)', 'combined(1, kwd_only=2)'):
    try:
        eval(wrong)
    except TypeError as e:
        print(e)


def concat(*args, sep='/'):
    return sep.join(args)


print(concat('earth', 'mars', 'venus'), concat('a', 'b', sep='.'), list(range(*[3, 6])))


def make_incrementor(n):
    return lambda x: x + n


print([make_incrementor(42)(i) for i in (0, 1)])
pairs = [(1, 'one'), (2, 'two'), (3, 'three'), (4, 'four')]
pairs.sort(key=lambda pair: pair[1])
print(pairs)


def annotated(ham: str, eggs: str = 'eggs') -> str:
    return ham + ' and ' + eggs


print(annotated('spam'), annotated.__annotations__)
parrot(type='alive')
