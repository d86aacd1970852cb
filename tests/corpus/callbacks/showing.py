# repr, str, format and print of objects within containers.
class Shown:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        print('<repr', self.name, end='> ')
        return f'R({self.name})'

    def __str__(self):
        print('<str', self.name, end='> ')
        return f'S({self.name})'

    def __format__(self, spec):
        print('<format', self.name, spec, end='> ')
        return f'F({self.name}:{spec})'

    def __bytes__(self):
        return b'bytes'

    def __len__(self):
        return 3

    def __index__(self):
        return 2


a, b = Shown('a'), Shown('b')
print([a, (b,), {a: b}, {a}])
print(a, b, sep=Shown('sep').name, end='\n')
print(f'{a} {a!r} {a!s:>8} {a:spec} {[a]}')
print('{} {!r} {0} {:x}'.format(a, b, a) if False else '{} {!r} {:x}'.format(a, b, a))
print('%s %r %a %5s|' % (a, a, a, b), '%(k)s' % {'k': a})
print(str([a]), repr({'k': a}), ascii([a]), format(a, 'z'), bytes(a))
print(', '.join(map(str, [a, b])), str(ValueError(a)), repr(ValueError(a, b)))
print(bin(a), hex(a), [10, 20, 30][a], range(5)[a], 'abc'[a], len(a))


class Broken:
    def __repr__(self):
        raise RuntimeError('broken repr')


class Wrong:
    def __repr__(self):
        return 1

    def __str__(self):
        return None

    def __format__(self, spec):
        return 5


for use in (lambda: repr([Broken()]), lambda: str(Wrong()), lambda: repr(Wrong()), lambda: f'{Wrong()}', lambda: '%r' % Broken(), lambda: print(Broken())):
    try:
        use()
    except Exception as error:
        print(type(error).__name__, error)


class Self:
    def __init__(self):
        self.items = [self]

    def __repr__(self):
        return f'Self({len(self.items)})'


items = [Self()]
items.append(items)
print(items, Self().items)
import pprint
pprint.pprint([a, [b]])


class Meta(type):
    def __repr__(cls):
        print('<meta', end='> ')
        return f'class {cls.__name__}'


class Made(metaclass=Meta):
    pass


print(Made, [Made], f'{Made}')
