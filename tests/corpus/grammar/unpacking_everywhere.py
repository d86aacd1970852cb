def f(*args, **kwargs):
    return args, kwargs


print(f(*[1, 2], 3, *'ab', **{'x': 1}, y=2, **{'z': 3}))
print([*range(3), *'ab'], (*[1], 2), {*[1, 2], *{2, 3}}, {**{'a': 1}, 'b': 2, **{'a': 3}})
a, *b = 1, 2, 3
*a, b = 'xyz'
first, (second, *third), *fourth = 1, (2, 3, 4), 5, 6
print(a, b, first, second, third, fourth)


def returns():
    return *[1, 2], 3


def yields():
    yield *[1, 2], 3
    x = yield
    print('got', x)


print(returns(), next(yields()))
for statement in ['a, b = 1', 'a, b = [1]', 'a, b = 1, 2, 3', 'a, *b = []', 'a, *b, c = [1]', 'a, b = None', '[a] = 5', 'a, b = {1}', '(a, b), c = 1, 2', 'a, b = "abc"', 'a, b, c = iter([1])', '*a, b = iter([])', 'x = *5, 1', '[*None]', '{**5}', '{**[1]}', '{*1}', 'f(*1)', 'f(**1)', 'f(**{1: 2})', 'f(x=1, **{"x": 2})', 'f(**{"x": 1}, **{"x": 2})', 'f(*[1], *2)', 'print(*1)', 'f(None, **[])', 'f(**{"a": 1}, a=2)', 'dict(**{1: 2})', 'a, = ()', 'for a, b in [1]: pass', 'for a, b in [(1, 2, 3)]: pass', '[a for a, b in [[]]]', 'a, b = range(10**9)', 'a, b = {}', 'a, b = (x for x in range(5))']:
    try:
        exec(statement)
        print(statement, 'fine')
    except Exception as error:
        print(statement, '->', type(error).__name__, error)


class Seq:
    def __getitem__(self, i):
        if i < 3:
            return i * 10
        raise IndexError


print(*Seq(), sep=',')
x, y, z = Seq()
print(x, y, z)


class Mapping:
    def keys(self): return ['p', 'q']
    def __getitem__(self, key): return key * 2


print(f(**Mapping()), {**Mapping()}, dict(Mapping()))


class BadKeys:
    def keys(self): raise ValueError('keys fail')
    def __getitem__(self, key): return 1


class NoItems:
    def keys(self): return ['a']


for bad in (BadKeys(), NoItems()):
    for use in (lambda: f(**bad), lambda: {**bad}, lambda: dict(bad)):
        try:
            use()
        except Exception as error:
            print(type(error).__name__, error)


class Raises:
    def __iter__(self):
        yield 1
        raise LookupError('while unpacking')


for use in (lambda: f(*Raises()), lambda: [*Raises()], lambda: (lambda a, b: 0)(*Raises()), lambda: exec('a, b = Raises()'), lambda: set(Raises())):
    try:
        use()
    except LookupError as error:
        print(error)
head, *tail = {3: 'c', 4: 'd'}.items()
print(head, tail)
[(m, n), o] = {'k': 1}.items().__iter__().__next__(), 2
print(m, n, o)
