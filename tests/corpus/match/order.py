"""What a pattern asks of its subject, and when names are assigned."""


class Loud:
    __match_args__ = ('a', 'b')

    def __init__(self, **values):
        self.__dict__['values'] = values

    def __getattr__(self, name):
        print('get', name)
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None

    def __eq__(self, other):
        print('eq', other)
        return other == 'equal'


class LoudList(list):
    def __len__(self):
        print('len')
        return super().__len__()

    def __iter__(self):
        print('iter')
        return super().__iter__()

    def __getitem__(self, index):
        print('item', index)
        return super().__getitem__(index)


class LoudDict(dict):
    def __len__(self):
        print('len')
        return super().__len__()

    def get(self, key, default=None):
        print('get', key)
        return super().get(key, default)

    def keys(self):
        print('keys')
        return super().keys()

    def __getitem__(self, key):
        print('item', key)
        return super().__getitem__(key)


def loud(value):
    print('value', value)
    return value


match Loud(a=1, b=2):
    case Loud(1, 3):
        print('wrong')
    case Loud(a=1, b=2, c=3):
        print('wrong')
    case 'equal':
        print('equal')

match LoudList([1, 2, 3]):
    case [1, 2]:
        print('wrong')
    case [1, 2, 4]:
        print('wrong')
    case [1, *rest]:
        print(rest)

match LoudList([1, 2, 3]):
    case [1, *_, 3]:
        print('both ends')

match LoudList([1, 2, 3]):
    case [_, *_]:
        print('not empty')

match LoudList([1, 2, 3]):
    case [*_]:
        print('any')

match LoudDict(a=1, b=2):
    case {'x': _}:
        print('wrong')
    case {'a': 2}:
        print('wrong')
    case {'a': 1, **rest}:
        print(rest)

# Names are bound when the whole pattern has matched, before the guard.
x = y = 'before'
match [1, [2, 3]]:
    case [x, [y, 4]]:
        print('wrong')
    case [x, [y, z]] if loud(x) > 1:
        print('wrong')
    case _:
        print(x, y, z)

match loud(5):
    case n if loud(n) < 5:
        print('less')
    case n if n == 5 and (subject := 'changed'):
        print(n, subject)


def f(value):
    match value:
        case [value, *_]:
            return value
        case {'k': value}:
            return value
    return value


print(f([1, 2]), f({'k': 3}), f(4))


class Meta(type):
    def __instancecheck__(cls, instance):
        print('instancecheck', instance)
        return instance == 7


class Odd(metaclass=Meta):
    pass


match 7:
    case Odd():
        print('odd indeed')


def loop():
    for item in [1, 'a', [2], None, 3.0]:
        match item:
            case None:
                break
            case str():
                continue
            case [inner]:
                item = inner
            case int():
                pass
        yield item


print(list(loop()))
