# with: several items, targets, exceptions in each phase, suppressed ones, return and break from inside.
class Manager:
    def __init__(self, name, enter=None, leave=None, swallow=False):
        self.name, self.enter, self.leave, self.swallow = name, enter, leave, swallow

    def __enter__(self):
        print('enter', self.name)
        if self.enter:
            raise self.enter
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print('exit', self.name, kind, value, traceback is not None)
        if self.leave:
            raise self.leave
        return self.swallow


with Manager('a') as a, Manager('b') as b:
    print(a, b)
with (
    Manager('c') as c,
    Manager('d'),
):
    print(c)
with (Manager('e')):
    pass
with (Manager('f')) as f, (Manager('g')):
    print(f)
with (yield_ := Manager('walrus')):
    print(yield_.name)
with Manager('tuple') as (x, *rest):
    print(x, rest)
with Manager('attr') as Manager.last:
    print(Manager.last)
with Manager('swallows', swallow=True):
    raise ValueError('gone')
try:
    with Manager('outer') as outer, Manager('inner', enter=OSError('no entry')):
        print('never')
except OSError as error:
    print('caught', error)
try:
    with Manager('x', leave=KeyError('from exit')):
        raise ValueError('in body')
except KeyError as error:
    print(repr(error), repr(error.__context__))


def returns():
    with Manager('r'):
        return 'value'


def loops():
    for i in range(3):
        with Manager(f'loop{i}', swallow=True):
            if i == 0:
                continue
            if i == 1:
                raise IndexError
            break
    return i


print(returns(), loops())


class Truthy:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return [args[0]]


with Truthy():
    raise LookupError
for bad in (1, type('NoExit', (), {'__enter__': lambda s: s})(), type('NoEnter', (), {'__exit__': lambda s: s})()):
    try:
        with bad:
            pass
    except TypeError as error:
        print(error)


class Instance:
    pass


instance = Instance()
instance.__enter__ = lambda: None
instance.__exit__ = lambda *a: None
try:
    with instance:
        pass
except TypeError as error:
    print(error)


async def main():
    with Manager('sync in async'):
        pass
    try:
        with Both():
            pass
    except TypeError as error:
        print(error)
    try:
        async with Manager('wrong'):
            pass
    except TypeError as error:
        print(error)
    async with Both() as both, Both():
        print('both', both)


class Both:
    async def __aenter__(self):
        print('aenter')
        return 1

    async def __aexit__(self, *args):
        print('aexit', args)


import asyncio
asyncio.run(main())
