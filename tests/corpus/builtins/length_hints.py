# list(), extend(), unpacking and tuple() ask how long something is before they go through it.
import operator


class Told:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        print('asked for the length')
        if isinstance(self.length, Exception):
            raise self.length
        return self.length

    def __iter__(self):
        print('gone through')
        return iter('abc')


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        print('asked for a hint')
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint

    def __iter__(self):
        print('gone through')
        yield from 'xy'


def show(call, thing):
    try:
        print(call(thing))
    except Exception as error:
        print(type(error).__name__, error)


def extended(thing):
    items = [1]
    items.extend(thing)
    return items


def added(thing):
    items = [1]
    items += thing
    return items


for thing in [Told(3), Told(100), Told(TypeError('no')), Told(ValueError('bad')), Hinted(2), Hinted(NotImplemented), Hinted(-1), Hinted('two'),
              Hinted(TypeError('no')), Hinted(KeyError('bad'))]:
    print('--', type(thing).__name__, repr(getattr(thing, 'length', getattr(thing, 'hint', None))))
    for call in [list, tuple, extended, added, sorted, lambda it: [*it], lambda it: print(*it), ''.join, lambda it: max(it), lambda it: operator.length_hint(it, 7)]:
        show(call, thing)


class Deck(list):
    def __len__(self):
        print('counted')
        return super().__len__()


deck = Deck('ab')
print(list(deck), tuple(deck), sorted(deck), [*deck])
first, *rest = Told(3)
print(first, rest)
a, b, c = Told(3)
print(a, b, c)
