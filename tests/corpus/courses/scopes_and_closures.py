x = 'module'


def shows():
    print(x)


def shadows():
    x = 'local'
    shows()
    print(x, 'x' in globals(), 'x' in locals())


def changes():
    global x, created
    x = 'changed'
    created = 'here'


shadows()
changes()
print(x, created)


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count
    step.reset = lambda: step.__closure__[0].cell_contents
    return step


a, b = counter(), counter()
print(a(), a(), b(10), a(), a.reset(), a.__closure__[0].cell_contents, a.__code__.co_freevars, counter.__code__.co_cellvars)


class Scope:
    x = 'class'
    values = [x for _ in range(2)]
    try:
        nested = [[x for _ in range(1)] for _ in range(1)]
    except NameError as error:
        print('class scope:', error)

    def method(self):
        return x

    def own(self):
        return self.x

    print(sorted(name for name in vars() if not name.startswith('_')))


print(Scope.values, Scope().method(), Scope().own())
print([x for x in range(3)], x, {x: y for x, y in ['ab']}, x)
print([last := n for n in range(4)], last)
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [(lambda i: lambda: i)(i) for i in range(3)]
print([f() for f in functions])
for i in range(2):
    pass
print(i)
try:
    del i
    i
except NameError as error:
    print(error)


def generators():
    for x in range(2):
        yield lambda: x


gs = list(generators())
print(gs[0](), gs[1]())
exec('y = x + "!"')
print(y, eval('x.upper()', {'x': 'given'}), eval('[x for _ in range(n)]', {'x': 1}, {'n': 2}) if False else '')
namespace = {}
exec('def f(n):\n    return n * k\nk = 3', namespace)
print(namespace['f'](4), sorted(namespace.keys() - {'__builtins__'}))


def locals_snapshot():
    a = 1
    before = locals()
    b = 2
    before['a'] = 99
    return a, sorted(before), sorted(locals())


print(locals_snapshot())


def defaults(a, b=x, *args, c=len(x), **options):
    return a, b, args, c, options


x = 'later'
print(defaults(1), defaults(1, 2, 3, c=4, d=5), defaults.__defaults__, defaults.__kwdefaults__)


def outer():
    def middle():
        def inner():
            nonlocal v
            v += ' inner'
            return v
        return inner
    v = 'outer'
    m = middle()
    return m(), v


print(outer())
print(__name__, __doc__, type(__builtins__).__name__)
import builtins
builtins.shout = lambda text: text.upper() + '!'
print(shout('added'))
del builtins.shout
print(max.__self__ is builtins)


def conditional(flag):
    if flag:
        value = 1
    return value


print(conditional(True))
print(conditional(False))
