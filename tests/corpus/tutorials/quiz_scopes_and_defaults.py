"""What does it print? Scopes, default arguments, closures and names that surprise."""


def question(text):
    print(f'\n{text}')


question('1. A default that remembers')


def append_to(element, target=[]):
    target.append(element)
    return target


print(append_to(1), append_to(2), append_to(3, []), append_to(4), append_to.__defaults__)


def stamp(when={'n': 0}, *, log=[]):
    when['n'] += 1
    log.append(when['n'])
    return log


print(stamp(), stamp({'n': 10}), stamp(), stamp.__kwdefaults__)


def later(x=(lambda: y)):
    y = 'inner'
    return x()


y = 'outer'
print(later())
n = 5


def frozen(value=n):
    return value


n = 6
print(frozen(), n)

question('2. Closures see variables, not values')
adders = []
for i in range(3):
    adders.append(lambda x: x + i)
print([add(10) for add in adders])
i = 100
print([add(10) for add in adders])
print([f() for f in [(lambda: j) for j in range(3)]], [f() for f in ((lambda: j) for j in range(3))])


def make():
    fs = []
    for k in range(3):
        def f(k=k):
            return k
        fs.append(f)
    return fs


print([f() for f in make()])

question('3. Where a name is found')
x = 'module'


def read():
    return x


def shadowing(x):
    x = 'changed'
    return x


def change():
    global x
    x = 'changed by change()'


print(read(), shadowing(x), read())
change()
print(read())


class Scope:
    x = 'class'
    values = [x for _ in (1,)]
    nested = [[x for _ in (1,)] for _ in (1,)]
    items = [item for item in (x, x)]

    def method(self):
        return x, self.x

    class Inner:
        seen = x


print(Scope.values, Scope.nested, Scope.items, Scope().method(), Scope.Inner.seen)


def enclosing():
    x = 'enclosing'

    class Local:
        x = x

        def get(self):
            return x
    return Local.x, Local().get()


try:
    print(enclosing())
except NameError as e:
    print(type(e).__name__, e)


def conditional(define):
    if define:
        x = 'local'
    try:
        return x
    except UnboundLocalError as e:
        return f'{type(e).__name__}: {e}'


print(conditional(True), '|', conditional(False))

question('4. Loop variables stay')
for v in range(3):
    pass
print(v, [v for v in 'abc'], v, {v: v for v in 'z'}, v)
for v in []:
    pass
print(v)
if (w := 10) > 5:
    print(w)
print([last := item for item in range(4)], last)
print(any((witness := number) > 2 for number in [1, 3, 5]), witness)

question('5. Lists in lists')
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid, [[0] * 3 for _ in range(2)])
a = b = []
a.append(1)
a = a + [2]
print(a, b)
a = b = []
a += [1]
print(a, b, a is b)
t = ([], [])
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
d = dict.fromkeys('ab', [])
d['a'].append(1)
print(d)
s = [1, 2, 3, 4, 5, 6]
for item in s:
    if item % 2 == 0:
        s.remove(item)
print(s)
s = [1, 2, 4, 6, 7]
for item in s:
    if item % 2 == 0:
        s.remove(item)
print(s, s[10:], s[-100:2], s[::-1])

question('6. Class attributes')


class Dog:
    tricks = []
    count = 0

    def __init__(self, name):
        self.name = name
        self.count += 1
        Dog.count += 10

    def add(self, trick):
        self.tricks.append(trick)


fido, rex = Dog('Fido'), Dog('Rex')
fido.add('roll over')
rex.tricks = ['own']
rex.add('sit')
print(fido.tricks, rex.tricks, Dog.tricks, fido.count, rex.count, Dog.count, vars(fido))

question('7. is, ==, and, or')
print([] == [], [] is [], () is (), None is None, not [] is None, 1 == 1.0, 'a' 'b' is 'ab' if False else True)
print(0 or 'a' and 'b', [] or {} or 0, 1 and 2 and 3, 1 and 0 or 5, not 0 == 1, not (0 == 1), 1 < 2 < 3 == 3, 1 < 3 > 2, (1 < 2) == True, 1 < 2 == True)
print(True + True, sum([True, False, True]), isinstance(True, int), [10, 20][True], {True: 'yes', 1: 'one', 1.0: 'float'}, 'in' in 'inside' in ['inside'])
print(-2 ** 2, (-2) ** 2, 2 ** 3 ** 2, 2 ** -1, not True == False, 5 & 3 == 1, 1 | 2 == 2, ~5, 7 // 2 * 2, -7 // 2, 3 - 2 - 1, 'a' + 'b' * 3, *[1, 2], (lambda: 5)() + 1)

question('8. The end')


def finally_wins():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
    return 'never'


print(finally_wins())


def broken():
    print(count)
    count = 1


broken()
